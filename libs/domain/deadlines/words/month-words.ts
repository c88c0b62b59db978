import type { CountableDays } from '#domain/calendars';
import { type CalendarDate, both } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { formatDateWithDay, formatMonth } from './dates-in-words';
import { whyOff } from './roll-words';

/** The day that a month begins or ends with. */
export const monthEdgeStep = (which: 'first' | 'last', on: CalendarDate): ExplanationStep => ({
  id: 'month-edge',
  date: on,
  text:
    which === 'first'
      ? both(
          `${formatMonth(on, 'en')} begins with ${formatDateWithDay(on, 'en')}.`,
          `Mae mis ${formatMonth(on, 'cy')} yn dechrau gyda ${formatDateWithDay(on, 'cy')}.`,
        )
      : both(
          `${formatMonth(on, 'en')} ends with ${formatDateWithDay(on, 'en')}.`,
          `Mae mis ${formatMonth(on, 'cy')} yn dod i ben gyda ${formatDateWithDay(on, 'cy')}.`,
        ),
  arithmetic: { does: 'start', gives: on },
});

interface EdgeOfMonth {
  readonly workingDay: 'first' | 'last';
  readonly edge: CalendarDate;
  readonly passed: readonly CalendarDate[];
  readonly gives: CalendarDate;
  readonly days: CountableDays;
}

/** The first or last day of a month that counts, and each day passed over to it. */
export function edgeOfMonthStep({ workingDay, edge, passed, gives, days }: EdgeOfMonth): ExplanationStep {
  const day = { en: formatDateWithDay(gives, 'en'), cy: formatDateWithDay(gives, 'cy') };
  const off = passed.map((on) => whyOff(on, days.passedOver(on)));
  const without =
    off.length === 0
      ? both('No day is passed over.', 'Nid oes diwrnod heb ei gyfrif.')
      : both(
          `Passed over: ${off.map(({ en }) => en).join('; ')}.`,
          `Heb eu cyfrif: ${off.map(({ cy }) => cy).join('; ')}.`,
        );
  return {
    id: 'working-day-of-month',
    date: gives,
    citation: days.source,
    calendarVersion: days.version,
    text:
      workingDay === 'first'
        ? both(
            `The first of these days in the month (${days.title.en}) is ${day.en}. ${without.en}`,
            `Y cyntaf o’r dyddiau hyn yn y mis (${days.title.cy}) yw ${day.cy}. ${without.cy}`,
          )
        : both(
            `The last of these days in the month (${days.title.en}) is ${day.en}. ${without.en}`,
            `Yr olaf o’r dyddiau hyn yn y mis (${days.title.cy}) yw ${day.cy}. ${without.cy}`,
          ),
    arithmetic: {
      does: 'move',
      from: edge,
      direction: workingDay === 'first' ? 'forward' : 'backward',
      passedOver: passed,
      gives,
    },
  };
}
