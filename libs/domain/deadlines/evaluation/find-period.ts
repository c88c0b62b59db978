import { type CalendarDate, type Result, addDays, both, monthOf, ok, refuse, yearOf } from '#domain/kernel';
import { addUnits } from '../rules/add-units';
import type { Period, Periods } from '../rules/anchor';
import { yearFrom } from '../rules/years';
import { type Context, anchorValues } from '../rules/question';
import type { DeadlineRefusal } from '../rules/answer';
import { missingAnchor, outOfOrder } from '../words/refusals';
import { notFollowing } from './recorded-value';

interface PeriodQuestion {
  readonly periods: Periods;
  /** where contiguous periods begin */
  readonly start: CalendarDate | null;
  /** the day whose period is wanted; null: the period of the occurrence’s number */
  readonly within: CalendarDate | null;
  readonly shift: number;
  readonly context: Context;
}

const THE_YEAR = both('a day of the period that is meant', 'diwrnod yn y cyfnod a olygir');

export function findPeriod(question: PeriodQuestion): Result<Period, DeadlineRefusal> {
  const { periods, start, within, shift, context } = question;
  switch (periods.kind) {
    case 'contiguous': {
      const { count, unit } = periods;
      if (start === null) return refuse(missingAnchor('start', THE_YEAR));
      const chain = { start, count, unit };
      const number = (within === null ? context.occurrence : numberWithin(chain, within)) + shift;
      return ok(periodOfChain(chain, number));
    }
    case 'between-events':
      return betweenEvents(periods, question);
    default: {
      if (within === null) return refuse(missingAnchor('of', THE_YEAR));
      const first = yearFrom(periods.kind, within, shift);
      const next = yearFrom(periods.kind, within, shift + 1);
      return ok({ first, last: addDays(next, -1), number: null, projected: false });
    }
  }
}

interface Chain {
  readonly start: CalendarDate;
  readonly count: number;
  readonly unit: 'month' | 'year';
}

/** Always from the start of the first period: chaining results would drift at the end of a month. */
function periodOfChain({ start, count, unit }: Chain, number: number): Period {
  const endOf = (ordinal: number) =>
    addUnits({
      from: start,
      count: Math.abs(ordinal) * count,
      unit,
      convention: ordinal > 0 ? 'beginning-with' : 'after',
      direction: ordinal > 0 ? 'forward' : 'backward',
    }).day;
  const last = number > 0 ? endOf(number) : addDays(endOf(number), -1);
  const before = number > 1 ? endOf(number - 1) : addDays(endOf(number - 1), -1);
  return { first: number === 1 ? start : addDays(before, 1), last, number, projected: false };
}

const MONTHS_A_YEAR = 12;

/** By the month, then by the day: the first day of a period lies in the month that the estimate gives. */
function numberWithin(chain: Chain, day: CalendarDate): number {
  const length = chain.unit === 'year' ? chain.count * MONTHS_A_YEAR : chain.count;
  const monthsOf = (on: CalendarDate) => yearOf(on) * MONTHS_A_YEAR + monthOf(on);
  const estimate = Math.floor((monthsOf(day) - monthsOf(chain.start)) / length) + 1;
  if (periodOfChain(chain, estimate).first > day) return estimate - 1;
  return periodOfChain(chain, estimate).last < day ? estimate + 1 : estimate;
}

function betweenEvents(
  { event, title }: Extract<Periods, { kind: 'between-events' }>,
  { within, shift, context }: PeriodQuestion,
): Result<Period, DeadlineRefusal> {
  const values = anchorValues(context.facts, event);
  const disorder = notFollowing(values);
  if (disorder !== null) return refuse(outOfOrder(event, title, disorder));
  const days = values.map(({ date }) => date);
  const base = within === null ? context.occurrence : days.filter((day) => day <= within).length;
  const number = base + shift;
  const [first, next] = [days[number - 1], days[number]];
  if (first === undefined || next === undefined) return refuse(missingAnchor(event, title));
  return ok({ first, last: addDays(next, -1), number, projected: values[number]?.projected === true });
}
