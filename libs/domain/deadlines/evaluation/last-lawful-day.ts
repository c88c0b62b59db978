import { type Bilingual, type CalendarDate, addDays, both } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { formatDate, formatDateWithDay } from '../words/dates-in-words';
import type { Operator } from '../rules/fields';

/** `before` ends the day before the named day; the other operators end on it. Nothing rolls forward here. */
export function lastLawfulDay(
  namedDay: CalendarDate,
  operator: Operator,
): { readonly day: CalendarDate; readonly step: () => ExplanationStep } {
  const day = operator === 'before' ? addDays(namedDay, -1) : namedDay;
  const step = (): ExplanationStep => ({
    id: 'last-lawful-day',
    text: why(namedDay, operator, day),
    date: day,
    arithmetic: { does: 'operator', operator, named: namedDay, gives: day },
  });
  return { day, step };
}

function why(namedDay: CalendarDate, operator: Operator, day: CalendarDate): Bilingual {
  const named = { en: formatDate(namedDay, 'en'), cy: formatDate(namedDay, 'cy') };
  const last = { en: formatDateWithDay(day, 'en'), cy: formatDateWithDay(day, 'cy') };
  switch (operator) {
    case 'before':
      return both(
        `“Before ${named.en}” excludes that day, so the last lawful day is the day before: ${last.en}.`,
        `Nid yw “cyn ${named.cy}” yn cynnwys y diwrnod hwnnw, felly’r diwrnod cyfreithlon olaf yw’r diwrnod cynt: ${last.cy}.`,
      );
    case 'on':
      return both(
        `Only ${named.en} itself counts, so the last day is ${last.en}.`,
        `Dim ond ${named.cy} ei hun sy’n cyfrif, felly’r diwrnod olaf yw ${last.cy}.`,
      );
    case 'on_or_before':
    case 'from':
      return both(
        `${named.en} itself is included, so the last day is ${last.en}.`,
        `Mae ${named.cy} ei hun wedi’i gynnwys, felly’r diwrnod olaf yw ${last.cy}.`,
      );
  }
}
