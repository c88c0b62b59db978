'use strict';

/** What a Jest run and the checks beside it amount to. A skipped test, a suite that would not start, a run of no test and a check that found fault are failures. */
function verdict(results, exitCode, failedChecks = []) {
  if (results === null) return { line: '0 passed, 1 failed', ok: false };
  const passed = results.numPassedTests;
  const skipped = results.numPendingTests + results.numTodoTests;
  const brokenSuites = results.numRuntimeErrorTestSuites;
  const failed = results.numFailedTests + skipped + brokenSuites + failedChecks.length;
  const ok = failed === 0 && passed > 0 && exitCode === 0 && results.success;
  return { line: `${passed} passed, ${ok ? 0 : Math.max(failed, 1)} failed`, ok };
}

module.exports = { verdict };
