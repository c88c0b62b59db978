const { createRequire } = require('node:module');

// Jest's own, of the version that runs
const { default: Sequencer } = createRequire(require.resolve('jest'))('@jest/test-sequencer');

/** Of a kind, in milliseconds, where no run on this machine has measured the file: the kinds lie far apart. */
const TYPICAL = { e2e: 40_000, int: 10_000, unit: 500 };

/** What takes minutes, whatever its size says. */
const LONGEST = [
  'tests/journeys/every-page.e2e.spec.ts',
  'tests/journeys/roles.e2e.spec.ts',
  'tests/stack/start.e2e.spec.ts',
  'tests/bench/reconcile.e2e.spec.ts',
  'tests/journeys/five-yearly-review.e2e.spec.ts',
];
const MINUTES = 120_000;

/**
 * The order in which the files run: the longest first, so that no worker is left alone with one at the end. Jest itself goes by
 * the last run or by size, and knows nothing of kinds: on a clean checkout a short file that starts the whole system came last.
 */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const millis = new Map(tests.map((test) => [test, this.expected(test)]));
    return tests.toSorted(
      (one, other) =>
        Number(this.hasFailed(other)) - Number(this.hasFailed(one)) || millis.get(other) - millis.get(one),
    );
  }

  expected(test) {
    const { config, hasteFS } = test.context;
    test.duration = this.time(test);
    if (test.duration !== undefined) return test.duration;
    const at = LONGEST.findIndex((file) => test.path.replaceAll('\\', '/').endsWith(file));
    if (at >= 0) return MINUTES + LONGEST.length - at;
    return TYPICAL[config.displayName.name] + (hasteFS.getSize(test.path) ?? 0) / 10;
  }
};
