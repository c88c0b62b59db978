import { z } from 'zod';
import { both, defineFault, memoizeBy } from '#domain/kernel';
import { bilingualSchema, calendarDateSchema, dateRangeField } from './fields';
import { DIVISIONS, type Holiday, type HolidayCalendar, perDivision } from './holiday-calendar';

const DAY_TWICE = defineFault('own-holiday-twice', ({ date }: { readonly date: string }) =>
  both(`${date} appears twice: keep one`, `mae ${date} yno ddwywaith: cadwch un`),
);
const DAY_OUTSIDE = defineFault(
  'own-holiday-outside',
  ({ day, from, to }: Readonly<Record<'day' | 'from' | 'to', string>>) =>
    both(
      `${day} lies outside the days that the list covers, ${from} to ${to}`,
      `mae ${day} y tu allan i’r dyddiau y mae’r rhestr yn eu cwmpasu, ${from} hyd at ${to}`,
    ),
);

/** A list of holidays of one’s own, complete between `known.from` and `known.to`; nothing is known of other days. */
export const ownHolidaysSchema = z
  .strictObject({
    /** named in the workings and in the answer */
    version: z.string().min(1).max(200),
    /** whose list it is */
    source: z.string().min(1).max(500),
    known: dateRangeField,
    holidays: z
      .array(
        z.strictObject({
          date: calendarDateSchema,
          title: bilingualSchema,
          /** where it is kept; default everywhere */
          divisions: z.array(z.enum(DIVISIONS)).min(1).optional(),
        }),
      )
      .max(10_000),
  })
  .check(({ value, issues }) => {
    const seen = new Set<string>();
    value.holidays.forEach(({ date }, index) => {
      const path = ['holidays', index, 'date'];
      const { from, to } = value.known;
      if (seen.has(date))
        issues.push({ code: 'custom', input: date, path, message: DAY_TWICE, params: { date } });
      else if (from <= to && (date < from || date > to))
        issues.push({
          code: 'custom',
          input: date,
          path,
          message: DAY_OUTSIDE,
          params: { day: date, from, to },
        });
      seen.add(date);
    });
  });
export type OwnHolidays = z.output<typeof ownHolidaysSchema>;

/** A list of one’s own as a calendar: it stands in the place of the published holidays, and ends where it says. */
export const ownHolidayCalendar = memoizeBy((list: OwnHolidays): HolidayCalendar => {
  const { version, source, known, holidays } = list;
  return {
    version: `${source}: ${version} (${known.from}/${known.to})`,
    asAt: known.to,
    knownFrom: known.from,
    knownUntil: known.to,
    isWhole: true,
    divisions: perDivision(
      (division) =>
        new Map(
          holidays
            .filter(({ divisions = DIVISIONS }) => divisions.includes(division))
            .map(({ date, title }): [Holiday['on'], Holiday] => [
              date,
              { on: date, title, substitute: false, knownSince: known.from },
            ]),
        ),
    ),
  };
});
