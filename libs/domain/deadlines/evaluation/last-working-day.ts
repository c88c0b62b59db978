import { type FoundDay, type HolidayCalendar, dayOff, previousWorkingDay } from '#domain/calendars';
import { type Bilingual, type CalendarDate, addDays, both } from '#domain/kernel';
import type { ExplanationStep } from '../rules/answer';
import { formatDate, formatDateWithDay } from '../words/dates-in-words';
import type { Steps } from '../rules/computation';

/** The last working day in Wales on or before a last lawful day, and each day skipped. */
export function lastWorkingDay(
  lastDay: CalendarDate,
  calendar: HolidayCalendar,
): { readonly day: FoundDay; readonly steps: Steps } {
  const day = previousWorkingDay(lastDay, 'wales', calendar);
  return { day, steps: () => stepsTo(day, lastDay, calendar) };
}

function stepsTo(
  day: FoundDay,
  lastDay: CalendarDate,
  calendar: HolidayCalendar,
): readonly ExplanationStep[] {
  const calendarVersion = calendar.version;
  const steps: ExplanationStep[] = [];
  for (let off = lastDay; off > day.on; off = addDays(off, -1))
    steps.push({ id: `not-working-${off}`, text: whyOff(off, calendar), date: off, calendarVersion });
  const text = day.on === lastDay ? itself(day.on) : earlier(day.on);
  steps.push({ id: 'last-working-day', text, date: day.on, calendarVersion });
  if (day.provisional) steps.push({ id: 'provisional', text: provisional(calendar), calendarVersion });
  return steps;
}

function whyOff(on: CalendarDate, calendar: HolidayCalendar): Bilingual {
  const day = { en: formatDateWithDay(on, 'en'), cy: formatDateWithDay(on, 'cy') };
  const off = dayOff(on, 'wales', calendar);
  if (off === null || off === 'day-of-week')
    return both(
      `${day.en} is not a working day in Wales.`,
      `Nid yw ${day.cy} yn ddiwrnod gwaith yng Nghymru.`,
    );
  const { title, substitute } = off;
  return substitute
    ? both(
        `${day.en} is not a working day in Wales: ${title.en} (substitute bank holiday).`,
        `Nid yw ${day.cy} yn ddiwrnod gwaith yng Nghymru: ${title.cy} (gŵyl banc amgen).`,
      )
    : both(
        `${day.en} is not a working day in Wales: ${title.en}.`,
        `Nid yw ${day.cy} yn ddiwrnod gwaith yng Nghymru: ${title.cy}.`,
      );
}

const itself = (on: CalendarDate): Bilingual =>
  both(
    `${formatDateWithDay(on, 'en')} is itself a working day in Wales.`,
    `Mae ${formatDateWithDay(on, 'cy')} ei hun yn ddiwrnod gwaith yng Nghymru.`,
  );

const earlier = (on: CalendarDate): Bilingual =>
  both(
    `The last working day in Wales before it is ${formatDateWithDay(on, 'en')}. The last day itself does not move.`,
    `Y diwrnod gwaith olaf yng Nghymru cyn hynny yw ${formatDateWithDay(on, 'cy')}. Nid yw’r diwrnod olaf ei hun yn symud.`,
  );

const provisional = ({ knownFrom, knownUntil }: HolidayCalendar): Bilingual =>
  both(
    `That date is provisional: the published bank holidays cover only ${formatDate(knownFrom, 'en')} to ${formatDate(knownUntil, 'en')}.`,
    `Dros dro yw’r dyddiad hwnnw: mae’r gwyliau banc a gyhoeddwyd yn cwmpasu’r cyfnod o ${formatDate(knownFrom, 'cy')} hyd at ${formatDate(knownUntil, 'cy')} yn unig.`,
  );
