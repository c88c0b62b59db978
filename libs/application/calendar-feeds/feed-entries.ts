import { listNamed } from '#application/effects';
import { type FollowedDay, type ListInForce, followEntry } from '#domain/calendar-feeds';
import { HOLIDAYS } from '#domain/deadlines';
import {
  type Bilingual,
  type Instant,
  type ObligationId,
  type PartlyTranslated,
  type PostId,
  type RecordedEvent,
  both,
  groupedBy,
  sha256Hex,
} from '#domain/kernel';
import {
  type Fact,
  type Obligation,
  type ObligationKind,
  evolveFact,
  factStream,
  loadEvent,
  sourceWords,
  valueOfFact,
} from '#domain/obligations';
import {
  type FeedSelection,
  type StoredFeedEntry,
  feedEntryRows,
  saveFeedEntries,
} from '#record/calendar-feeds';
import type { Ledger } from '#record/ledger';

/** An entry as a calendar is written of it. */
export interface FeedEntry {
  readonly id: ObligationId;
  readonly kind: ObligationKind;
  readonly title: PartlyTranslated;
  readonly sourceTitle: Bilingual;
  /** where in its source the words stand */
  readonly place: Bilingual;
  readonly owner: PostId | null;
  readonly days: readonly FollowedDay[];
  /** when what it is called or who owns it last changed */
  readonly namedAt: Instant;
}

type Reader = Pick<Ledger, 'db' | 'holidays' | 'readStream' | 'readAll'>;

/** The lists of bank holidays in force one after the other, by the record. */
async function listsInForce(ledger: Reader): Promise<readonly ListInForce[]> {
  const lists: ListInForce[] = [{ since: null, calendar: ledger.holidays.first }];
  let fact: Fact | null = null;
  for (const event of await ledger.readStream(factStream(HOLIDAYS))) {
    fact = evolveFact(fact, loadEvent(event));
    const version = lastList(fact);
    if (version === null || version === lists.at(-1)?.calendar.version) continue;
    const calendar = await listNamed(ledger, version);
    if (calendar !== null) lists.push({ since: event.recordedAt, calendar });
  }
  return lists;
}

function lastList(fact: Fact): string | null {
  const value = valueOfFact(fact);
  return value.kind === 'obligation' ? null : (value.entries.at(-1)?.list ?? null);
}

function entryOf(
  { id, definition, owner }: Obligation,
  rest: Pick<FeedEntry, 'days' | 'namedAt'>,
): FeedEntry {
  const { kind, title, source } = definition;
  const place = both(sourceWords(source, 'en').place, sourceWords(source, 'cy').place);
  return { id, kind, title, sourceTitle: source.title, place, owner, ...rest };
}

/** So many entries are worked out at once, and so many of their events are read at once. */
const AT_ONCE = 100;
const EVENTS_AT_ONCE = 2_000;

async function eventsOf(ledger: Reader, streams: readonly ObligationId[]): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (;;) {
    const after = events.at(-1)?.position ?? 0;
    const page = await ledger.readAll({ after, limit: EVENTS_AT_ONCE, streams });
    events.push(...page);
    if (page.length < EVENTS_AT_ONCE) return events;
  }
}

/** Works out a few entries from their history, and stores what comes of it. */
async function workedOut(
  ledger: Reader,
  ids: readonly ObligationId[],
  { lists, listsKey }: { readonly lists: readonly ListInForce[]; readonly listsKey: string },
): Promise<readonly FeedEntry[]> {
  const streams = groupedBy(await eventsOf(ledger, ids), ({ stream }) => stream);
  const made = ids.flatMap((id): (StoredFeedEntry & { readonly entry: FeedEntry })[] => {
    const followed = followEntry(streams.get(id) ?? [], lists);
    if (followed === null) return [];
    const { state, days, namedAt } = followed;
    const entry = entryOf(state, { days, namedAt });
    return [{ id, version: state.version, lists: listsKey, data: JSON.stringify(entry), entry }];
  });
  await saveFeedEntries(ledger.db, made);
  return made.map(({ entry }) => entry);
}

/**
 * The entries of a calendar, by id, with their days and the changes of each: as they were stored, and those that changed since
 * worked out anew.
 */
export async function feedEntries(ledger: Reader, selection: FeedSelection): Promise<readonly FeedEntry[]> {
  const lists = await listsInForce(ledger);
  const listsKey = sha256Hex(JSON.stringify(lists.map(({ since, calendar }) => [since, calendar.version])));
  const entries: FeedEntry[] = [];
  const stale: ObligationId[] = [];
  for (const row of await feedEntryRows(ledger.db, selection)) {
    const { stored } = row;
    const stands = stored !== null && stored.version === row.version && stored.lists === listsKey;
    if (stands) entries.push(JSON.parse(stored.data) as FeedEntry);
    else stale.push(row.id);
  }
  for (let from = 0; from < stale.length; from += AT_ONCE)
    entries.push(...(await workedOut(ledger, stale.slice(from, from + AT_ONCE), { lists, listsKey })));
  return entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
