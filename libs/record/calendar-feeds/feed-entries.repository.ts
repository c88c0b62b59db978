import { type RawBuilder, sql } from 'kysely';
import type { ObligationId, PostId } from '#domain/kernel';
import type { Database } from '#record/ledger';

/** Which entries a feed is of: those named; or those that one of the posts owns or approves, of all or of some. */
export type FeedSelection = {
  /** the ids that may be seen */
  readonly scope: 'everything' | readonly ObligationId[];
} & (
  | { readonly ids: readonly ObligationId[] }
  | {
      readonly shares: readonly {
        readonly posts: readonly PostId[];
        readonly entries: readonly ObligationId[] | null;
      }[];
    }
  | { readonly all: CalendarChoice }
);

/** As calendars are narrowed; what is absent narrows nothing. */
interface CalendarChoice {
  readonly posts?: readonly PostId[] | undefined;
  /** of nobody where null */
  readonly owner?: PostId | null | undefined;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
}

/** What a feed shows of an entry, as it was worked out. */
export interface StoredFeedEntry {
  readonly id: ObligationId;
  /** of the entry’s stream */
  readonly version: number;
  /** by which lists of bank holidays, one after the other */
  readonly lists: string;
  /** our own JSON */
  readonly data: string;
}

interface FeedEntryRow {
  readonly id: ObligationId;
  /** of the entry’s stream, as it stands */
  readonly version: number;
  /** null where it was not worked out yet */
  readonly stored: Omit<StoredFeedEntry, 'id'> | null;
}

type Condition = RawBuilder<unknown>;

const ofPosts = (posts: readonly PostId[]): Condition =>
  sql`(entry.owner = any(${posts}::text[]) or entry.approver = any(${posts}::text[]))`;

const named = (ids: readonly ObligationId[]): Condition => sql`entry.id = any(${ids}::text[])`;

function chosen(selection: FeedSelection): Condition {
  if ('ids' in selection) return named(selection.ids);
  if ('all' in selection) {
    const { posts, owner, kind, source } = selection.all;
    const conditions: readonly Condition[] = [
      sql`true`,
      ...(posts === undefined ? [] : [ofPosts(posts)]),
      ...(owner === undefined ? [] : [sql`coalesce(entry.owner, '') = ${owner ?? ''}`]),
      ...(kind === undefined ? [] : [sql`entry.kind = ${kind}`]),
      ...(source === undefined ? [] : [sql`entry.source = ${source}`]),
    ];
    return sql.join([...conditions], sql` and `);
  }
  const shares = selection.shares.map(({ posts, entries }) =>
    entries === null ? ofPosts(posts) : sql`(${ofPosts(posts)} and ${named(entries)})`,
  );
  return shares.length === 0 ? sql`false` : sql`(${sql.join(shares, sql` or `)})`;
}

/** The entries of a feed, by id, with what was worked out of each. */
export async function feedEntryRows(
  db: Database,
  selection: FeedSelection,
): Promise<readonly FeedEntryRow[]> {
  const { scope } = selection;
  const seen = scope === 'everything' ? sql`true` : named(scope);
  const { rows } = await sql<{
    readonly id: ObligationId;
    readonly version: number;
    readonly storedVersion: number | null;
    readonly lists: string;
    readonly data: string;
  }>`
    select entry.id, obligation.version, feed.version as stored_version, feed.lists, feed.data
    from read.calendar_entry as entry
      join read.obligation as obligation on obligation.id = entry.id
      left join web.feed_entry as feed on feed.id = entry.id
    where ${seen} and ${chosen(selection)}
    order by entry.id`.execute(db);
  return rows.map(({ id, version, storedVersion, lists, data }) => ({
    id,
    version,
    stored: storedVersion === null ? null : { version: storedVersion, lists, data },
  }));
}

/** Stores what was worked out; what was worked out of a newer version meanwhile stays. */
export async function saveFeedEntries(db: Database, entries: readonly StoredFeedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const column = (of: (entry: StoredFeedEntry) => string | number) => entries.map(of);
  await sql`
    insert into web.feed_entry (id, version, lists, data)
    select * from unnest(${column(({ id }) => id)}::text[], ${column(({ version }) => version)}::integer[],
      ${column(({ lists }) => lists)}::text[], ${column(({ data }) => data)}::text[])
    on conflict (id) do update set version = excluded.version, lists = excluded.lists, data = excluded.data
      where web.feed_entry.version <= excluded.version`.execute(db);
}
