import { ukBankHolidays } from '#calendars';
import { earlierInstant, type Instant } from '#kernel';
import type { Database, Ledger } from '#ledger';
import { nextWakeAt } from '#obligations';
import { saveLateRecording } from './late-recordings.repository';
import { saveObligation } from './obligations.repository';
import { obligationRow } from './project-inline';
import { Refold } from './refold';
import { emptyReadModels, holdReadModels } from './tables.repository';
import { saveTrigger } from './triggers.repository';

/** When an obligation's waiting mail is to leave next: a clock wakes for that too. */
export type NextSendAt = (through: { readonly db: Database }, id: string) => Promise<Instant | null>;

/**
 * Throws the inline read models away and makes them again from the ledger alone, in one transaction. Decisions made meanwhile
 * wait for its last moment only: the ledger is folded beforehand, and what came since is added once nobody else writes.
 * @returns how many obligations
 */
export async function rebuildInline(ledger: Ledger, nextSendAt: NextSendAt): Promise<number> {
  const fold = await Refold.of(ledger);
  await ledger.transaction(async (tx) => {
    const { db } = tx;
    await holdReadModels(db);
    await fold.catchUp(tx);
    await emptyReadModels(db);
    for (const late of fold.late) await saveLateRecording(db, late);
    for (const trigger of fold.triggers.values()) await saveTrigger(db, trigger);
    for (const [id, { state, position }] of fold.obligations) {
      const wake = earlierInstant(nextWakeAt(state, ukBankHolidays), await nextSendAt({ db }, id));
      await saveObligation(db, obligationRow(state, position, wake));
    }
  });
  return fold.obligations.size;
}
