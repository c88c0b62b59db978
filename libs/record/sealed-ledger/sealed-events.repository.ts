import { sql } from 'kysely';
import { type Instant, type JsonObject, canonicalJson } from '#domain/kernel';
import type { Database } from '#record/ledger';

/** An event as it is stored, as far as erasure needs it. */
export interface StoredWords {
  readonly stream: string;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: Instant;
  /** as stored: sealed values are envelopes */
  readonly data: JsonObject;
}

/** Every event of a person has the hash of its command sealed: that alone is no words. */
function holdsWords(
  { data, metadata }: { readonly data: string; readonly metadata: string },
  keys: readonly string[],
): boolean {
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
  const rows = await db
    .selectFrom('ledger.events')
    .select(['stream', 'eventId', 'type', 'recordedAt', 'data', 'metadata'])
    .where(contains(keys))
    .orderBy('position')
    .execute();
  return rows
    .filter((row) => holdsWords(row, keys))
    .map(({ metadata: _, data, ...row }) => ({ ...row, data: JSON.parse(data) as JsonObject }));
}

/** When somebody last acted or was told, as a person or a post. Null where no event names them. */
export async function lastNamedAt(db: Database, id: string): Promise<Instant | null> {
  const named = NAMED_AS.map((key) => `${JSON.stringify(key)}:${JSON.stringify(id)}`);
  const last = await db
    .selectFrom('ledger.events')
    .select((eb) => eb.fn.max<Instant | null>('recordedAt').as('at'))
    .where(contains(named))
    .executeTakeFirst();
  return last?.at ?? null;
}

/** Where an event's data or metadata, as written, hold one of these texts. */
const contains = (texts: readonly string[]) =>
  sql<boolean>`exists (select from unnest(${texts}::text[]) as sought(words)
    where position(words in data) > 0 or position(words in metadata) > 0)`;

/** The keys of events under which people and posts stand. */
const NAMED_AS = [
  'personId',
  'postId',
  'onBehalfOf',
  'recipientPost',
  'owner',
  'approver',
  'previousOwner',
  'previousApprover',
];

/** Every stream that holds something about erasure. */
export async function erasureStreams(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('stream')
    .distinct()
    .where((eb) => eb.fn<boolean>('starts_with', ['stream', eb.val('erasure/')]))
    .orderBy('stream')
    .execute();
  return rows.map(({ stream }) => stream);
}
