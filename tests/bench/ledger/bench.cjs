'use strict';
/** Run by hand: `npm run build && npm run bench:ledger -- [rounds] [milliseconds]`; the tests run `--once`. What it measures stands in ../README.md. */
const { writeFileSync } = require('node:fs');
const { loadavg } = require('node:os');
const path = require('node:path');
const { aims } = require('./aims.cjs');
const { fill } = require('./fill.cjs');
const { machine } = require('./machine.cjs');
const { picture } = require('./picture.cjs');
const { measureRounds } = require('./rounds.cjs');
const { scenarios } = require('./scenarios/index.cjs');
const { verify } = require('./scenarios/verify.cjs');
const { openCylch } = require('./stores/cylch.cjs');
const { openEmmett } = require('./stores/emmett.cjs');
const { openMessageDb } = require('./stores/message-db.cjs');
const { openRaw } = require('./stores/raw.cjs');
const { tables } = require('./table.cjs');
const { withServer } = require('./with-server.cjs');

const CONNECTIONS = 64;
const FLOOR = 'raw INSERT';
const OURS = 'Cylch';
const STORES = { [FLOOR]: openRaw, [OURS]: openCylch };
const OTHERS = { 'message-db': openMessageDb, emmett: openEmmett };

async function main({ stores: opens, rounds, ms, events }) {
  const loadBefore = loadavg()[0];
  const log = (text) => process.stderr.write(`${text}\n`);
  const { results, verified, postgres } = await withServer(async (server) => {
    const stores = [];
    try {
      for (const [name, open] of Object.entries(opens)) {
        const url = await server.createDatabase(`bench ${name}`);
        stores.push({ name, url, ...(await open({ url, connections: CONNECTIONS })) });
      }
      for (const store of stores) await fill(store, events);
      const measured = await measureRounds({ stores, scenarios: scenarios({ ms, events }), rounds, log });
      const { url } = stores.find(({ name }) => name === OURS);
      const verified = await verify({ url, rounds });
      return { results: measured, verified, postgres: server.postgres };
    } finally {
      for (const store of stores) await store.close();
    }
  });
  const names = Object.keys(opens);
  const facts = machine({ postgres, loadBefore, rounds, ms });
  const goals = aims(results, verified, { ours: OURS, floor: FLOOR });
  const parts = ['# Ledger bench', facts.join('\n'), ...tables(results, names), goals];
  process.stdout.write(`${parts.join('\n\n')}\n`);
  return { parts, svg: picture(results, names, 'Events a second, median') };
}

/** All stores, and the result kept. */
async function byHand([rounds = '5', ms = '2000']) {
  const stores = { ...STORES, ...OTHERS };
  const { parts, svg } = await main({ stores, rounds: Number(rounds), ms: Number(ms), events: 10_000 });
  writeFileSync(path.join(__dirname, 'result.md'), `${[...parts, '![](result.svg)'].join('\n\n')}\n`);
  writeFileSync(path.join(__dirname, 'result.svg'), svg);
}

/** One short round of ours and the floor, which need nothing installed; nothing is kept. */
const once = () => main({ stores: STORES, rounds: 1, ms: 20, events: 200 });

const args = process.argv.slice(2);
(args[0] === '--once' ? once() : byHand(args)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
