import { dateOf, earlierOf, laterOf, yearOf, type CalendarDate } from '#kernel';
import type { Holiday, HolidayCalendar } from './holiday-calendar';
import { ordinarilyKnownSince } from './holiday-calendar';

const made = new WeakMap<HolidayCalendar, Map<CalendarDate, HolidayCalendar>>();

/**
 * The calendar as it was known at the end of a day: without the holidays announced later, with the ordinary ones that
 * those displaced, and no further than the lists of that day reached (the end of the year after).
 */
export function asKnownOn(calendar: HolidayCalendar, day: CalendarDate): HolidayCalendar {
  const ofCalendar = made.get(calendar) ?? new Map<CalendarDate, HolidayCalendar>();
  const known = ofCalendar.get(day) ?? makeKnownOn(calendar, day);
  made.set(calendar, ofCalendar.set(day, known));
  return known;
}

function makeKnownOn(calendar: HolidayCalendar, day: CalendarDate): HolidayCalendar {
  const { divisions } = calendar;
  return {
    version: `${calendar.version}/as-known-on/${day}`,
    asAt: earlierOf(calendar.asAt, day),
    knownFrom: calendar.knownFrom,
    knownUntil: laterOf(
      dateOf(yearOf(calendar.knownFrom), 1, 1),
      earlierOf(calendar.knownUntil, dateOf(yearOf(day) + 1, 12, 31)),
    ),
    divisions: {
      'england-and-wales': knownOn(divisions['england-and-wales'], day),
      scotland: knownOn(divisions.scotland, day),
      'northern-ireland': knownOn(divisions['northern-ireland'], day),
    },
  };
}

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

const late = new WeakMap<HolidayCalendar, readonly Holiday[]>();

/** The holidays of any division that became known after a day: what a date worked out on that day could not reckon with. */
export function announcedSince(calendar: HolidayCalendar, day: CalendarDate): readonly Holiday[] {
  const all = late.get(calendar) ?? lateHolidays(calendar);
  late.set(calendar, all);
  return all.filter(({ knownSince }) => knownSince > day);
}

/** Those outside the yearly lists, in the order of their days. */
function lateHolidays({ divisions }: HolidayCalendar): readonly Holiday[] {
  const found = new Map<CalendarDate, Holiday>();
  for (const holidays of Object.values(divisions))
    for (const holiday of holidays.values())
      if (holiday.knownSince !== ordinarilyKnownSince(holiday.on)) found.set(holiday.on, holiday);
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
