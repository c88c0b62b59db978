'use strict';
/** Run by hand: `npm run build && npm run bench:ledger [rounds] [milliseconds]`. What it measures stands in ../README.md. */
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
const STORES = {
  'raw INSERT': openRaw,
  Cylch: openCylch,
  'message-db': openMessageDb,
  emmett: openEmmett,
};

async function main(rounds, ms) {
  const loadBefore = loadavg()[0];
  const log = (text) => process.stderr.write(`${text}\n`);
  const { results, verified, postgres } = await withServer(async (server) => {
    const stores = [];
    for (const [name, open] of Object.entries(STORES)) {
      const url = await server.createDatabase(`bench ${name}`);
      stores.push({ name, url, ...(await open({ url, connections: CONNECTIONS })) });
    }
    try {
      for (const store of stores) await fill(store, 10_000);
      const measured = await measureRounds({ stores, scenarios: scenarios(ms), rounds, log });
      const { url } = stores.find(({ name }) => name === 'Cylch');
      const verified = await verify({ url, rounds });
      return { results: measured, verified, postgres: server.postgres };
    } finally {
      for (const store of stores) await store.close();
    }
  });
  const names = Object.keys(STORES);
  const facts = machine({ postgres, loadBefore, rounds, ms });
  const goals = aims(results, verified, { ours: 'Cylch', floor: 'raw INSERT' });
  const parts = ['# Ledger bench', facts.join('\n'), ...tables(results, names), goals];
  process.stdout.write(`${parts.join('\n\n')}\n`);
  writeFileSync(path.join(__dirname, 'result.md'), `${[...parts, '![](result.svg)'].join('\n\n')}\n`);
  writeFileSync(path.join(__dirname, 'result.svg'), picture(results, names, 'Events a second, median'));
}

const [rounds = '5', ms = '2000'] = process.argv.slice(2);
main(Number(rounds), Number(ms)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
