/**
 * Redoes the arithmetic of an explanation with nothing but the explanation: JavaScript's UTC days, no code of the
 * calculator. Dates are texts, `YYYY-MM-DD`.
 */
interface Step {
  readonly text: { readonly en: string; readonly cy: string };
  readonly arithmetic?: Record<string, unknown> & { readonly does: string; readonly gives: string };
}

const DAY = 86_400_000;
const utc = (on: string): Date => new Date(`${on}T00:00:00Z`);
const text = (on: Date): string => on.toISOString().slice(0, 10);
const plus = (on: string, days: number): string => text(new Date(utc(on).getTime() + days * DAY));
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const daysBetween = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let on = from; on <= to; on = plus(on, 1)) days.push(on);
  return days;
};

const EXTRA: Record<string, number> = { after: 0, 'beginning-with': -1, clear: 1 };

/** The same date a number of months later, or the last day of that month. */
function corresponding(from: string, months: number): { on: string; short: boolean } {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysIn(inYear, inMonth);
  const on = text(new Date(Date.UTC(inYear, inMonth - 1, Math.min(day, last))));
  return { on, short: day > last };
}

interface AddedPeriod {
  readonly from: string;
  readonly count: number;
  readonly unit: string;
  readonly convention: string;
  readonly direction: string;
}

function added({ from, count, unit, convention, direction }: AddedPeriod): string {
  const sign = direction === 'forward' ? 1 : -1;
  const extra = EXTRA[convention] ?? NaN;
  if (unit === 'day' || unit === 'week')
    return plus(from, sign * (count * (unit === 'week' ? 7 : 1) + extra));
  const { on, short } = corresponding(from, sign * count * (unit === 'year' ? 12 : 1));
  return short && convention === 'beginning-with' ? on : plus(on, sign * extra);
}

/** The last such day of the week in a month, by going back from its end. */
function lastWeekday(arithmetic: Record<string, unknown>): string {
  let end = new Date(Date.UTC(Number(arithmetic['year']), Number(arithmetic['month']), 0));
  while ((end.getUTCDay() || 7) !== Number(arithmetic['weekday'])) end = new Date(end.getTime() - DAY);
  return text(end);
}

/** The result of a step, recomputed; null for a step without arithmetic. */
export function redone({ arithmetic }: Step): string | null {
  if (arithmetic === undefined) return null;
  switch (arithmetic.does) {
    case 'start':
      return null;
    case 'add':
      return added(arithmetic as unknown as AddedPeriod);
    case 'grid-year': {
      const year =
        Number(arithmetic['anchorYear']) +
        Number(arithmetic['firstAfterYears']) +
        (Number(arithmetic['occurrence']) - 1) * Number(arithmetic['intervalYears']);
      return year === Number(arithmetic['year']) ? `${year}${arithmetic.gives.slice(4)}` : `${year}`;
    }
    case 'nth-weekday': {
      if (arithmetic['nth'] === 'last') return lastWeekday(arithmetic);
      const first = new Date(Date.UTC(Number(arithmetic['year']), Number(arithmetic['month']) - 1, 1));
      const ahead = (Number(arithmetic['weekday']) - (first.getUTCDay() || 7) + 7) % 7;
      return plus(text(first), ahead + 7 * (Number(arithmetic['nth']) - 1));
    }
    case 'count':
      return recounted(arithmetic);
    case 'move': {
      const passed = arithmetic['passedOver'] as string[];
      return plus(
        String(arithmetic['from']),
        (String(arithmetic['direction']) === 'forward' ? 1 : -1) * passed.length,
      );
    }
    case 'stop-the-clock':
      return plus(String(arithmetic['from']), (arithmetic['stopped'] as string[]).length);
    case 'period':
      return String(arithmetic['first']) <= String(arithmetic['last'])
        ? String(arithmetic['last'])
        : 'ends before it begins';
    case 'choose': {
      const days = [...(arithmetic['of'] as string[])].sort();
      return (String(arithmetic['which']) === 'earliest' ? days[0] : days.at(-1)) ?? null;
    }
    case 'operator':
      return String(arithmetic['operator']) === 'before'
        ? plus(String(arithmetic['named']), -1)
        : String(arithmetic['named']);
    default:
      return `unknown: ${arithmetic.does}`;
  }
}

/** Every day from the first to the last stands in the list of counted or of passed over days, none in both. */
function recounted(arithmetic: Record<string, unknown>): string {
  const { from, count, convention, direction } = arithmetic as unknown as AddedPeriod;
  const counted = arithmetic['counted'] as string[];
  const passed = arithmetic['passedOver'] as string[];
  const forward = direction === 'forward';
  const start = convention === 'beginning-with' ? from : plus(from, forward ? 1 : -1);
  const end = counted.at(-1) ?? start;
  const all = forward ? daysBetween(start, end) : daysBetween(end, start);
  const listed = [...counted, ...passed].sort();
  if (counted.length !== count) return `${counted.length} days counted instead of ${count}`;
  if (JSON.stringify(all) !== JSON.stringify(listed)) return 'a day is missing or stands twice';
  return convention === 'clear' ? plus(end, forward ? 1 : -1) : end;
}

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

/** A date as a person reads it. */
export const inWords = (on: string, language: 'cy' | 'en'): string => {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${Number(day)} ${MONTHS[language][Number(month) - 1] ?? ''} ${year}`;
};

export const isWeekend = (on: string): boolean => [0, 6].includes(utc(on).getUTCDay());
