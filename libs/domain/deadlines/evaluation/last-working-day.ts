import {
  type FoundDay,
  type HolidayCalendar,
  dayOff,
  previousWorkingDay,
  withExpectedHolidays,
} from '#domain/calendars';
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
  const text = found(day.on, lastDay, calendar);
  steps.push({ id: 'last-working-day', text, date: day.on, calendarVersion });
  if (day.provisional)
    steps.push({ id: 'provisional', text: provisional(day.on, calendar), calendarVersion });
  return steps;
}

function found(on: CalendarDate, lastDay: CalendarDate, calendar: HolidayCalendar): Bilingual {
  if (calendar.isWhole && (on < calendar.knownFrom || on > calendar.knownUntil))
    return outsideTheList(on, calendar);
  if (on < calendar.knownFrom) return beforeTheList(on, calendar);
  if (on > calendar.knownUntil) return on === lastDay ? itselfExpected(on) : earlierExpected(on);
  return on === lastDay ? itself(on) : earlier(on);
}

function whyOff(on: CalendarDate, calendar: HolidayCalendar): Bilingual {
  const day = { en: formatDateWithDay(on, 'en'), cy: formatDateWithDay(on, 'cy') };
  const off = dayOff(on, 'wales', withExpectedHolidays(calendar));
  if (off === null || off === 'day-of-week')
    return both(
      `${day.en} is not a working day in Wales.`,
      `Nid yw ${day.cy} yn ddiwrnod gwaith yng Nghymru.`,
    );
  const { title, substitute } = off;
  const why = substitute
    ? both(`${title.en} (substitute bank holiday)`, `${title.cy} (diwrnod amgen yn lle gŵyl banc)`)
    : title;
  if (on > calendar.knownUntil)
    return both(
      `${day.en} is not expected to be a working day in Wales: ${why.en}.`,
      `Disgwylir na fydd ${day.cy} yn ddiwrnod gwaith yng Nghymru: ${why.cy}.`,
    );
  if (on < calendar.knownFrom)
    return both(
      `${day.en} may not have been a working day in Wales: ${why.en}.`,
      `Mae’n bosibl nad oedd ${day.cy} yn ddiwrnod gwaith yng Nghymru: ${why.cy}.`,
    );
  return both(
    `${day.en} is not a working day in Wales: ${why.en}.`,
    `Nid yw ${day.cy} yn ddiwrnod gwaith yng Nghymru: ${why.cy}.`,
  );
}

const itself = (on: CalendarDate): Bilingual =>
  both(
    `${formatDateWithDay(on, 'en')} is itself a working day in Wales.`,
    `Mae ${formatDateWithDay(on, 'cy')} ei hun yn ddiwrnod gwaith yng Nghymru.`,
  );

const itselfExpected = (on: CalendarDate): Bilingual =>
  both(
    `${formatDateWithDay(on, 'en')} is expected to be a working day in Wales.`,
    `Disgwylir y bydd ${formatDateWithDay(on, 'cy')} yn ddiwrnod gwaith yng Nghymru.`,
  );

const earlier = (on: CalendarDate): Bilingual =>
  both(
    `The last working day in Wales before it is ${formatDateWithDay(on, 'en')}. The last day itself does not move.`,
    `Y diwrnod gwaith olaf yng Nghymru cyn hynny yw ${formatDateWithDay(on, 'cy')}. Nid yw’r diwrnod olaf ei hun yn symud.`,
  );

const earlierExpected = (on: CalendarDate): Bilingual =>
  both(
    `The last working day in Wales before it is expected to be ${formatDateWithDay(on, 'en')}. The last day itself does not move.`,
    `Disgwylir mai ${formatDateWithDay(on, 'cy')} fydd y diwrnod gwaith olaf yng Nghymru cyn hynny. Nid yw’r diwrnod olaf ei hun yn symud.`,
  );

const beforeTheList = (on: CalendarDate, { knownFrom }: HolidayCalendar): Bilingual =>
  both(
    `The bank holidays of that time are not known here: the published list begins on ${formatDate(knownFrom, 'en')}. By the days of the week and the holidays that come every year alone, the last working day on or before it is ${formatDateWithDay(on, 'en')}.`,
    `Nid yw gwyliau banc y cyfnod hwnnw’n hysbys yma: mae’r rhestr a gyhoeddwyd yn dechrau ar ${formatDate(knownFrom, 'cy')}. Yn ôl dyddiau’r wythnos a’r gwyliau sy’n dod bob blwyddyn yn unig, y diwrnod gwaith olaf ar y diwrnod hwnnw neu cyn hynny yw ${formatDateWithDay(on, 'cy')}.`,
  );

/** A list of one’s own: of other days nothing is known, and nothing is expected. */
const outsideTheList = (on: CalendarDate, { knownFrom, knownUntil }: HolidayCalendar): Bilingual =>
  both(
    `The list of holidays given covers only ${formatDate(knownFrom, 'en')} to ${formatDate(knownUntil, 'en')}. By the days of the week alone, the last working day on or before it is ${formatDateWithDay(on, 'en')}.`,
    `Dim ond y cyfnod o ${formatDate(knownFrom, 'cy')} hyd at ${formatDate(knownUntil, 'cy')} y mae’r rhestr wyliau a roddwyd yn ei gwmpasu. Yn ôl dyddiau’r wythnos yn unig, y diwrnod gwaith olaf ar y diwrnod hwnnw neu cyn hynny yw ${formatDateWithDay(on, 'cy')}.`,
  );

function provisional(on: CalendarDate, { knownFrom, knownUntil, isWhole }: HolidayCalendar): Bilingual {
  if (isWhole)
    return both(
      `That date is provisional: the list of holidays given covers only ${formatDate(knownFrom, 'en')} to ${formatDate(knownUntil, 'en')}.`,
      `Dros dro yw’r dyddiad hwnnw: dim ond y cyfnod o ${formatDate(knownFrom, 'cy')} hyd at ${formatDate(knownUntil, 'cy')} y mae’r rhestr wyliau a roddwyd yn ei gwmpasu.`,
    );
  const { en, cy } = both(
    `That date is provisional: the published bank holidays cover only ${formatDate(knownFrom, 'en')} to ${formatDate(knownUntil, 'en')}.`,
    `Dros dro yw’r dyddiad hwnnw: mae’r gwyliau banc a gyhoeddwyd yn cwmpasu’r cyfnod o ${formatDate(knownFrom, 'cy')} hyd at ${formatDate(knownUntil, 'cy')} yn unig.`,
  );
  if (on < knownFrom) return { en, cy };
  return both(
    `${en} After that the holidays that come every year are expected; a proclamation can add or move one.`,
    `${cy} Ar ôl hynny disgwylir y gwyliau sy’n dod bob blwyddyn; gall cyhoeddiad ychwanegu neu symud un.`,
  );
}
