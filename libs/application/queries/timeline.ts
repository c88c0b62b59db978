import { type CalendarDate, dateInWales, dateOf } from '#domain/kernel';
import { type PreElectionPeriod, preElectionPeriods } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import {
  type CalendarEntry,
  type CalendarSpan,
  type TrackOrder,
  countTracks,
  daysOf,
  listTracks,
  trackOrders,
} from '#record/read-models';
import { type CalendarAsked, selectionOf } from './calendar';
import { type ShownItem, shownItem } from './calendar-items';
import { pollDays } from './polls';
import type { Viewer } from './viewer';

export const timelineGroups = trackOrders;

/** Lanes of a page. */
const TRACKS = 25;
/** How far entries are counted: beyond it the cost of a page does not grow with the register. */
const MOST = 10_000;
const YEARS = 10;

/** An entry with its days. */
interface Track {
  readonly entry: CalendarEntry;
  readonly items: readonly ShownItem[];
}

export interface Timeline extends CalendarSpan {
  readonly tracks: readonly Track[];
  /** how many entries have a day in these years; of more than are counted, one more than that */
  readonly total: number;
  readonly countedUpTo: number;
  readonly page: number;
  readonly pages: number;
  readonly preElection: readonly PreElectionPeriod[];
}

/** Ten years, an entry a track: those with the next day first, within what they are grouped by; a page past the last is the first one. */
export async function timeline(
  viewer: Viewer,
  ledger: Ledger,
  asked: CalendarAsked & {
    /** the first year */
    readonly from: number;
    readonly group?: TrackOrder;
    readonly page?: number;
  },
): Promise<Timeline> {
  const { now, from: year, group = 'date', page = 1 } = asked;
  const span = { from: dateOf(year, 1, 1), to: dateOf(year + YEARS - 1, 12, 31) };
  const today = dateInWales(now);
  const selection = selectionOf(viewer, asked);
  const pageAt = (skip: number) =>
    listTracks(ledger.db, selection, { ...span, today, order: group, limit: TRACKS, skip });
  const [asAsked, total] = await Promise.all([
    pageAt((page - 1) * TRACKS),
    countTracks(ledger.db, selection, span, MOST),
  ]);
  const isPast = asAsked.length === 0 && page > 1;
  const ids = isPast ? await pageAt(0) : asAsked;
  const [items, polls] = await Promise.all([daysOf(ledger.db, ids, span), pollDays(viewer, ledger, { now })]);
  const tracks = ids.map((id): Track | null => {
    const own = items.filter(({ entry }) => entry.id === id);
    const [first] = own;
    return first === undefined
      ? null
      : { entry: first.entry, items: own.map((item) => shownItem(item, today)) };
  });
  return {
    ...span,
    tracks: tracks.filter((track) => track !== null),
    total,
    countedUpTo: MOST,
    page: isPast ? 1 : page,
    pages: Math.max(1, Math.ceil(Math.min(total, MOST) / TRACKS)),
    preElection: preElectionPeriods(polls).filter((each) => meets(each, span)),
  };
}

const meets = (
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
  span: CalendarSpan,
): boolean => from <= span.to && to >= span.from;
