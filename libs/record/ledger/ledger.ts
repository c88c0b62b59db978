import { setTimeout as sleep } from 'node:timers/promises';
import type { EventId, Instant, RecordedEvent } from '#domain/kernel';
import {
  type Head,
  type LedgerRange,
  type StreamRange,
  eventRows,
  headRow,
  ledgerRows,
  rowsOfStreams,
  scratchFlag,
  setScratchClockRow,
  streamRows,
} from './events.repository';
import { append } from './append';
import { groupCommit } from './group-commit';
import { type AppendRequest, type AppendResult, type EventCodec, plainCodec } from './contract';
import { type Database, openDatabase, openPool } from './database';
import { HolidayLists } from './holiday-lists';

interface FollowOptions {
  /** the last position seen; 0 for the beginning */
  readonly after: number;
  readonly signal: AbortSignal;
  /** polling interval in milliseconds; default 200 */
  readonly pollMs?: number;
}

const PAGE = 500;

/** Positions follow commit order without gaps, so paging by position misses nothing. */
async function* follow(
  readAll: (range: LedgerRange) => Promise<readonly RecordedEvent[]>,
  { after, signal, pollMs = 200 }: FollowOptions,
): AsyncGenerator<RecordedEvent> {
  let seen = after;
  while (!signal.aborted) {
    const page = await readAll({ after: seen, limit: PAGE });
    for (const event of page) {
      yield event;
      seen = event.position;
    }
    if (page.length < PAGE) await sleep(pollMs, undefined, { signal }).catch(() => undefined);
  }
}

export interface LedgerOptions {
  /** a login that may act as `cylch_app` (or `cylch_reader`) */
  readonly databaseUrl: string;
  readonly role?: 'app' | 'reader';
  readonly maxConnections?: number;
  /** seals and opens events; default: events are stored unchanged */
  readonly codec?: EventCodec;
}

/** An open transaction: writes by `db` commit or roll back with the events. */
export interface LedgerTransaction {
  readonly db: Database;
  readonly holidays: HolidayLists;
  append(request: AppendRequest): Promise<AppendResult>;
  readStream(stream: string, range?: StreamRange): Promise<readonly RecordedEvent[]>;
  readAll(range: LedgerRange): Promise<readonly RecordedEvent[]>;
  findEvent(eventId: EventId): Promise<RecordedEvent | null>;
  /** Sets the next `recordedAt`. @throws on a production ledger */
  setScratchClock(now: Instant): Promise<void>;
}

/** The append-only ledger: the only place that writes events. */
export interface Ledger {
  readonly db: Database;
  /** the list of bank holidays in force, and those that were */
  readonly holidays: HolidayLists;
  /**
   * Appends and commits. Concurrent appends share a commit, in order of arrival; each has its own
   * expected version and result, and fails alone. Resolves only after the commit.
   */
  append(request: AppendRequest): Promise<AppendResult>;
  /** The same at a time: a scratch ledger records at it and alone, any other with the rest and at the server's time. */
  appendAt(now: Instant, request: AppendRequest): Promise<AppendResult>;
  /** Commits when `work` resolves, rolls back when it rejects. */
  transaction<T>(work: (tx: LedgerTransaction) => Promise<T>): Promise<T>;
  readStream(stream: string, range?: StreamRange): Promise<readonly RecordedEvent[]>;
  /** Each of these streams, in one read; empty where there is none. */
  readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedEvent[]>>;
  readAll(range: LedgerRange): Promise<readonly RecordedEvent[]>;
  findEvent(eventId: EventId): Promise<RecordedEvent | null>;
  /** The existing events among these ids, in one read. */
  findEvents(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, RecordedEvent>>;
  head(): Promise<Head>;
  /** Every event after a position, in order, without end or gaps. */
  follow(options: FollowOptions): AsyncIterable<RecordedEvent>;
  isScratch(): Promise<boolean>;
  close(): Promise<void>;
}

function reads(db: Database, codec: EventCodec) {
  const findEvents = async (eventIds: readonly EventId[]) => {
    const events = await codec.open(await eventRows(db, eventIds), db);
    return new Map(events.map((event) => [event.eventId, event]));
  };
  return {
    readStream: async (stream: string, range: StreamRange = {}) =>
      codec.open(await streamRows(db, stream, range), db),
    readStreams: async (streams: readonly string[]) => {
      const events = await codec.open(await rowsOfStreams(db, streams), db);
      const known = new Map(streams.map((stream): [string, RecordedEvent[]] => [stream, []]));
      for (const event of events) known.get(event.stream)?.push(event);
      return known;
    },
    readAll: async (range: LedgerRange) => codec.open(await ledgerRows(db, range), db),
    findEvents,
    findEvent: async (eventId: EventId) => (await findEvents([eventId])).get(eventId) ?? null,
  };
}

export function openLedger(options: LedgerOptions): Ledger {
  const db = openDatabase(openPool(options.databaseUrl, options.role ?? 'app', options.maxConnections));
  const codec = options.codec ?? plainCodec;
  const read = reads(db, codec);
  const commit = groupCommit(db, codec);
  const isScratch = onceKnown(() => scratchFlag(db));
  const holidays = new HolidayLists();
  return {
    db,
    holidays,
    ...read,
    append: commit,
    appendAt: async (now, request) =>
      (await isScratch()) ? append(db, request, codec, now) : commit(request),
    transaction: (work) =>
      db.transaction().execute((tx) =>
        work({
          db: tx,
          holidays,
          ...reads(tx, codec),
          append: (request) => append(tx, request, codec),
          setScratchClock: async (now) => {
            if (!(await isScratch())) throw new TypeError('a production ledger keeps the server’s clock');
            await setScratchClockRow(tx, now);
          },
        }),
      ),
    head: () => headRow(db),
    follow: (followed) => follow(read.readAll, followed),
    isScratch,
    close: () => db.destroy(),
  };
}

/** What a ledger is it stays: it is asked until it has answered. */
function onceKnown(ask: () => Promise<boolean>): () => Promise<boolean> {
  let known: boolean | undefined;
  return async () => (known ??= await ask());
}
