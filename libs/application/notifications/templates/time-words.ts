import { formatLengthAlone } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  addMonths,
  both,
  daysBetween,
  monthOf,
  yearOf,
} from '#domain/kernel';

interface Length {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Whole months by the corresponding-date rule, then days. @param to not before `from` */
function lengthBetween(from: CalendarDate, to: CalendarDate): Length {
  const calendarMonths = (yearOf(to) - yearOf(from)) * 12 + (monthOf(to) - monthOf(from));
  const whole = addMonths(from, calendarMonths) > to ? calendarMonths - 1 : calendarMonths;
  const days = daysBetween(addMonths(from, whole), to);
  return { years: Math.floor(whole / 12), months: whole % 12, days };
}

const english = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

function inEnglish({ years, months, days }: Length): string {
  const parts = [
    ...(years === 0 ? [] : [english(years, 'year')]),
    ...(months === 0 ? [] : [english(months, 'month')]),
    ...(days === 0 ? [] : [english(days, 'day')]),
  ];
  const last = parts.pop() ?? '0 days';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** A list with commas: *a/ac* before a bare number would have to choose a form and a mutation. */
const inWelsh = ({ years, months, days }: Length): string =>
  [
    ...(years === 0 ? [] : [formatLengthAlone(years, 'year', 'cy')]),
    ...(months === 0 ? [] : [formatLengthAlone(months, 'month', 'cy')]),
    ...(days === 0 ? [] : [formatLengthAlone(days, 'day', 'cy')]),
  ].join(', ');

/** The time between two days, in words. In Welsh for a place after a colon. @param to after `from` */
export function lengthInWords(from: CalendarDate, to: CalendarDate): Bilingual {
  const length = lengthBetween(from, to);
  return both(inEnglish(length), inWelsh(length));
}

/** How long is left until a last day, or how long ago it passed: a whole sentence. */
export function timeLeft(today: CalendarDate, last: CalendarDate): Bilingual {
  if (today === last) return both('Today is the last day.', 'Heddiw yw’r diwrnod olaf.');
  if (today < last) {
    const { en, cy } = lengthInWords(today, last);
    return both(`Time left: ${en}.`, `Yr amser sydd ar ôl: ${cy}.`);
  }
  const { en, cy } = lengthInWords(last, today);
  return both(
    `That day passed ${en} ago.`,
    `Mae’r diwrnod hwnnw wedi mynd heibio. Yr amser ers hynny: ${cy}.`,
  );
}

/** The same for a note beside a date. */
export function timeLeftNote(today: CalendarDate, last: CalendarDate): Bilingual {
  if (today === last) return both('today', 'heddiw');
  if (today < last) {
    const { en, cy } = lengthInWords(today, last);
    return both(`time left: ${en}`, `yr amser sydd ar ôl: ${cy}`);
  }
  const { en, cy } = lengthInWords(last, today);
  return both(`passed ${en} ago`, `yr amser ers hynny: ${cy}`);
}
