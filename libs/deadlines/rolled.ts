import { workingDays } from '#calendars';
import { addDays, ok, refuse, type CalendarDate, type Result } from '#kernel';
import type { DeadlineRefusal } from './answer';
import { lastLawfulDay } from './last-lawful-day';
import type { Context } from './question';
import { beyondCalendar } from './refusals';
import type { DeadlineRule } from './rule';
import type { Sum } from './sum';
import { rolledStep } from './words/roll-words';

export type Rolled = Extract<DeadlineRule, { primitive: 'rolled' }>;

/** The last day moved to a working day, as the instrument itself says: no date moves without such words. */
export function sumOfRolled(rule: Rolled, context: Context): Result<Sum, DeadlineRefusal> {
  const inner = context.solve(rule.rule, context);
  if (!inner.ok) return inner;
  const { namedDay, operator } = inner.value;
  const last = lastLawfulDay(namedDay, operator);
  const days = workingDays(rule.regime, context.calendar);
  const passed: CalendarDate[] = [];
  let on = last.day;
  while (days.passedOver(on) !== null) {
    passed.push(on);
    on = addDays(on, rule.to === 'next' ? 1 : -1);
  }
  const beyond = [last.day, on].find((day) => day < days.knownFrom || day > days.knownUntil);
  if (beyond !== undefined && !context.provisional) return refuse(beyondCalendar(beyond, days, true));
  return ok({
    ...inner.value,
    namedDay: on,
    operator: 'on_or_before',
    holidays: true,
    provisional: inner.value.provisional === true || beyond !== undefined,
    steps: () => [
      ...inner.value.steps(),
      last.step(),
      rolledStep({ from: last.day, to: rule.to, passed, gives: on, days, authority: rule.authority }),
    ],
  });
}
