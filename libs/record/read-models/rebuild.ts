import { type Instant, type ObligationId, earlierInstant } from '#domain/kernel';
import type { Database, Ledger } from '#record/ledger';
import { nextWakeAt } from '#domain/obligations';
import { activityProjection } from './activity/activity';
import type { FollowingProjection } from './following/projections';
import { calendarOf, saveCalendar } from './calendar/calendar.repository';
import { saveLateRecording } from './late-recordings.repository';
import { saveObligation } from './obligations.repository';
import { obligationRow } from './project-inline';
import { Refold } from './refold';
import { emptyReadModels, lockReadModels } from './tables.repository';
import { saveAwaited } from './awaited-decisions.repository';
import { saveFact } from './facts.repository';
import { saveTasks } from './tasks.repository';
import { tasksOf } from './tasks';
import { rebuildInShadowTables } from './following/rebuild-in-shadow-tables';

/** The read models that follow the ledger; others are written in the append's transaction. */
export const followingProjections: readonly FollowingProjection[] = [activityProjection];

/** When an obligation's next mail is due: its clock wakes for that too. */
type NextSendAt = (executor: { readonly db: Database }, id: ObligationId) => Promise<Instant | null>;

/**
 * Rebuilds the inline read models from the ledger in one transaction. Concurrent decisions
 * wait only at the end: the ledger is folded beforehand, and new events are added under the lock.
 * @returns how many obligations
 */
async function rebuildInline(ledger: Ledger, nextSendAt: NextSendAt): Promise<number> {
  const fold = await Refold.of(ledger);
  await ledger.transaction(async (tx) => {
    const { db } = tx;
    const { current } = tx.holidays;
    await lockReadModels(db);
    await fold.catchUp(tx);
    await emptyReadModels(db);
    for (const late of fold.late) await saveLateRecording(db, late);
    for (const source of fold.sources.values()) await saveFact(db, source);
    for (const decision of fold.awaited()) await saveAwaited(db, decision);
    for (const { state, position } of fold.obligations.values()) {
      const sendAt = await nextSendAt({ db }, state.id);
      const wake = earlierInstant(nextWakeAt(state, current), sendAt);
      await saveObligation(db, { ...obligationRow(state, wake, current), position });
      await saveCalendar(db, calendarOf(state, current));
      await saveTasks(db, state.id, tasksOf(state, current));
    }
  });
  return fold.obligations.size;
}

/**
 * Rebuilds every read model from the ledger in shadow tables and swaps them in; a projection that
 * had stopped resumes. Concurrent decisions are included.
 * @returns rows by table
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
