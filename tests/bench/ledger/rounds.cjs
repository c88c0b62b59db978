'use strict';

/**
 * Every scenario of every store in turn (a, b, c, d, a, b, c, d …), so that what else the machine does falls on all
 * alike. The first round warms up and is not kept.
 * @returns scenario name → store name → what its rounds measured
 */
async function measureRounds({ stores, scenarios, rounds, log }) {
  const results = new Map(
    scenarios.map(({ name }) => [name, new Map(stores.map((store) => [store.name, []]))]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of scenarios) {
      for (const store of stores) {
        const measured = await run(store);
        if (round > 0) results.get(name).get(store.name).push(measured);
      }
    }
    log(round === 0 ? 'warmed up' : `round ${round} of ${rounds}`);
  }
  return results;
}

module.exports = { measureRounds };
