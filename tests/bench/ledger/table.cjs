'use strict';
const { medianOf } = require('./median.cjs');

const number = (value) => (Number.isFinite(value) ? Math.round(value).toLocaleString('en-GB') : '–');
const line = (cells) => `| ${cells.join(' | ')} |`;

/** Events a second of every store, with the ratio to the first; below it the followers' waits and losses. */
function tables(results, storeNames) {
  const [base] = storeNames;
  const rates = [...results].map(([scenario, byStore]) => {
    const floor = medianOf(byStore.get(base), 'rate');
    return line([
      scenario,
      ...storeNames.map((name) => {
        const rate = medianOf(byStore.get(name), 'rate');
        return name === base ? number(rate) : `${number(rate)} (${(rate / floor).toFixed(2)})`;
      }),
    ]);
  });
  const followed = results.get('follower behind 8 writers');
  const waits = storeNames.map((name) => {
    const rounds = followed.get(name);
    const missed = rounds.reduce((sum, each) => sum + each.missed, 0);
    return line([name, ...['p50', 'p95'].map((figure) => medianOf(rounds, figure).toFixed(1)), missed]);
  });
  const processor = [...results]
    .filter(([, byStore]) => byStore.get(base)[0].clientMicros !== undefined)
    .map(([scenario, byStore]) =>
      line([scenario, ...storeNames.map((name) => number(medianOf(byStore.get(name), 'clientMicros')))]),
    );
  const head = (first, names) => `${line([first, ...names])}\n${line(['---', ...names.map(() => '---:')])}`;
  return [
    `${head('events a second', storeNames)}\n${rates.join('\n')}`,
    `${head('follower', ['p50 ms', 'p95 ms', 'never seen, all rounds'])}\n${waits.join('\n')}`,
    `${head('client’s processor, µs an event', storeNames)}\n${processor.join('\n')}`,
  ];
}

module.exports = { tables };
