'use strict';
const { createHash } = require('node:crypto');
const { mkdtempSync, rmSync } = require('node:fs');
const { availableParallelism, tmpdir } = require('node:os');
const path = require('node:path');
const { median } = require('../median.cjs');
const { ours } = require('../paths.cjs');
const { monotonicMillis } = require('../../../../infra/bootstrap/stopwatch');

/** One core, nothing else to do: the canonical text of every event, hashed as a leaf is. @returns events a second */
function hashRate(events) {
  const { canonicalJson } = ours('libs/domain/kernel');
  const began = monotonicMillis();
  for (const event of events) createHash('sha256').update('\0').update(canonicalJson(event)).digest();
  return events.length / ((monotonicMillis() - began) / 1_000);
}

/** Seals what our ledger holds and verifies all of it against the checkpoint, in turn with the rate of one core. */
async function verify({ url, rounds }) {
  const { openDatabase, openLedger, openPool } = ours('libs/record/ledger');
  const { verifyRecord } = ours('libs/evidence/verify/verify-record');
  const { signer } = ours('libs/transparency/tlog').newSigner('bench.example/ledger');
  const folder = mkdtempSync(path.join(tmpdir(), 'cylch-bench-log-'));
  const sealer = openDatabase(openPool(url, 'sealer', 1));
  const ledger = openLedger({ databaseUrl: url });
  const given = { keys: [signer], witnesses: [], quorum: 0, stampRoots: [], held: [] };
  const measured = [];
  try {
    const sealed = await ours('libs/transparency/sealer').seal({ db: sealer, folder, signers: [signer] });
    if (!sealed.ok) throw new Error(sealed.refusal.message.en);
    const events = await ledger.readAll({ after: 0, limit: 10_000 });
    for (let round = 0; round <= rounds; round += 1) {
      const core = hashRate(events);
      const began = monotonicMillis();
      const report = await verifyRecord({ address: { kind: 'database', databaseUrl: url }, folder, given });
      const rate = report.rows / ((monotonicMillis() - began) / 1_000);
      if (report.outcome !== 'verified') throw new Error(JSON.stringify(report.first));
      if (round > 0) measured.push({ core, rate, rows: report.rows });
    }
  } finally {
    await ledger.close();
    await sealer.destroy();
    rmSync(folder, { recursive: true });
  }
  const cores = availableParallelism();
  const of = (figure) => median(measured.map((each) => each[figure]));
  return {
    rows: of('rows'),
    rate: of('rate'),
    core: of('core'),
    cores,
    ratio: of('rate') / of('core') / cores,
  };
}

module.exports = { verify };
