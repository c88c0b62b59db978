import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { type Ledger, positionsRecordedOn } from '#record/ledger';
import { type ChangedEntry, listChangedEntries } from '#record/read-models';
import type { Viewer } from './viewer';

const dayText = calendarDateSchema.describe('a day in Wales, of recording');

/** Between the ends of which days entries changed. */
export const changedEntriesFilter = z.object({
  from: dayText.optional().describe('what was recorded after this day'),
  to: dayText.optional().describe('up to the end of this day; else to now'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

type Filter = z.output<typeof changedEntriesFilter>;
type Asked = { readonly [Name in keyof Filter]?: Filter[Name] | undefined };

interface ChangedEntries {
  readonly entries: readonly ChangedEntry[];
  /** null at the end */
  readonly nextPage: number | null;
}

const ON_A_PAGE = 50;

/** The entries with anything recorded of them after the end of one day, up to the end of another; the latest changed first. */
export async function changedEntries(
  viewer: Viewer,
  ledger: Ledger,
  { from, to, page = 1 }: Asked,
): Promise<ChangedEntries> {
  const { position: upTo } = await ledger.head();
  const { last } = await positionsRecordedOn(ledger.db, { to, upTo });
  const after = from === undefined ? 0 : (await positionsRecordedOn(ledger.db, { to: from, upTo })).last;
  const found = await listChangedEntries(ledger.db, {
    after,
    last,
    ids: viewer.scope === 'everything' ? undefined : viewer.scope,
    limit: ON_A_PAGE + 1,
    offset: (page - 1) * ON_A_PAGE,
  });
  return { entries: found.slice(0, ON_A_PAGE), nextPage: found.length > ON_A_PAGE ? page + 1 : null };
}
