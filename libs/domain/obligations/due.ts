import { type HolidayCalendar, previousWorkingDay } from '#domain/calendars';
import { formatDate, ruleVersion } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, type Result, both, ok } from '#domain/kernel';
import { type Undated, datedIn, versionAt } from './dating';
import type { Dated } from './facts-of';
import type { CurrentReading } from './readings';
import type { Due } from './events/parts';

/** The date of one occurrence on a reading, with its workings, or why there is none.
 * @param setOn the day from which this date stands: reminders dated before it are never sent */
export function dueFromReading(question: {
  of: Dated;
  current: CurrentReading;
  occurrence: number;
  setOn: CalendarDate;
  calendar: HolidayCalendar;
}): Result<Due, Undated> {
  const { of, current, occurrence, setOn, calendar } = question;
  const { legalBasis } = of.definition;
  const answer = datedIn(of, current.reading, {
    occurrence,
    calendar,
    citation: current.reading.basis === 'legal' ? legalBasis?.citation : undefined,
  });
  if (!answer.ok) return answer;
  const { window, namedDay, operator, lastLawfulDay, lastWorkingDay, calendarVersion, steps } = answer.value;
  const { projected, provisional, firstLawfulDay } = answer.value;
  return ok({
    readingId: current.reading.id,
    ruleVersion: ruleVersion(versionAt(of, current.reading, { occurrence, calendar }).rule),
    lastLawfulDay,
    windowFrom: window.from,
    namedDay,
    operator,
    lastWorkingDay,
    calendarVersion,
    steps: steps.map(({ arithmetic: _arithmetic, ...step }) => step),
    setOn,
    setBy: 'reading',
    candidate: current.candidate,
    ...(projected && { projected }),
    ...(provisional && { provisional }),
    ...(firstLawfulDay != null && { firstLawfulDay }),
  });
}

/** A date set by a recorded change instead of by a rule. */
export function dueFromChange(change: {
  readingId: string;
  proposalId: string;
  newLastDay: CalendarDate;
  setBy: Exclude<Due['setBy'], 'reading'>;
  setOn: CalendarDate;
  citation: Bilingual;
  calendar: HolidayCalendar;
}): Due {
  const { newLastDay, setBy, calendar } = change;
  return {
    readingId: change.readingId,
    ruleVersion: `change/${change.proposalId}`,
    lastLawfulDay: newLastDay,
    windowFrom: null,
    namedDay: newLastDay,
    operator: 'on_or_before',
    lastWorkingDay: previousWorkingDay(newLastDay, 'wales', calendar),
    calendarVersion: calendar.version,
    steps: [{ id: setBy, text: CHANGE_TEXT[setBy](newLastDay), citation: change.citation, date: newLastDay }],
    setOn: change.setOn,
    setBy,
    candidate: false,
  };
}

const CHANGE_TEXT: Readonly<Record<Exclude<Due['setBy'], 'reading'>, (on: CalendarDate) => Bilingual>> = {
  'statutory-move': (on) =>
    both(
      `The provision named moves the last lawful day to ${formatDate(on, 'en')}.`,
      `Mae’r ddarpariaeth a enwir yn symud y diwrnod cyfreithlon olaf i ${formatDate(on, 'cy')}.`,
    ),
  deferral: (on) =>
    both(
      `The recorded decision puts the last day back to ${formatDate(on, 'en')}.`,
      `Mae’r penderfyniad a gofnodwyd yn gohirio’r diwrnod olaf tan ${formatDate(on, 'cy')}.`,
    ),
  extension: (on) =>
    both(
      `The extension gives until ${formatDate(on, 'en')}.`,
      `Mae’r estyniad yn rhoi tan ${formatDate(on, 'cy')}.`,
    ),
  correction: (on) =>
    both(
      `The date had been recorded wrongly; the corrected last day is ${formatDate(on, 'en')}.`,
      `Cofnodwyd y dyddiad yn anghywir; y diwrnod olaf wedi’i gywiro yw ${formatDate(on, 'cy')}.`,
    ),
};
