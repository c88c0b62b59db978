import fc from 'fast-check';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate } from '#domain/kernel';
import { computeDeadline } from './evaluation/compute-deadline';
import type { DeadlineAnswer } from './rules/answer';
import type { DeadlineRule } from './rules/rule';
import type { Operator } from './rules/fields';

export type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** ALNET 2018 section 89, on one of its two readings of the anchor year. */
export const section89 = (anchorYear: number): YearGrid => ({
  primitive: 'year-grid',
  anchorYear,
  firstAfterYears: 5,
  intervalYears: 5,
  monthDay: '09-01',
  operator: 'before',
});

export const fixed = (date: string, operator: Operator): DeadlineRule => ({
  primitive: 'fixed-date',
  date: calendarDate(date),
  operator,
});

export const within = (
  precision: Extract<DeadlineRule, { primitive: 'window' }>['precision'],
  from: string,
  to: string,
): DeadlineRule => ({
  primitive: 'window',
  precision,
  from: calendarDate(from),
  to: calendarDate(to),
});

/** The answer; a refusal fails the test with its English words. */
export function ask(rule: DeadlineRule, occurrence = 1): DeadlineAnswer {
  const result = computeDeadline({ rule, occurrence, calendar: ukBankHolidays });
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
}

export const anyGrid = fc.record({
  primitive: fc.constant('year-grid' as const),
  anchorYear: fc.integer({ min: 1990, max: 2060 }),
  firstAfterYears: fc.integer({ min: 0, max: 10 }),
  intervalYears: fc.integer({ min: 1, max: 10 }),
  monthDay: fc.constantFrom('01-01', '01-31', '03-01', '03-31', '09-01', '12-25', '12-31'),
  operator: fc.constantFrom('before' as const, 'on_or_before' as const, 'on' as const),
});
