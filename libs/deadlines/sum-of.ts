import { ok, refuse, type Result } from '#kernel';
import type { DeadlineRefusal } from './answer';
import { sumOfChoice, sumOfContingent, sumOfExcusable, sumOfPracticable, sumOfUnless } from './combined';
import { sumOfFixedDate } from './fixed-date';
import { sumOfOffset } from './offset';
import { sumOfPeriodEnd } from './period-end';
import type { Context } from './question';
import { sumOfRecurring } from './recurring';
import { onlyOnce } from './refusals';
import { sumOfRolled } from './rolled';
import type { DeadlineRule } from './rule';
import type { Sum } from './sum';
import { sumOfWindow } from './window';
import { sumOfYearGrid } from './year-grid';

/** What a rule adds up to in one of its turns. */
export function sumOf(rule: DeadlineRule, context: Context): Result<Sum, DeadlineRefusal> {
  const { occurrence, facts } = context;
  switch (rule.primitive) {
    case 'fixed-date':
      return occurrence === 1 ? ok(sumOfFixedDate(rule)) : refuse(onlyOnce(occurrence));
    case 'window':
      return occurrence === 1 ? ok(sumOfWindow(rule)) : refuse(onlyOnce(occurrence));
    case 'open':
      return refuse(occurrence === 1 ? { code: 'no-date', message: rule.explanation } : onlyOnce(occurrence));
    case 'offset':
      return sumOfOffset(rule, context);
    case 'year-grid':
      return sumOfYearGrid(rule, occurrence, facts);
    case 'period-end':
      return sumOfPeriodEnd(rule, context);
    case 'recurring':
      return sumOfRecurring(rule, context);
    case 'earliest':
    case 'latest':
      return sumOfChoice(rule, context);
    case 'as-soon-as-practicable':
      return sumOfPracticable(rule, context);
    case 'contingent':
      return sumOfContingent(rule, context);
    case 'unless':
      return sumOfUnless(rule, context);
    case 'excusable':
      return sumOfExcusable(rule, context);
    case 'rolled':
      return sumOfRolled(rule, context);
  }
}
