import { type CalendarDate, addDays, dateOf, yearOf } from '#domain/kernel';
import type { DeadlineRule } from '../rules/rule';
import { intervalSchema } from '../rules/simple-rules';
import { type GridTerms, dayInYear, intervalOf, intervalsSet } from './grid-terms';
import { lastLawfulDay } from './last-lawful-day';

type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** A stretch of a grid that one interval makes: from the year of its first occurrence on. */
export interface GridStretch {
  readonly occurrence: number;
  readonly year: number;
  readonly intervalYears: number;
  /** the day from which a scheme sets the interval; null for the rule’s own */
  readonly setFrom: CalendarDate | null;
}

export const yearIn = ({ occurrence, year, intervalYears }: GridStretch, asked: number): number =>
  year + (asked - occurrence) * intervalYears;

/** A year that lacks its day, or whose day nobody has set, counts to its end. */
function lastIn(rule: YearGrid, year: number, terms: GridTerms): CalendarDate {
  const named = dayInYear(rule.monthDay, year, terms);
  return named.ok ? lastLawfulDay(named.value.on, rule.operator).day : dateOf(year, 12, 31);
}

/** The last occurrence of a stretch that opened before a day: the day after the one before it was required. */
function lastOpenedBefore(
  stretch: GridStretch,
  day: CalendarDate,
  until: number,
  rule: YearGrid,
  terms: GridTerms,
): number {
  // an occurrence’s last day is within its year, or the day before it
  const sure = Math.floor((yearOf(day) - 2 - stretch.year) / stretch.intervalYears);
  let number = stretch.occurrence + Math.max(0, sure);
  while (number < until && lastIn(rule, yearIn(stretch, number), terms) < addDays(day, -1)) number += 1;
  return number;
}

/**
 * The stretch in which an occurrence lies. What opened before the day from which a scheme sets another interval keeps its year; each
 * later one is counted from the last of those, by the interval set.
 */
export function stretchOf(rule: YearGrid, asked: number, terms: GridTerms): GridStretch {
  let stretch: GridStretch = {
    occurrence: 1,
    year: rule.anchorYear + rule.firstAfterYears,
    intervalYears: intervalOf(rule, terms.facts),
    setFrom: null,
  };
  for (const { from, years } of intervalsSet(rule, terms.facts)) {
    const occurrence = lastOpenedBefore(stretch, from, asked, rule, terms);
    if (occurrence >= asked) break;
    const intervalYears = intervalSchema.safeParse(years).data ?? stretch.intervalYears;
    stretch = { occurrence, year: yearIn(stretch, occurrence), intervalYears, setFrom: from };
  }
  return stretch;
}
