import { calendarDate, yearOf, type Bilingual, type CalendarDate } from '#kernel';
import { holidayFileSchema } from './holiday-file';

export interface Holiday {
  readonly on: CalendarDate;
  readonly title: Bilingual;
  /** kept on this day because the holiday's own falls on a weekend */
  readonly substitute: boolean;
}

export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** One version of the published holidays. Nothing is known of days before `knownFrom` or after `knownUntil`. */
export interface HolidayCalendar {
  /** names the list and its content: two lists with one version are the same */
  readonly version: string;
  readonly asAt: CalendarDate;
  readonly knownFrom: CalendarDate;
  readonly knownUntil: CalendarDate;
  readonly divisions: Readonly<Record<Division, ReadonlyMap<CalendarDate, Holiday>>>;
}

/** @throws ZodError when the list is not one: it names the entry and what is wrong with it */
export function holidayCalendar(file: unknown): HolidayCalendar {
  const { version, asAt, divisions } = holidayFileSchema.parse(file);
  const days = (division: Division): ReadonlyMap<CalendarDate, Holiday> =>
    new Map(
      divisions[division].map(({ date, title_cy, title_en, substitute }) => [
        date,
        { on: date, title: { cy: title_cy, en: title_en }, substitute },
      ]),
    );
  const years = Object.values(divisions).map((list) => list.map(({ date }) => yearOf(date)));
  return {
    version,
    asAt,
    knownFrom: calendarDate(`${Math.max(...years.map((list) => Math.min(...list)))}-01-01`),
    knownUntil: calendarDate(`${Math.min(...years.map((list) => Math.max(...list)))}-12-31`),
    divisions: {
      'england-and-wales': days('england-and-wales'),
      scotland: days('scotland'),
      'northern-ireland': days('northern-ireland'),
    },
  };
}
