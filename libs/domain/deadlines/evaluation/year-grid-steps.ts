import { type HolidayCalendar, workingDays } from '#domain/calendars';
import { type Bilingual, type CalendarDate, both, dateOf, lastDayOfMonth } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { edgeOfMonthStep, monthEdgeStep } from '../words/month-words';
import { formatDate, formatMonth, formatNthWeekday, formatYears } from '../words/dates-in-words';
import { afterMae, nth, theNth } from '../words/occurrence-words';
import type { DeadlineRule } from '../rules/rule';
import type { GridStretch } from './grid-years';

type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

interface GridOccurrence {
  readonly occurrence: number;
  readonly year: number;
  readonly stretch: GridStretch;
  readonly namedDay: CalendarDate;
}

/** How the day was found in its month, where working days decide. */
interface FoundInMonth {
  readonly passed: readonly CalendarDate[] | undefined;
  readonly calendar: HolidayCalendar;
}

/** The arithmetic of the year, for a person to check: `2021 + 5 + (2 − 1) × 5 = 2031`. */
export function yearStep(
  rule: YearGrid,
  grid: GridOccurrence,
  found: FoundInMonth,
): readonly ExplanationStep[] {
  if (grid.stretch.setFrom !== null) return [setStep(grid), ...dayStep(rule, grid, found)];
  const { anchorYear, firstAfterYears } = rule;
  const { occurrence, year, namedDay } = grid;
  const { intervalYears } = grid.stretch;
  const computation = `${anchorYear} + ${firstAfterYears} + (${occurrence} − 1) × ${intervalYears} = ${year}`;
  const first =
    firstAfterYears === 0
      ? both(
          'The first occurrence falls in that year itself.',
          'Mae’r tro cyntaf yn digwydd yn y flwyddyn honno ei hun.',
        )
      : both(
          `The first occurrence falls ${formatYears(firstAfterYears, 'en')} after that year.`,
          `Mae’r tro cyntaf yn digwydd ${formatYears(firstAfterYears, 'cy')} ar ôl y flwyddyn honno.`,
        );
  const step: ExplanationStep = {
    id: 'year',
    date: namedDay,
    text: both(
      `The cycle starts in ${anchorYear}. ${first.en} Each later occurrence falls ${formatYears(intervalYears, 'en')} after the last year in which one was required. For ${theNth(occurrence).en}: ${computation}. The named day is ${formatDate(namedDay, 'en')}.`,
      `Cyfrifir y cylch o’r flwyddyn ${anchorYear}. ${first.cy} Mae pob tro diweddarach yn digwydd ${formatYears(intervalYears, 'cy')} ar ôl y flwyddyn ofynnol ddiwethaf. Ar gyfer ${theNth(occurrence).cy}: ${computation}. Y diwrnod a enwir yw ${formatDate(namedDay, 'cy')}.`,
    ),
    arithmetic: {
      does: 'grid-year',
      anchorYear,
      firstAfterYears,
      occurrence,
      intervalYears,
      year,
      gives: namedDay,
    },
  };
  return [step, ...dayStep(rule, grid, found)];
}

/** The arithmetic of the year where a scheme has set the interval: from the last occurrence that it does not move. */
function setStep({ occurrence, year, namedDay, stretch }: GridOccurrence): ExplanationStep {
  const { occurrence: unmoved, year: from, intervalYears, setFrom } = stretch;
  const after = occurrence - unmoved;
  const computation = `${from} + ${after} × ${intervalYears} = ${year}`;
  const day = (language: 'en' | 'cy'): string => (setFrom === null ? '' : formatDate(setFrom, language));
  return {
    id: 'year',
    date: namedDay,
    text: both(
      `From ${day('en')} the interval is ${formatYears(intervalYears, 'en')}. The ${nth(unmoved).en}, the last one not moved by that, falls in ${from}. Each later occurrence falls ${formatYears(intervalYears, 'en')} after the last year in which one was required. For ${theNth(occurrence).en}: ${computation}. The named day is ${formatDate(namedDay, 'en')}.`,
      `O ${day('cy')} ymlaen, ${formatYears(intervalYears, 'cy')} yw’r cyfnod rhwng y troeon. ${afterMae(theNth(unmoved).cy)}, yr un olaf nad yw hynny’n ei symud, yn digwydd yn ${from}. Mae pob tro diweddarach yn digwydd ${formatYears(intervalYears, 'cy')} ar ôl y flwyddyn ofynnol ddiwethaf. Ar gyfer ${theNth(occurrence).cy}: ${computation}. Y diwrnod a enwir yw ${formatDate(namedDay, 'cy')}.`,
    ),
    arithmetic: {
      does: 'grid-year',
      anchorYear: from,
      firstAfterYears: 0,
      occurrence: after + 1,
      intervalYears,
      year,
      gives: namedDay,
    },
  };
}

/** How a day that is no fixed date is found in its month. */
function dayStep(
  { monthDay }: YearGrid,
  { year, namedDay }: GridOccurrence,
  { passed = [], calendar }: FoundInMonth,
): readonly ExplanationStep[] {
  if (typeof monthDay === 'string' || 'parameter' in monthDay) return [];
  if (!('nth' in monthDay)) {
    const first = dateOf(year, monthDay.month, 1);
    if ('day' in monthDay) return [monthEdgeStep('last', namedDay)];
    const { workingDay, regime } = monthDay;
    const edge = workingDay === 'first' ? first : lastDayOfMonth(first);
    const days = workingDays(regime, calendar);
    return [
      monthEdgeStep(workingDay, edge),
      edgeOfMonthStep({ workingDay, edge, passed, gives: namedDay, days }),
    ];
  }
  const { month, weekday, nth } = monthDay;
  const named: Bilingual = both(formatNthWeekday(nth, weekday, 'en'), formatNthWeekday(nth, weekday, 'cy'));
  return [
    {
      id: 'weekday',
      date: namedDay,
      text: both(
        `In ${formatMonth(namedDay, 'en')} ${named.en} is ${formatDate(namedDay, 'en')}.`,
        `Ym mis ${formatMonth(namedDay, 'cy')}, ${named.cy} yw ${formatDate(namedDay, 'cy')}.`,
      ),
      arithmetic: { does: 'nth-weekday', year, month, weekday, nth, gives: namedDay },
    },
  ];
}

/** When the window of an occurrence opens, and from what that follows. */
export const opensStep = (rule: YearGrid, occurrence: number, from: CalendarDate): ExplanationStep => ({
  id: 'opens',
  date: from,
  text:
    occurrence === 1
      ? both(
          `The first occurrence opens on ${formatDate(from, 'en')}, the day after the last day that the cycle has in ${rule.anchorYear}.`,
          `Mae’r tro cyntaf yn agor ar ${formatDate(from, 'cy')}, sef y diwrnod ar ôl diwrnod olaf y cylch yn ${rule.anchorYear}.`,
        )
      : both(
          `The ${nth(occurrence).en} opens on ${formatDate(from, 'en')}, the day after the last day of ${theNth(occurrence - 1).en}.`,
          `${afterMae(theNth(occurrence).cy)} yn agor ar ${formatDate(from, 'cy')}, sef y diwrnod ar ôl diwrnod olaf ${theNth(occurrence - 1).cy}.`,
        ),
});
