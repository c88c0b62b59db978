import { ukBankHolidays } from '#domain/calendars';
import { type Instant, type ObligationId, earlierInstant } from '#domain/kernel';
import type { Database, Ledger } from '#record/ledger';
import { nextWakeAt } from '#domain/obligations';
import { activityProjection } from './activity/activity';
import type { FollowingProjection } from './following/projections';
import { saveLateRecording } from './late-recordings.repository';
import { saveObligation } from './obligations.repository';
import { obligationRow } from './project-inline';
import { Refold } from './refold';
import { emptyReadModels, holdReadModels } from './tables.repository';
import { saveTrigger } from './triggers.repository';
import { rebuildInShadowTables } from './following/rebuild-in-shadow-tables';

/** Every read model that follows the ledger; the others are written inline, in the append's transaction. */
export const followingProjections: readonly FollowingProjection[] = [activityProjection];

/** When an obligation's waiting mail is to leave next: a clock wakes for that too. */
type NextSendAt = (executor: { readonly db: Database }, id: ObligationId) => Promise<Instant | null>;

/**
 * Throws the inline read models away and makes them again from the ledger alone, in one transaction. Decisions made meanwhile
 * wait for its last moment only: the ledger is folded beforehand, and what came since is added once nobody else writes.
 * @returns how many obligations
 */
async function rebuildInline(ledger: Ledger, nextSendAt: NextSendAt): Promise<number> {
  const fold = await Refold.of(ledger);
  await ledger.transaction(async (tx) => {
    const { db } = tx;
    await holdReadModels(db);
    await fold.catchUp(tx);
    await emptyReadModels(db);
    for (const late of fold.late) await saveLateRecording(db, late);
    for (const trigger of fold.triggers.values()) await saveTrigger(db, trigger);
    for (const { state, position } of fold.obligations.values()) {
      const sendAt = await nextSendAt({ db }, state.id);
      const wake = earlierInstant(nextWakeAt(state, ukBankHolidays), sendAt);
      await saveObligation(db, { ...obligationRow(state, wake), position });
    }
  });
  return fold.obligations.size;
}

/**
 * Makes every read model again from the ledger alone, beside the live one, and puts it in its place; a projection that
 * had stopped goes on. Nothing that is decided meanwhile is missed.
 * @returns how many rows of each table
 */
export async function rebuildReadModels(
  ledger: Ledger,
  nextSendAt: NextSendAt,
): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = { obligation: await rebuildInline(ledger, nextSendAt) };
  for (const projection of followingProjections)
    Object.assign(rows, (await rebuildInShadowTables(ledger, projection, { swap: true })).rows);
  return rows;
}
