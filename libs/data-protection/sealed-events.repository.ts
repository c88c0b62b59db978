import { canonicalJson, type Instant, type JsonObject } from '#kernel';
import type { Database } from '#ledger';
import { sql } from 'kysely';

/** An event as it is stored, as far as erasure needs it. */
export interface StoredWords {
  readonly stream: string;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: Instant;
  /** as stored: sealed values are envelopes */
  readonly data: JsonObject;
}

type Row = Omit<StoredWords, 'data'> & { readonly data: string; readonly metadata: string };

/** Every event of a person has the hash of its command sealed: that alone is no words. */
function holdsWords({ data, metadata }: Row, keys: readonly string[]): boolean {
  const has = (text: string): boolean => keys.some((key) => text.includes(key));
  if (has(data)) return true;
  const { commandHash: _, ...others } = JSON.parse(metadata) as JsonObject;
  return has(canonicalJson(others));
}

/**
 * Every event whose data, or the command kept beside it, holds words sealed with one of these keys, in order. Reads the
 * whole ledger.
 */
export async function eventsSealedWith(
  db: Database,
  keyIds: readonly string[],
): Promise<readonly StoredWords[]> {
  const keys = keyIds.map((id) => `"keyId":"${id}"`);
  const { rows } =
    await sql<Row>`select stream, event_id as "eventId", type, recorded_at as "recordedAt", data, metadata
    from ledger.events where exists
      (select from unnest(${keys}::text[]) as sealed(with_key)
       where position(with_key in data) > 0 or position(with_key in metadata) > 0)
    order by position`.execute(db);
  return rows
    .filter((row) => holdsWords(row, keys))
    .map(({ metadata: _, data, ...row }) => ({ ...row, data: JSON.parse(data) as JsonObject }));
}

/** When somebody last acted or was told, as a person or a post. Null where no event names them. */
export async function lastNamedAt(db: Database, id: string): Promise<Instant | null> {
  const named = NAMED_AS.map((key) => `${JSON.stringify(key)}:${JSON.stringify(id)}`);
  const { rows } = await sql<{ at: Instant | null }>`select max(recorded_at) as at from ledger.events
    where exists (select from unnest(${named}::text[]) as named(as_written)
      where position(as_written in data) > 0 or position(as_written in metadata) > 0)`.execute(db);
  return rows[0]?.at ?? null;
}

/** The keys of events under which people and posts stand. */
const NAMED_AS = [
  ...['personId', 'postId', 'onBehalfOf', 'recipientPost'],
  ...['owner', 'approver', 'previousOwner', 'previousApprover'],
];

/** Every stream that holds something about erasure. */
export async function erasureStreams(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ stream: string }>`select distinct stream from ledger.events
    where starts_with(stream, 'erasure/') order by stream`.execute(db);
  return rows.map(({ stream }) => stream);
}
