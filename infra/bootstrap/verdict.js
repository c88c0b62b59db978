'use strict';

/** What a Jest run amounts to. A skipped test, a suite that would not start or a run of no test is a failure. */
function verdict(results, exitCode) {
  if (results === null) return { line: '0 passed, 1 failed', ok: false };
  const passed = results.numPassedTests;
  const skipped = results.numPendingTests + results.numTodoTests;
  const brokenSuites = results.numRuntimeErrorTestSuites;
  const failed = results.numFailedTests + skipped + brokenSuites;
  const ok = failed === 0 && passed > 0 && exitCode === 0 && results.success;
  return { line: `${passed} passed, ${ok ? 0 : Math.max(failed, 1)} failed`, ok };
}

module.exports = { verdict };
