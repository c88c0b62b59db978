import { type PassedOver, type HolidayCalendar, asKnownOn, withExpectedHolidays } from '#domain/calendars';
import { type CalendarDate, type Result, dayNumber, dayNumbered, ok, refuse } from '#domain/kernel';
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
  const [first, last] = endsOf(count);
  if (last - first > LONGEST_SPAN) return refuse(spanTooLong(LONGEST_SPAN));
  const known = knownOn === undefined ? asked.calendar : asKnownOn(asked.calendar, knownOn);
  const days = countedDays(unit, { facts, calendar: provisional ? withExpectedHolidays(known) : known });
  if (!days.ok) return days;
  const { knownFrom, knownUntil, mayBeProvisional, version } = days.value;
  const ends = first > last ? [] : [first, last].map(dayNumbered);
  const beyond = ends.find((day) => day < knownFrom || day > knownUntil);
  if (beyond !== undefined && !(mayBeProvisional && provisional))
    return refuse(beyondCalendar(beyond, days.value, mayBeProvisional));
  const counted: CalendarDate[] = [];
  const passedOver: { on: CalendarDate; why: PassedOver }[] = [];
  for (let number = first; number <= last; number += 1) {
    const on = dayNumbered(number);
    const why = days.value.passedOver(on, number);
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

/** The first and the last day that may be counted, as day numbers: the day after the last date has no name. */
const endsOf = ({ from, to, convention }: CountQuestion): readonly [number, number] => [
  dayNumber(from) + (convention === 'beginning-with' ? 0 : 1),
  dayNumber(to) - (convention === 'clear' ? 1 : 0),
];
