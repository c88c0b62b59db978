import type { CalendarDate, ObligationId } from '#domain/kernel';
import type { ObligationKind, Placed } from '#domain/obligations';
import type { Database } from '#record/ledger';
import { type ObligationListing, type ObligationSummary, listed } from './obligation-summary';
import { readModels } from './tables/tables';

const selectSummaries = (db: Database) =>
  readModels(db)
    .selectFrom('read.obligation')
    .select(['id', 'position', 'nextWakeAt', 'summary'])
    .orderBy('id');

/** The kinds of all entries by id, and every link that stands, each with the entry that has it. */
export async function registerLinks(
  db: Database,
): Promise<{ readonly kinds: ReadonlyMap<string, ObligationKind>; readonly links: readonly Placed[] }> {
  const entries = (await selectSummaries(db).execute()).map(
    ({ summary }) => JSON.parse(summary) as ObligationSummary,
  );
  return {
    kinds: new Map(entries.map(({ id, kind }) => [id, kind])),
    links: entries.flatMap(({ id, links }) => links.map((link) => ({ from: id, link }))),
  };
}

/** The entries that link to one, or once did. */
export async function listLinkedTo(
  db: Database,
  id: ObligationId,
  today: CalendarDate,
): Promise<readonly ObligationListing[]> {
  const rows = await selectSummaries(db).where('summary', 'like', `%"to":"${id}"%`).execute();
  return rows.map(({ summary, position, nextWakeAt }) =>
    listed(JSON.parse(summary) as ObligationSummary, today, { position, nextWakeAt }),
  );
}
