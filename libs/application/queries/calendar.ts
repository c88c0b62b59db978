import { z } from 'zod';
import { type HolidayCalendar, dayOff, withExpectedHolidays } from '#domain/calendars';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type PostId,
  addDays,
  dateInWales,
  groupedBy,
  postId,
} from '#domain/kernel';
import { type PreElectionPeriod, kindSchema, preElectionPeriods } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import {
  type CalendarSelection,
  type CalendarSpan,
  countDays,
  countDueByMonth,
  listDays,
  listSourcesOf,
} from '#record/read-models';
import { type ShownItem, clashLookup, shownItem } from './calendar-items';
import { pollDays } from './polls';
import type { Viewer } from './viewer';

/** Which entries calendars and timelines are of. `mine`: those that the viewer’s posts own or approve; an `owner` of `nobody` is none. */
export const calendarFilter = z.object({
  mine: z.literal('yes').optional(),
  owner: z.string().min(1).max(80).optional(),
  kind: kindSchema.optional(),
  source: z.string().min(1).max(120).optional(),
});
export type CalendarFilter = z.infer<typeof calendarFilter>;

/** What every question about calendars is asked with. */
export interface CalendarAsked {
  readonly now: Instant;
  readonly filter?: CalendarFilter;
  /** that the viewer holds, for `mine` */
  readonly posts?: readonly PostId[];
}

export const selectionOf = (
  { scope }: Viewer,
  { filter: { mine, owner, kind, source } = {}, posts = [] }: CalendarAsked,
): CalendarSelection => ({
  scope,
  posts: mine && posts,
  owner: owner === undefined ? undefined : owner === 'nobody' ? null : postId(owner),
  kind,
  source,
});

/** Why nobody counts on a day: the day of the week, or a holiday of Wales. */
interface ShownDayOff {
  /** of a holiday; null of a Saturday or Sunday */
  readonly title: Bilingual | null;
  /** the holidays of its year are not published yet */
  readonly expected: boolean;
}

interface CalendarDay {
  readonly on: CalendarDate;
  /** null for a working day in Wales */
  readonly off: ShownDayOff | null;
  /** in the weeks before a poll, recorded or expected; the recorded one where both are */
  readonly preElection: 'recorded' | 'expected' | null;
  readonly total: number;
  /** the first of them */
  readonly items: readonly ShownItem[];
}

interface ShownCalendar {
  readonly days: readonly CalendarDay[];
  /** of the whole span, by what it is */
  readonly totals: Readonly<Record<ShownItem['what'], number>>;
  /** those that meet the span */
  readonly preElection: readonly PreElectionPeriod[];
}

/** As many days as one answer has at most: a month, with the weeks that it begins and ends in. */
const MOST_DAYS = 42;

/** What falls on each day of a span of no more than six weeks, with the days off of Wales and the pre-election periods. */
export async function calendarDays(
  viewer: Viewer,
  ledger: Ledger,
  asked: CalendarAsked & CalendarSpan & { readonly perDay?: number; readonly skip?: number },
): Promise<ShownCalendar> {
  const { from, to, now, perDay = 6, skip = 0 } = asked;
  const selection = selectionOf(viewer, asked);
  const [counts, items, polls] = await Promise.all([
    countDays(ledger.db, selection, { from, to }),
    listDays(ledger.db, selection, { from, to, perDay, skip }),
    pollDays(viewer, ledger, { now }),
  ]);
  const today = dateInWales(now);
  const clashesOf = await clashLookup(ledger, items, { today, elections: polls });
  const periods = preElectionPeriods(polls).filter((each) => each.from <= to && each.to >= from);
  const shown = groupedBy(
    items.map((item) => shownItem(item, today, clashesOf(item))),
    ({ on }) => on,
  );
  const days = daysIn({ from, to }).map((on) => ({
    on,
    off: offOn(on, ledger.holidays.current),
    preElection: preElectionOn(on, periods),
    total: totalIn(counts.filter((each) => each.on === on)),
    items: shown.get(on) ?? [],
  }));
  const totalOf = (what: ShownItem['what']) => totalIn(counts.filter((each) => each.what === what));
  return {
    days,
    totals: {
      due: totalOf('due'),
      milestone: totalOf('milestone'),
      opens: totalOf('opens'),
      'look-again': totalOf('look-again'),
    },
    preElection: periods,
  };
}

const totalIn = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

function daysIn({ from, to }: CalendarSpan): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let on = from; on <= to && days.length < MOST_DAYS; on = addDays(on, 1)) days.push(on);
  return days;
}

function offOn(on: CalendarDate, holidays: HolidayCalendar): ShownDayOff | null {
  const off = dayOff(on, 'wales', withExpectedHolidays(holidays));
  if (off === null) return null;
  return off === 'day-of-week'
    ? { title: null, expected: false }
    : { title: off.title, expected: on > holidays.knownUntil };
}

function preElectionOn(on: CalendarDate, periods: readonly PreElectionPeriod[]): CalendarDay['preElection'] {
  const found = periods.filter(({ from, to }) => from <= on && on <= to);
  if (found.length === 0) return null;
  return found.some(({ projected }) => !projected) ? 'recorded' : 'expected';
}

interface MonthlyLoad {
  /** `2026-12`, the first first */
  readonly months: readonly string[];
  /** of each month */
  readonly totals: readonly number[];
  /** those with the most first */
  readonly owners: readonly {
    readonly owner: PostId | null;
    /** of each month */
    readonly counts: readonly number[];
    readonly total: number;
  }[];
}

/** How many fall due in each month of a span, by owner. @param asked.months as `2026-12`, one after the other */
export async function monthlyLoad(
  viewer: Viewer,
  ledger: Ledger,
  asked: CalendarAsked & CalendarSpan & { readonly months: readonly string[] },
): Promise<MonthlyLoad> {
  const { from, to, months } = asked;
  const rows = await countDueByMonth(ledger.db, selectionOf(viewer, asked), { from, to });
  const countsOf = (of: typeof rows) =>
    months.map((month) => totalIn(of.filter((row) => row.month === month)));
  const owners = [...groupedBy(rows, ({ owner }) => owner)].map(([owner, of]) => ({
    owner,
    counts: countsOf(of),
    total: totalIn(of),
  }));
  return {
    months,
    totals: countsOf(rows),
    owners: owners.toSorted((one, other) => other.total - one.total),
  };
}

/** As many sources as a page offers to choose from. */
const MOST_SOURCES = 200;

/** The sources of the entries that the viewer may see, by the key they are filtered by. */
export const calendarSources = (viewer: Viewer, ledger: Ledger) =>
  listSourcesOf(ledger.db, viewer.scope, MOST_SOURCES);
