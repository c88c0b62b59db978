import { z } from 'zod';
import {
  type Bilingual,
  BilingualError,
  type CalendarDate,
  both,
  calendarDate,
  dateOf,
  defineFault,
  faultList,
  faultsOf,
  yearOf,
} from '#domain/kernel';
import { calendarDateSchema } from './fields';

const announcementSchema = z.strictObject({
  /** the holiday, wherever in the United Kingdom it is kept */
  date: calendarDateSchema,
  /** when it became known; absent where that is not recorded */
  announced: calendarDateSchema.optional(),
  source: z.string().min(1),
  /** the ordinary holiday that it took the place of: until the announcement that one stood */
  displaces: z
    .strictObject({ date: calendarDateSchema, title_en: z.string().min(1), title_cy: z.string().min(1) })
    .optional(),
});

/** When holidays outside the yearly list became known. */
const holidayAnnouncementsSchema = z.strictObject({
  about: z.string(),
  /** identifies the content of these announcements */
  version: z.string().min(1),
  announcements: z.array(announcementSchema),
});

const holidaySchema = z.strictObject({
  date: calendarDateSchema,
  title_en: z.string().min(1),
  title_cy: z.string().min(1),
  substitute: z.boolean(),
  notes_en: z.string().nullable(),
  /** why this day is not in the copy that GOV.UK packages */
  late_addition: z.string().optional(),
});

/** A year without any holiday means that the list has a gap. */
const missingYears = (years: readonly number[]): readonly number[] => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.filter((year) => !years.includes(year));
};

const HOLIDAY_TWICE = defineFault('holiday-twice', ({ date }: { readonly date: string }) =>
  both(`${date} appears twice: keep one`, `mae ${date} yno ddwywaith: cadwch un`),
);
const NO_HOLIDAY_IN = defineFault('no-holiday-in-year', ({ year }: { readonly year: number }) =>
  both(
    `no holiday in ${year}: the list must cover every year from its first to its last`,
    `dim gŵyl yn ${year}: rhaid i’r rhestr gynnwys pob blwyddyn o’i chyntaf i’w holaf`,
  ),
);

const divisionSchema = z
  .array(holidaySchema)
  .min(1)
  .check(({ value, issues }) => {
    value.forEach((holiday, index) => {
      if (value.findIndex(({ date }) => date === holiday.date) === index) return;
      const { date } = holiday;
      issues.push({ code: 'custom', input: date, path: [index], message: HOLIDAY_TWICE, params: { date } });
    });
    for (const year of missingYears(value.map(({ date }) => yearOf(date))))
      issues.push({ code: 'custom', input: value, path: [], message: NO_HOLIDAY_IN, params: { year } });
  });

/** A published list of bank holidays: no duplicates, only real days, no missing year, titles in both languages. */
const holidayFileSchema = z.strictObject({
  about: z.string(),
  licence: z.string(),
  /** identifies the content of this list */
  version: z.string().min(1),
  asAt: calendarDateSchema,
  divisions: z.strictObject({
    'england-and-wales': divisionSchema,
    scotland: divisionSchema,
    'northern-ireland': divisionSchema,
  }),
});

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

/** The source of a holiday calendar as data: the published list, and the announcements outside it. */
export interface HolidaySource {
  readonly published: unknown;
  readonly announcements?: unknown;
}

/** One version of the published holidays. Nothing is known of days before `knownFrom` or after `knownUntil`. */
export interface HolidayCalendar {
  /** identifies the content of list and announcements: calendars with the same version are equal */
  readonly version: string;
  readonly asAt: CalendarDate;
  readonly knownFrom: CalendarDate;
  readonly knownUntil: CalendarDate;
  /** nothing may be expected outside its days: a list of one’s own */
  readonly isWhole?: boolean;
  /** whether the holidays that come every year are days off in years of which nothing is published */
  readonly expectsHolidays?: true;
  readonly divisions: Readonly<Record<Division, ReadonlyMap<CalendarDate, Holiday>>>;
  /** what it was made from: decisions pin it; absent from one derived from another, or not from a published list */
  readonly source?: HolidaySource;
}

/** The list in force at the start of the year before is taken to have named every ordinary holiday. */
export const ordinarilyKnownSince = (on: CalendarDate): CalendarDate =>
  dateOf(Math.max(yearOf(on) - 1, 1), 1, 1);

/** @throws BilingualError that names every fault with its place */
function read<Schema extends z.ZodType>(schema: Schema, file: unknown): z.output<Schema> {
  const parsed = schema.safeParse(file);
  if (parsed.success) return parsed.data;
  throw new BilingualError(faultList(faultsOf(parsed.error)));
}

/** @throws BilingualError for an invalid list; it names the place and the fault */
export function holidayCalendar(file: unknown, announced?: unknown): HolidayCalendar {
  const { version: list, asAt, divisions } = read(holidayFileSchema, file);
  const known = announced === undefined ? null : read(holidayAnnouncementsSchema, announced);
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
    source: { published: file, ...(announced !== undefined && { announcements: announced }) },
  };
}

/** The last day whose holidays are published; what depends on later days is provisional. */
export const knownUntil = (calendar: HolidayCalendar): CalendarDate => calendar.knownUntil;
