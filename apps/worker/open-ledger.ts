import { readErasureList, replayErasures, type SealedLedger } from '#data-protection';
import { systemClock } from '#platform/clock';
import { openLedgerOf } from '#platform/ledger.module';
import type { Settings } from './settings';

/** Opens the ledger and, before anybody reads it, erases again what a restored backup may have brought back. */
export async function openErasedLedger(settings: Settings): Promise<SealedLedger> {
  const { ERASURE_LIST_FILE, CLOCK_OFFSET_MS } = settings;
  const listed = ERASURE_LIST_FILE === undefined ? [] : readErasureList(ERASURE_LIST_FILE);
  const ledger = openLedgerOf(settings);
  const { now, offsetMs } = systemClock(CLOCK_OFFSET_MS);
  if (offsetMs !== 0 && !(await ledger.isScratch()))
    throw new Error('CLOCK_OFFSET_MS is set, and only a scratch ledger lets its time be moved');
  await replayErasures(ledger, { listed, by: { personId: 'system' }, now: now() });
  return ledger;
}
