import { sql } from 'kysely';
import { type EventId, type Instant, type JsonObject, canonicalJson } from '#domain/kernel';
import type { Database } from '#record/ledger';

/** The parts of a stored event that erasure needs. */
export interface StoredWords {
  readonly stream: string;
  readonly eventId: EventId;
  readonly type: string;
  readonly recordedAt: Instant;
  /** as stored: sealed values are envelopes */
  readonly data: JsonObject;
}

/** Every event of a person has its command's hash sealed: the hash alone does not count as words. */
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
 * Every event whose data, or the command in its metadata, holds words sealed with one of these keys, in order. Reads the
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

/** When a person or post last acted or was notified. Null where no event names them. */
export async function lastNamedAt(db: Database, id: string): Promise<Instant | null> {
  const named = NAMED_AS.map((key) => `${JSON.stringify(key)}:${JSON.stringify(id)}`);
  const last = await db
    .selectFrom('ledger.events')
    .select((eb) => eb.fn.max<Instant | null>('recordedAt').as('at'))
    .where(contains(named))
    .executeTakeFirst();
  return last?.at ?? null;
}

/** Matches events whose stored data or metadata contain one of these texts. */
const contains = (texts: readonly string[]) =>
  sql<boolean>`exists (select from unnest(${texts}::text[]) as sought(words)
    where position(words in data) > 0 or position(words in metadata) > 0)`;

/** The event fields that name people and posts. */
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

/** Every stream of erasures. */
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

const FILES = 'erasure/file/';

/** The ids of the files whose keys recorded erasures destroyed. */
export async function erasedFileIds(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('ledger.events')
    .select('stream')
    .distinct()
    .where((eb) => eb.fn<boolean>('starts_with', ['stream', eb.val(FILES)]))
    .where('type', 'in', ['SubjectErased', 'ErasureReplayed'])
    .execute();
  return new Set(rows.map(({ stream }) => stream.slice(FILES.length)));
}
