'use strict';
const { medianOf } = require('./median.cjs');

/** What the design asks for, and where this run is. The ratio is of medians of interleaved rounds. */
function aims(results, verified, { ours, floor }) {
  const rate = (scenario, store) => medianOf(results.get(scenario).get(store), 'rate');
  const line = (what, aim, value) =>
    `- ${what}: ${value.toFixed(2)} (aim: ${aim}) ${value >= aim ? 'met' : 'not met'}`;
  return [
    line(
      '64 writers through the ledger, beside eight raw single-INSERT writers',
      1,
      rate('64 writers, single events', ours) / rate('8 writers, single events', floor),
    ),
    line(
      'one writer’s batches of 100, beside raw batches',
      0.8,
      rate('1 writer, batches of 100', ours) / rate('1 writer, batches of 100', floor),
    ),
    line(
      `verify of ${verified.rows} rows (${Math.round(verified.rate)} a second), beside what ${verified.cores} cores canonicalise and hash`,
      0.8,
      verified.ratio,
    ),
  ].join('\n');
}

module.exports = { aims };
