import { calendarDate, dateOf, yearOf, type Bilingual, type CalendarDate } from '#kernel';
import { holidayAnnouncementsSchema } from './holiday-announcements';
import { holidayFileSchema } from './holiday-file';

export interface Holiday {
  readonly on: CalendarDate;
  readonly title: Bilingual;
  /** kept on this day because the holiday's own falls on a weekend */
  readonly substitute: boolean;
  /** the day it became known; where that is not recorded, 1 January of the year before */
  readonly knownSince: CalendarDate;
  /** the ordinary holiday that stood until this one became known */
  readonly displaces?: { readonly on: CalendarDate; readonly title: Bilingual };
}

export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';

export const DIVISIONS: readonly Division[] = ['england-and-wales', 'scotland', 'northern-ireland'];

export const perDivision = <Value>(
  make: (division: Division) => Value,
): Readonly<Record<Division, Value>> => ({
  'england-and-wales': make('england-and-wales'),
  scotland: make('scotland'),
  'northern-ireland': make('northern-ireland'),
});

/** One version of the published holidays. Nothing is known of days before `knownFrom` or after `knownUntil`. */
export interface HolidayCalendar {
  /** names the list and the announcements with their content: two calendars with one version are the same */
  readonly version: string;
  readonly asAt: CalendarDate;
  readonly knownFrom: CalendarDate;
  readonly knownUntil: CalendarDate;
  readonly divisions: Readonly<Record<Division, ReadonlyMap<CalendarDate, Holiday>>>;
}

/** The list in force at the start of the year before is taken to have named every ordinary holiday. */
export const ordinarilyKnownSince = (on: CalendarDate): CalendarDate => dateOf(yearOf(on) - 1, 1, 1);

/** @throws ZodError when the list is not one: it names the entry and what is wrong with it */
export function holidayCalendar(file: unknown, announced?: unknown): HolidayCalendar {
  const { version: list, asAt, divisions } = holidayFileSchema.parse(file);
  const known = announced === undefined ? null : holidayAnnouncementsSchema.parse(announced);
  const announcements = known?.announcements ?? [];
  const version = known === null ? list : `${list}+${known.version}`;
  const announcementOf = new Map(announcements.map((announcement) => [announcement.date, announcement]));
  const days = (division: Division): ReadonlyMap<CalendarDate, Holiday> =>
    new Map(
      divisions[division].map(({ date, title_cy, title_en, substitute }) => {
        const announcement = announcementOf.get(date);
        const displaced = announcement?.displaces;
        const holiday: Holiday = {
          on: date,
          title: { cy: title_cy, en: title_en },
          substitute,
          knownSince: announcement?.announced ?? ordinarilyKnownSince(date),
          ...(displaced && {
            displaces: { on: displaced.date, title: { cy: displaced.title_cy, en: displaced.title_en } },
          }),
        };
        return [date, holiday];
      }),
    );
  const years = Object.values(divisions).map((list) => list.map(({ date }) => yearOf(date)));
  return {
    version,
    asAt,
    knownFrom: calendarDate(`${Math.max(...years.map((list) => Math.min(...list)))}-01-01`),
    knownUntil: calendarDate(`${Math.min(...years.map((list) => Math.max(...list)))}-12-31`),
    divisions: perDivision(days),
  };
}
