import { addDays, both, type CalendarDate } from '#kernel';
import type { ExplanationStep } from './answer';
import { formatDate, formatDateWithDay } from './dates-in-words';
import type { Operator } from './rule';

/** `before` ends the day before the named day; the other operators end on it. Nothing rolls forward. */
export function lastLawfulDay(
  namedDay: CalendarDate,
  operator: Operator,
): { readonly day: CalendarDate; readonly step: ExplanationStep } {
  const day = operator === 'before' ? addDays(namedDay, -1) : namedDay;
  const text =
    operator === 'before'
      ? both(
          `“Before ${formatDate(namedDay, 'en')}” leaves that day out, so the last lawful day is the day before: ${formatDateWithDay(day, 'en')}.`,
          `Nid yw “cyn ${formatDate(namedDay, 'cy')}” yn cynnwys y diwrnod hwnnw, felly’r diwrnod cyfreithlon olaf yw’r diwrnod cynt: ${formatDateWithDay(day, 'cy')}.`,
        )
      : both(
          `${formatDate(namedDay, 'en')} itself is included, so the last day is ${formatDateWithDay(day, 'en')}.`,
          `Mae ${formatDate(namedDay, 'cy')} ei hun wedi ei gynnwys, felly’r diwrnod olaf yw ${formatDateWithDay(day, 'cy')}.`,
        );
  return { day, step: { id: 'last-lawful-day', text, date: day } };
}
