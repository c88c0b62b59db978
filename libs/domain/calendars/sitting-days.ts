import { type Bilingual, type CalendarDate, addDays, daysBetween } from '#domain/kernel';
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
  const { from, to } = calendar.known;
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
  const { houses, closed } = calendar;
  const recesses = houses[house]?.recesses;
  if (recesses) {
    const long = recesses.filter(({ from, to }) => daysBetween(from, to) + 1 > LONGEST_COUNTED_BREAK);
    return { has: (on) => !covers(long, on) && !covers(closed, on) };
  }
  const sittings = [...(houses[house]?.sittings ?? [])].sort();
  const counting = new Set(sittings);
  if (breaks === 'sittings-only') return counting;
  sittings.forEach((sitting, index) => {
    const next = sittings[index + 1];
    if (next === undefined || daysBetween(sitting, next) - 1 > LONGEST_COUNTED_BREAK) return;
    for (let day = addDays(sitting, 1); day < next; day = addDays(day, 1))
      if (!covers(closed, day)) counting.add(day);
  });
  return counting;
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
