import { type PassedOver, type HolidayCalendar, asKnownOn, withExpectedHolidays } from '#domain/calendars';
import { type CalendarDate, type Result, addDays, daysBetween, ok, refuse } from '#domain/kernel';
import type { DeadlineRefusal, ExplanationStep } from '../rules/answer';
import type { CountQuestion } from '../rules/count-question';
import type { Facts } from '../rules/question';
import { betweenStep } from '../words/count-words';
import { beyondCalendar, spanTooLong } from '../words/refusals';
import { countedDays } from './counted-offset';

export interface CountAsked {
  readonly count: CountQuestion;
  readonly calendar: HolidayCalendar;
  readonly facts: Facts;
  readonly knownOn?: CalendarDate | undefined;
  readonly provisional?: boolean | undefined;
}

/** So many days of a kind lie between two days, by the convention named. */
export interface CountAnswer {
  readonly days: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly convention: CountQuestion['convention'];
  readonly calendarVersion: string;
  /** passes days whose holidays are not published */
  readonly provisional: boolean;
  readonly steps: readonly ExplanationStep[];
}

/** A century: longer than any period counted in days, and quick to walk. */
const LONGEST_SPAN = 36_600;

/** Counts the days between two days that count under a regime or on a calendar. */
export function countBetween(asked: CountAsked): Result<CountAnswer, DeadlineRefusal> {
  const { count, facts, knownOn, provisional = false } = asked;
  const { from, to, unit, convention } = count;
  if (daysBetween(from, to) > LONGEST_SPAN) return refuse(spanTooLong(LONGEST_SPAN));
  const known = knownOn === undefined ? asked.calendar : asKnownOn(asked.calendar, knownOn);
  const days = countedDays(unit, { facts, calendar: provisional ? withExpectedHolidays(known) : known });
  if (!days.ok) return days;
  const { knownFrom, knownUntil, mayBeProvisional, version } = days.value;
  const [first, last] = endsOf(count);
  const beyond = first > last ? undefined : [first, last].find((day) => day < knownFrom || day > knownUntil);
  if (beyond !== undefined && !(mayBeProvisional && provisional))
    return refuse(beyondCalendar(beyond, days.value, mayBeProvisional));
  const counted: CalendarDate[] = [];
  const passedOver: { on: CalendarDate; why: PassedOver }[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) {
    const why = days.value.passedOver(on);
    if (why === null) counted.push(on);
    else passedOver.push({ on, why });
  }
  const tally = { counted, passedOver };
  return ok({
    days: counted.length,
    from,
    to,
    convention,
    calendarVersion: version,
    provisional: beyond !== undefined,
    steps: [betweenStep({ count, days: days.value, tally, isProvisional: beyond !== undefined })],
  });
}

/** The first and the last day that may be counted. */
const endsOf = ({ from, to, convention }: CountQuestion): readonly [CalendarDate, CalendarDate] => [
  convention === 'beginning-with' ? from : addDays(from, 1),
  convention === 'clear' ? addDays(to, -1) : to,
];
