import {
  type CalendarDate,
  dateOf,
  earlierOf,
  memoizeBy,
  memoizePerDay,
  laterOf,
  yearOf,
} from '#domain/kernel';
import { type Holiday, type HolidayCalendar, ordinarilyKnownSince, perDivision } from './holiday-calendar';

/**
 * The calendar as known at the end of a day: without the holidays announced later, with the ordinary ones that
 * those replaced, and only as far as the lists of that day reached (the end of the following year).
 */
export const asKnownOn = (calendar: HolidayCalendar, day: CalendarDate): HolidayCalendar =>
  stagesOf(calendar)(day);

const stagesOf = memoizeBy((calendar: HolidayCalendar) =>
  memoizePerDay((day): HolidayCalendar => ({
    version: `${calendar.version}/as-known-on/${day}`,
    asAt: earlierOf(calendar.asAt, day),
    knownFrom: calendar.knownFrom,
    knownUntil: laterOf(
      dateOf(yearOf(calendar.knownFrom), 1, 1),
      earlierOf(calendar.knownUntil, listsOf(day)),
    ),
    divisions: divisionsOf(calendar.divisions)(lastNews(calendar.divisions, day)),
  })),
);

/** How far the lists of a day reach: to the end of the following year, and to the end of all dates. */
const listsOf = (day: CalendarDate): CalendarDate => dateOf(Math.min(yearOf(day) + 1, LAST_YEAR), 12, 31);

const LAST_YEAR = 9999;

/** Days on which no holiday was announced share the calendar of the last day on which one was. */
const divisionsOf = memoizeBy((divisions: HolidayCalendar['divisions']) =>
  memoizePerDay((day) => perDivision((division) => knownOn(divisions[division], day))),
);

const NO_NEWS = dateOf(1, 1, 1);

const lastNews = (divisions: HolidayCalendar['divisions'], day: CalendarDate): CalendarDate =>
  newsOf(divisions).findLast((news) => news <= day) ?? NO_NEWS;

/** The days on which a holiday was announced, in order. */
const newsOf = memoizeBy((divisions: HolidayCalendar['divisions']): readonly CalendarDate[] => {
  const known = Object.values(divisions).flatMap((holidays) =>
    [...holidays.values()].flatMap(({ knownSince, displaces }) =>
      displaces ? [knownSince, ordinarilyKnownSince(displaces.on)] : [knownSince],
    ),
  );
  return [...new Set(known)].sort();
});

function knownOn(
  holidays: ReadonlyMap<CalendarDate, Holiday>,
  day: CalendarDate,
): ReadonlyMap<CalendarDate, Holiday> {
  const known = new Map<CalendarDate, Holiday>();
  for (const holiday of holidays.values()) {
    const { displaces } = holiday;
    if (holiday.knownSince <= day) known.set(holiday.on, holiday);
    else if (displaces && ordinarilyKnownSince(displaces.on) <= day)
      known.set(displaces.on, {
        ...displaces,
        substitute: false,
        knownSince: ordinarilyKnownSince(displaces.on),
      });
  }
  return known;
}

/** The holidays of any division announced after a day: a date computed on that day could not take them into account. */
export const announcedSince = (calendar: HolidayCalendar, day: CalendarDate): readonly Holiday[] =>
  lateHolidays(calendar).filter(({ knownSince }) => knownSince > day);

/** Holidays outside the yearly lists, by date. */
const lateHolidays = memoizeBy(({ divisions }: HolidayCalendar): readonly Holiday[] => {
  const found = new Map<CalendarDate, Holiday>();
  for (const holidays of Object.values(divisions))
    for (const holiday of holidays.values())
      if (holiday.knownSince !== ordinarilyKnownSince(holiday.on)) found.set(holiday.on, holiday);
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
});
