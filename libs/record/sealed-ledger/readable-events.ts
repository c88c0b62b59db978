import type { JsonObject, JsonValue, RecordedEvent } from '#domain/kernel';
import { type StoredRow, storedRows } from '#record/ledger';
import { openStored } from '#record/sealed-fields';
import { erasureReplayed, subjectErased } from '#domain/erasure';
import type { SealedLedger } from './open-sealed-ledger';
import { protectedFieldsOf } from './protected-fields';
import { erasureStreams } from './sealed-events.repository';

/** An event, opened as far as possible: a broken one does not prevent reading the others. */
export interface ReadableEvent {
  readonly event: RecordedEvent;
  /** why some text is legitimately unreadable; null where all is readable */
  readonly hidden: 'erased' | 'sealed' | null;
  /** altered parts, as JSON pointers or column names; empty where none */
  readonly damaged: readonly string[];
}

const PAGE = 500;
const ALL = 2 ** 31 - 1;
const DESTROYING: ReadonlySet<string> = new Set([subjectErased.type, erasureReplayed.type]);

function objectIn(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}

/** Both texts as JSON; empty objects where they were altered to something else. */
function parsed(row: StoredRow): { readonly event: RecordedEvent; readonly spoilt: readonly string[] } {
  const spoilt: string[] = [];
  const read = (column: 'data' | 'metadata'): JsonObject => {
    const value = objectIn(row[column]);
    if (value === null) spoilt.push(`/${column}`);
    return value ?? {};
  };
  const { leaf: _, ...columns } = row;
  return { event: { ...columns, data: read('data'), metadata: read('metadata') }, spoilt };
}

async function opened(ledger: SealedLedger, rows: readonly StoredRow[]): Promise<readonly ReadableEvent[]> {
  const read = rows.map(parsed);
  const events = await openStored(
    read.map(({ event }) => event),
    protectedFieldsOf,
    (keyIds) => ledger.keys.find(keyIds, ledger.db),
  );
  const erased = await erasedKeys(ledger, events.flatMap(({ keyless }) => keyless).length > 0);
  return events.map(({ event, keyless, damaged }, index) => ({
    event,
    hidden: keyless.some(({ keyId }) => erased.has(keyId)) ? 'erased' : null,
    damaged: [
      ...(read[index]?.spoilt ?? []),
      ...damaged,
      // the key was removed without a recorded erasure
      ...keyless.filter(({ keyId }) => !erased.has(keyId)).map(({ path }) => path),
    ],
  }));
}

/** The keys that recorded erasures destroyed; read on demand. */
async function erasedKeys({ db }: SealedLedger, wanted: boolean): Promise<ReadonlySet<JsonValue>> {
  const streams = wanted ? await erasureStreams(db) : [];
  const rows = streams.length === 0 ? [] : await storedRows(db, { after: 0, limit: ALL, streams });
  return new Set(
    rows
      .filter(({ type }) => DESTROYING.has(type))
      .flatMap(({ data }) => objectIn(data)?.['keyIds'] ?? [])
      .flat(),
  );
}

interface ReadablePart {
  readonly to: number;
  /** only above this position; default all */
  readonly after?: number | undefined;
  readonly stream?: string;
  readonly streams?: readonly string[] | undefined;
  /** how many are read at once */
  readonly page?: number;
}

/** The ledger up to a position, in order, page by page; optionally of one stream, or of several. */
export async function* readableEvents(
  ledger: SealedLedger,
  {
    to,
    after: above = 0,
    stream,
    streams = stream === undefined ? undefined : [stream],
    page = PAGE,
  }: ReadablePart,
): AsyncGenerator<ReadableEvent> {
  let after = above;
  for (;;) {
    const rows = await storedRows(ledger.db, {
      after,
      to,
      limit: page,
      ...(streams !== undefined && { streams }),
    });
    yield* await opened(ledger, rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.position;
  }
}

/** A stream before a position, oldest first. */
export async function readableStream(
  ledger: SealedLedger,
  stream: string,
  before: number,
): Promise<readonly ReadableEvent[]> {
  const entries: ReadableEvent[] = [];
  for await (const entry of readableEvents(ledger, { to: before - 1, stream })) entries.push(entry);
  return entries;
}
