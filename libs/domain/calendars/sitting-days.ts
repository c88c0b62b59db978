import { type Bilingual, type CalendarDate, addDays, daysBetween, earlierOf, laterOf } from '#domain/kernel';
import type { CountableDays } from './countable-days';
import { covers } from './fields';
import type { House, SittingCalendar } from './sitting-calendar';

/**
 * Which days count. `houses`: whose sittings. `needed`: any of them or all of them. `breaks`: whether the days
 * of a break of not more than four days count too (a scrutiny day) or sittings alone.
 */
export interface SittingStyle {
  readonly houses: readonly House[];
  readonly needed: 'any' | 'all';
  readonly breaks: 'short-breaks-count' | 'sittings-only';
}

/** A break of more than four days stops the clock for all of its days. (Statutory Instruments Act 1946, s.7(1).) */
const LONGEST_COUNTED_BREAK = 4;

/** The sitting or scrutiny days of a legislature. Never provisional: outside the calendar nothing is known. */
export function sittingDays(calendar: SittingCalendar, style: SittingStyle): CountableDays {
  const { version, source } = calendar;
  const { from, to } = knownDays(calendar, style);
  const isAnythingKnown = style.houses.every((house) => isKnown(calendar, house, style));
  const counting = style.houses.map((house) => countingDays(calendar, house, style.breaks));
  return {
    title: titleOf(calendar, style),
    source: { en: source, cy: source },
    version,
    knownFrom: from,
    // an empty range where nothing is known
    knownUntil: isAnythingKnown ? to : addDays(from, -1),
    mayBeProvisional: false,
    restDays: [],
    passedOver(on) {
      const counts =
        style.needed === 'all'
          ? counting.every((days) => days.has(on))
          : counting.some((days) => days.has(on));
      return counts ? null : 'not-sitting';
    },
  };
}

/** Recesses do not say on which days a House sits. */
const isKnown = ({ houses }: SittingCalendar, house: House, { breaks }: SittingStyle): boolean =>
  houses[house]?.sittings !== undefined ||
  (houses[house]?.recesses !== undefined && breaks === 'short-breaks-count');

function countingDays(
  calendar: SittingCalendar,
  house: House,
  breaks: SittingStyle['breaks'],
): { has(on: CalendarDate): boolean } {
  const { houses, closed, known } = calendar;
  const sittings = new Set(houses[house]?.sittings);
  if (houses[house] === undefined || breaks === 'sittings-only') return sittings;
  const long = adjournments(calendar, house).filter(isLong);
  const isShort = (on: CalendarDate) => covers([known], on) && !covers(long, on) && !covers(closed, on);
  return { has: (on) => sittings.has(on) || isShort(on) };
}

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const isLong = ({ from, to }: Span): boolean => daysBetween(from, to) + 1 > LONGEST_COUNTED_BREAK;

const spanOf = (from: CalendarDate, to: CalendarDate): readonly Span[] => (from <= to ? [{ from, to }] : []);

/**
 * The adjournments of a House, from its sittings or from its recesses alike. Prorogation and dissolution end an adjournment
 * and are none themselves: the days adjourned before and after count by their own length. (Statutory Instruments Act 1946,
 * s.7(1): “dissolved or prorogued or during which both Houses are adjourned for more than four days”; as at November 2026.)
 */
function adjournments({ houses, closed, known }: SittingCalendar, house: House): readonly Span[] {
  const breaks = houses[house]?.recesses ?? betweenSittings(houses[house]?.sittings ?? [], known);
  return closed.reduce<readonly Span[]>(
    (spans, shut) =>
      spans.flatMap((span) =>
        shut.to < span.from || shut.from > span.to
          ? [span]
          : [...spanOf(span.from, addDays(shut.from, -1)), ...spanOf(addDays(shut.to, 1), span.to)],
      ),
    merged(breaks),
  );
}

function betweenSittings(sittings: readonly CalendarDate[], known: Span): readonly Span[] {
  const edges = [addDays(known.from, -1), ...sittings.toSorted(), addDays(known.to, 1)];
  return edges.slice(1).flatMap((next, index) => spanOf(addDays(edges[index] ?? next, 1), addDays(next, -1)));
}

/** Breaks that follow one another without a day between are one. */
function merged(breaks: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { from, to } of breaks.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1);
    if (last === undefined || from > addDays(last.to, 1)) spans.push({ from, to });
    else spans[spans.length - 1] = { from: last.from, to: laterOf(last.to, to) };
  }
  return spans;
}

/** The days on which it is known what counts: a short break that reaches the edge of the calendar may be longer than it shows. */
function knownDays(calendar: SittingCalendar, { houses, breaks }: SittingStyle): Span {
  const { known } = calendar;
  if (breaks === 'sittings-only') return known;
  const short = houses.flatMap((house) => adjournments(calendar, house)).filter((span) => !isLong(span));
  const first = short.filter(({ from }) => from <= known.from).map(({ to }) => addDays(to, 1));
  const last = short.filter(({ to }) => to >= known.to).map(({ from }) => addDays(from, -1));
  return { from: first.reduce(laterOf, known.from), to: last.reduce(earlierOf, known.to) };
}

/** The Houses in words that need no mutation of the calendar's titles. */
function housesOf({ houses }: SittingCalendar, { houses: wanted, needed }: SittingStyle): Bilingual {
  const titles = (language: 'title_cy' | 'title_en') =>
    wanted.map((house) => houses[house]?.[language] ?? house).join(', ');
  const [en, cy] = [titles('title_en'), titles('title_cy')];
  if (wanted.length === 1) return { en, cy };
  return needed === 'all'
    ? { en: `both Houses (${en})`, cy: `y ddau Dŷ (${cy})` }
    : { en: `either House (${en})`, cy: `y naill Dŷ neu’r llall (${cy})` };
}

function titleOf(calendar: SittingCalendar, style: SittingStyle): Bilingual {
  const { en, cy } = housesOf(calendar, style);
  return style.breaks === 'sittings-only'
    ? { en: `sitting days of ${en}`, cy: `diwrnodau eistedd ${cy}` }
    : { en: `scrutiny days of ${en}`, cy: `diwrnodau craffu ${cy}` };
}
