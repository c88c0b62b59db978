import { z } from 'zod';
import { calendarDate, isCalendarDate, yearOf, type CalendarDate } from '#kernel';

const dateSchema = z
  .string()
  .refine(isCalendarDate, { error: 'not a calendar date (YYYY-MM-DD)' })
  .transform((text): CalendarDate => calendarDate(text));

const holidaySchema = z.strictObject({
  date: dateSchema,
  title_en: z.string().min(1),
  title_cy: z.string().min(1),
  substitute: z.boolean(),
  notes_en: z.string().nullable(),
  late_addition: z.unknown().optional(),
});

const divisionSchema = z
  .array(holidaySchema)
  .min(1)
  .check(({ value, issues }) => {
    value.forEach((holiday, index) => {
      if (value.findIndex((other) => other.date === holiday.date) < index)
        issues.push({
          code: 'custom',
          input: holiday,
          path: [index],
          message: `${holiday.date} stands twice`,
        });
    });
  });

/** A published list of bank holidays: no day twice, none that does not exist, a title in both languages. */
export const holidayFileSchema = z.strictObject({
  about: z.string(),
  licence: z.string(),
  asAt: dateSchema,
  divisions: z.strictObject({
    'england-and-wales': divisionSchema,
    scotland: divisionSchema,
    'northern-ireland': divisionSchema,
  }),
});

export interface Holiday {
  readonly on: CalendarDate;
  readonly title: { readonly cy: string; readonly en: string };
}

export type Division = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** One version of the published holidays. Nothing is known of days after `knownUntil`. */
export interface HolidayCalendar {
  /** names the list and its day: two lists with one version are the same */
  readonly version: string;
  readonly asAt: CalendarDate;
  readonly knownUntil: CalendarDate;
  readonly divisions: Readonly<Record<Division, ReadonlyMap<CalendarDate, Holiday>>>;
}

/** @throws ZodError when the list is not one: it names the entry and what is wrong with it */
export function holidayCalendar(file: unknown): HolidayCalendar {
  const { asAt, divisions } = holidayFileSchema.parse(file);
  const days = (division: Division): ReadonlyMap<CalendarDate, Holiday> =>
    new Map(
      divisions[division].map(({ date, title_cy, title_en }) => [
        date,
        { on: date, title: { cy: title_cy, en: title_en } },
      ]),
    );
  const lastYear = Math.min(
    ...Object.values(divisions).map((list) => Math.max(...list.map(({ date }) => yearOf(date)))),
  );
  return {
    version: `govuk-bank-holidays@${asAt}`,
    asAt,
    knownUntil: calendarDate(`${lastYear}-12-31`),
    divisions: {
      'england-and-wales': days('england-and-wales'),
      scotland: days('scotland'),
      'northern-ireland': days('northern-ireland'),
    },
  };
}
