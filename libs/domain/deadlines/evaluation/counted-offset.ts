import {
  type CountableDays,
  LONGEST_GAP,
  NoDayCounts,
  countDays,
  schoolDays,
  sittingDays,
  workingDays,
} from '#domain/calendars';
import {
  type CalendarDate,
  type Result,
  addDays,
  dateOf,
  daysBetween,
  ok,
  ownValue,
  refuse,
} from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import type { Context } from '../rules/question';
import { beyondCalendar, missingCalendar } from '../words/refusals';
import type { CountedUnit } from '../rules/unit';
import { windowFrom } from '../rules/add-units';
import type { OffsetRule } from '../rules/offset-rule';
import { type IsStopped, withPauses } from './stops';
import { spendDays } from './budget';
import type { Computation } from '../rules/computation';
import { movedStartStep } from '../words/clock-words';
import { countStep } from '../words/count-words';

/** The countable days of a unit, from the calendars in the question. */
export function countedDays(
  unit: CountedUnit,
  { calendar, facts }: Pick<Context, 'calendar' | 'facts'>,
): Result<CountableDays, DeadlineRefusal> {
  switch (unit.counted) {
    case 'working-day':
      return ok(workingDays(unit.regime, calendar));
    case 'school-day': {
      const school = ownValue(facts.schools, unit.calendar);
      return school ? ok(schoolDays(school, calendar)) : refuse(missingCalendar(unit.calendar));
    }
    case 'sitting-day': {
      const sittings = ownValue(facts.sittings, unit.calendar);
      return sittings ? ok(sittingDays(sittings, unit.style)) : refuse(missingCalendar(unit.calendar));
    }
  }
}

interface CountedOffset {
  readonly rule: OffsetRule;
  readonly unit: CountedUnit;
  readonly count: number;
  readonly from: CalendarDate;
  readonly before: Pick<Computation, 'steps' | 'projected' | 'provisional' | 'mayComeEarlier'>;
  readonly context: Context;
}

/** Counts days over a calendar; beyond its range refuses, unless a provisional answer is acceptable. */
export function evaluateCount(offset: CountedOffset): Result<Computation, DeadlineRefusal> {
  const { rule, unit, from, context } = offset;
  const days = countedDays(unit, context);
  if (!days.ok) return refuse({ ...days.refusal, notBefore: notBefore(offset) });
  return withPauses(rule, context, from, (isStopped) => counting(offset, days.value, isStopped));
}

/** Each counted day is a day at least. */
function notBefore({ rule, count, from }: CountedOffset): CalendarDate {
  const { convention, direction, operator } = rule;
  if (direction === 'backward') return FIRST_DAY;
  const days = count - (convention === 'beginning-with' ? 1 : 0) - (operator === 'before' ? 1 : 0);
  return addDays(from, days);
}

const FIRST_DAY = dateOf(1, 1, 1);

function counting(
  offset: CountedOffset,
  days: CountableDays,
  isStopped: IsStopped | undefined,
): Result<Computation, DeadlineRefusal> {
  const { rule, count, from, before, context } = offset;
  const { convention, direction, operator } = rule;
  const moved = rule.eventOnOtherDay === 'moves-to-next' ? nextCounting(from, days.passedOver) : from;
  const mayGoOn = days.mayBeProvisional && context.provisional;
  const counted = countDays({
    from: moved,
    count,
    direction,
    days,
    counting: convention === 'beginning-with' ? 'beginning-with' : 'after',
    stopped: isStopped,
    mayGoOn,
  });
  spendDays(context, daysBetween(from, moved) + counted.counted.length + counted.passedOver.length);
  const { beyond } = counted;
  if (beyond !== null && !mayGoOn)
    return refuse({
      ...beyondCalendar(beyond, days, days.mayBeProvisional),
      notBefore: notBefore(offset),
    });

  const gives = convention === 'clear' ? addDays(counted.on, direction === 'forward' ? 1 : -1) : counted.on;
  const movedSteps = moved === from ? [] : [() => movedStartStep(from, moved, days)];
  return ok({
    from: windowFrom(rule, moved),
    namedDay: gives,
    operator,
    ...before,
    provisional: before.provisional === true || beyond !== null,
    holidays: true,
    steps: () => [
      ...before.steps(),
      ...movedSteps.map((step) => step()),
      countStep({ from: moved, count, convention, direction, days, counted, gives }),
    ],
  });
}

/** @throws NoDayCounts */
function nextCounting(from: CalendarDate, passedOver: (on: CalendarDate) => unknown): CalendarDate {
  for (let ahead = 0; ahead < LONGEST_GAP; ahead += 1) {
    const day = addDays(from, ahead);
    if (passedOver(day) === null) return day;
  }
  throw new NoDayCounts(LONGEST_GAP);
}
