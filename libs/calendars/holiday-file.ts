import { z } from 'zod';
import { yearOf } from '#kernel';
import { calendarDateField } from './calendar-date-field';

const holidaySchema = z.strictObject({
  date: calendarDateField,
  title_en: z.string().min(1),
  title_cy: z.string().min(1),
  substitute: z.boolean(),
  notes_en: z.string().nullable(),
  /** why this day is not in the copy that GOV.UK packages */
  late_addition: z.string().optional(),
});

/** A year without a single holiday is a hole in the list, not a year of work. */
const missingYears = (years: readonly number[]): readonly number[] => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.filter((year) => !years.includes(year));
};

const divisionSchema = z
  .array(holidaySchema)
  .min(1)
  .check(({ value, issues }) => {
    value.forEach((holiday, index) => {
      if (value.findIndex(({ date }) => date === holiday.date) === index) return;
      const message = `${holiday.date} stands twice: keep one`;
      issues.push({ code: 'custom', input: holiday, path: [index], message });
    });
    for (const year of missingYears(value.map(({ date }) => yearOf(date)))) {
      const message = `no holiday in ${year}: the list must cover every year from its first to its last`;
      issues.push({ code: 'custom', input: value, path: [], message });
    }
  });

/** A published list of bank holidays: no day twice, none that does not exist, no year left out, titles in both languages. */
export const holidayFileSchema = z.strictObject({
  about: z.string(),
  licence: z.string(),
  /** names this very list: another list has another version */
  version: z.string().min(1),
  asAt: calendarDateField,
  divisions: z.strictObject({
    'england-and-wales': divisionSchema,
    scotland: divisionSchema,
    'northern-ireland': divisionSchema,
  }),
});
