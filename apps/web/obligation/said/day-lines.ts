import { formatMonthName } from '#domain/deadlines';
import { type CalendarDate, dayOf, isCalendarDate, monthOf, yearOf } from '#domain/kernel';

const MONTHS = new Map(
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    (['en', 'cy'] as const).map(
      (language) => [formatMonthName(month, language).toLowerCase(), month] as const,
    ),
  ),
);

const DAY = /(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[\s./]+(\p{L}+|\d{1,2})[\s./]+(\d{4})/gu;

/** What may stand between two days, in either language. */
const BETWEEN = /[\s,–—-]|\b(?:from|to|until|and|o|i|hyd|at|tan|a|ac)\b/giu;

const two = (text: string | number): string => String(text).padStart(2, '0');

function dayIn([, year, month, day, ownDay, ownMonth = '', ownYear]: RegExpMatchArray): CalendarDate | null {
  if (year !== undefined) return real(`${year}-${month}-${day}`);
  const named = MONTHS.get(ownMonth.toLowerCase()) ?? ownMonth;
  return real(`${ownYear}-${two(named)}-${two(ownDay ?? '')}`);
}

const real = (text: string): CalendarDate | null => (isCalendarDate(text) ? text : null);

/** A line of days as a person writes it, and what stands after its colon. */
interface DayLine {
  readonly days: readonly CalendarDate[];
  readonly said: string;
}

/** The days of one line; null where it is none. */
function lineIn(line: string): DayLine | null {
  const [when = '', ...said] = line.split(':');
  const days = [...when.matchAll(DAY)].map(dayIn);
  const rest = when.replaceAll(DAY, '').replaceAll(BETWEEN, '');
  const known = days.filter((day) => day !== null);
  return rest !== '' || known.length === 0 || known.length < days.length
    ? null
    : { days: known, said: said.join(':').trim() };
}

/** The days of each line that is not empty; null where a line is no line of days. */
function linesIn(text: string): readonly DayLine[] | null {
  const lines = text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map(lineIn);
  const read = lines.filter((line) => line !== null);
  return read.length < lines.length ? null : read;
}

interface Range {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly said: string;
}

/** A first and a last day on each line, or one day alone; null where a line is neither. */
export function rangesIn(text: string): readonly Range[] | null {
  const ranges = linesIn(text)?.map(({ days: [from, to = from, ...more], said }) =>
    from === undefined || to === undefined || to < from || more.length > 0 ? null : { from, to, said },
  );
  const read = ranges?.filter((range) => range !== null);
  return read === undefined || read.length < (ranges?.length ?? 0) ? null : read;
}

/** All days, however many stand on a line; null where a line is no line of days. */
export const daysIn = (text: string): readonly CalendarDate[] | null =>
  linesIn(text)?.flatMap(({ days }) => days) ?? null;

/** A day as it may be typed again. */
const typed = (on: CalendarDate): string => `${dayOf(on)} ${monthOf(on)} ${yearOf(on)}`;

export const rangeLine = ({ from, to }: Pick<Range, 'from' | 'to'>, said = ''): string =>
  `${typed(from)} – ${typed(to)}${said === '' ? '' : `: ${said}`}`;

export const dayLines = (days: readonly CalendarDate[]): string => days.map(typed).join('\n');
