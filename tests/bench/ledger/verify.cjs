'use strict';
/** Run by hand: `npm run build && node tests/bench/ledger/verify.cjs [events] [rounds]`, with the Node of node_modules/.bin. */
const { mkdtempSync, rmSync } = require('node:fs');
const { availableParallelism, loadavg, tmpdir } = require('node:os');
const path = require('node:path');
const { median } = require('./median.cjs');
const { ours } = require('./paths.cjs');
const { sampleEvent } = require('./sample-event.cjs');
const { withServer } = require('./with-server.cjs');
const { monotonicMillis } = require('../../../infra/bootstrap/stopwatch');

const { seal } = ours('libs/transparency/sealer');
const { verifyRecord } = ours('libs/evidence/verify');
const { schemaFault } = ours('libs/evidence/bundle/format/event-schemas');
const { openDatabase, openLedger, openPool, storedRows } = ours('libs/record/ledger');
const { entryOf, entryText } = ours('libs/record/ledger/entry');
const { leafHash, newSigner } = ours('libs/transparency/tlog');

const BATCH = 1_000;
const SAMPLE = 20_000;

/** The sample event of the other scenarios, made to fit its schema, as everything that verify passes must. */
const event = () => {
  const sample = sampleEvent();
  return { ...sample, data: { ...sample.data, effectiveOn: '2026-11-23' } };
};

async function fill(url, folder, signer, events) {
  await ours('libs/record/migrations/migrate').migrateDatabase({ adminUrl: url });
  const ledger = openLedger({ databaseUrl: url });
  for (let written = 0; written < events; written += BATCH) {
    const request = {
      stream: `stream-${written % 50}`,
      expected: 'any',
      events: Array.from({ length: BATCH }, event),
    };
    const answer = await ledger.transaction((tx) => tx.append(request));
    if (!answer.ok) throw new Error(answer.refusal.message.en);
  }
  const db = openDatabase(openPool(url, 'sealer', 1));
  for (let kind = 'sealed'; kind === 'sealed';) {
    const sealed = await seal({ db, folder, signers: [signer], batch: 50_000 });
    if (!sealed.ok) throw new Error(sealed.refusal.message.en);
    kind = sealed.value.kind;
  }
  const stored = await storedRows(ledger.db, { after: 0, limit: SAMPLE });
  const parsed = stored.map((row) => ({
    ...row,
    data: JSON.parse(row.data),
    metadata: JSON.parse(row.metadata),
  }));
  await db.destroy();
  await ledger.close();
  return { stored, parsed };
}

/** Wall clock and the processor time of this process, its threads with it, but not the server's. */
async function measure(events, work) {
  const [began, used] = [monotonicMillis(), process.cpuUsage()];
  await work();
  const seconds = (monotonicMillis() - began) / 1_000;
  const { user, system } = process.cpuUsage(used);
  return { rate: events / seconds, cpu: (user + system) / events };
}

const each = (rows, work) => measure(rows.length, async () => rows.forEach((row) => work(row)));

async function main(events, rounds) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cylch-bench-verify-'));
  const { signer } = newSigner('bench.example/ledger');
  try {
    await withServer(async ({ createDatabase }) => {
      const databaseUrl = await createDatabase('verify');
      const { stored, parsed } = await fill(databaseUrl, folder, signer, events);
      const given = { keys: [signer], witnesses: [], quorum: 0, stampRoots: [], held: [] };
      const verify = async () => {
        const report = await verifyRecord({ address: { kind: 'database', databaseUrl }, folder, given });
        if (report.outcome !== 'verified') throw new Error(report.first?.message.en);
      };
      const scenarios = {
        'one core: entry from columns, hashed': () => each(stored, (row) => leafHash(entryOf(row))),
        'one core: canonical text of the event, hashed': () =>
          each(parsed, (row) => leafHash(entryText(row))),
        'one core: schema and canonical form': () => each(stored, schemaFault),
        [`verify, ${availableParallelism()} cores`]: () => measure(events, verify),
      };
      const results = new Map(Object.keys(scenarios).map((name) => [name, []]));
      for (let round = 0; round <= rounds; round += 1)
        for (const [name, run] of Object.entries(scenarios)) {
          const measured = await run();
          if (round > 0) results.get(name).push(measured);
        }
      const middle = (name, what) => median(results.get(name).map((each) => each[what]));
      console.log(
        `${events} events, ${rounds} rounds, load ${loadavg()[0].toFixed(1)}, Node ${process.versions.node}\n`,
      );
      console.log('| | events a second | processor, µs an event |\n| --- | ---: | ---: |');
      for (const name of results.keys())
        console.log(`| ${name} | ${Math.round(middle(name, 'rate'))} | ${middle(name, 'cpu').toFixed(1)} |`);
      const names = [...results.keys()];
      for (const base of names.slice(0, 2)) {
        const wall = middle(names[3], 'rate') / (availableParallelism() * middle(base, 'rate'));
        const cpu = middle(base, 'cpu') / middle(names[3], 'cpu');
        console.log(
          `\nverify beside “${base}” times the cores (aim: 0.8): ${wall.toFixed(2)}; by processor time: ${cpu.toFixed(2)}`,
        );
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [events = '100000', rounds = '5'] = process.argv.slice(2);
main(Number(events), Number(rounds)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
