import { previousWorkingDay, type FoundDay, type HolidayCalendar } from '#calendars';
import { both, type CalendarDate } from '#kernel';
import type { ExplanationStep } from './answer';
import { formatDate, formatDateWithDay } from './dates-in-words';

/** The last working day on or before a last lawful day, and the step that says how it was found. */
export function lastWorkingDay(
  lastLawfulDay: CalendarDate,
  calendar: HolidayCalendar,
): { readonly day: FoundDay; readonly step: ExplanationStep } {
  const day = previousWorkingDay(lastLawfulDay, 'wales', calendar);
  const known = {
    en: formatDate(calendar.knownUntil, 'en'),
    cy: formatDate(calendar.knownUntil, 'cy'),
  };
  const text = day.provisional
    ? both(
        `The last working day in Wales on or before it is ${formatDateWithDay(day.on, 'en')}. This is provisional: bank holidays are published only up to ${known.en}.`,
        `Y diwrnod gwaith olaf yng Nghymru ar y dyddiad hwnnw neu cyn hynny yw ${formatDateWithDay(day.on, 'cy')}. Mae hyn yn amodol: dim ond hyd at ${known.cy} y mae gwyliau banc wedi eu cyhoeddi.`,
      )
    : both(
        `The last working day in Wales on or before it is ${formatDateWithDay(day.on, 'en')}. The last lawful day itself does not move.`,
        `Y diwrnod gwaith olaf yng Nghymru ar y dyddiad hwnnw neu cyn hynny yw ${formatDateWithDay(day.on, 'cy')}. Nid yw’r diwrnod cyfreithlon olaf ei hun yn symud.`,
      );
  return {
    day,
    step: { id: 'last-working-day', text, date: day.on, calendarVersion: calendar.version },
  };
}
