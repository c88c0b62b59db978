import { z } from 'zod';
import { both, defineFault, isCalendarDate } from '#domain/kernel';
import { calendarDateSchema, dateRangeField } from './fields';
import senedd from './data/samples/senedd-2023.json';
import parliament from './data/samples/uk-parliament-2023.json';

const houseSchema = z
  .strictObject({
    title_en: z.string().min(1),
    title_cy: z.string().min(1),
    /** every day on which the House sat or is to sit */
    sittings: z
      .array(calendarDateSchema)
      .min(1)
      .refine((days) => new Set(days).size === days.length, {
        error: defineFault(
          'sitting-day-twice',
          both('a sitting day appears twice: keep one', 'mae diwrnod eistedd yno ddwywaith: cadwch un'),
        ),
      })
      .optional(),
    /** every recess: all days between them count, as for the Senedd */
    recesses: z.array(dateRangeField).min(1).max(1000).optional(),
  })
  .refine(({ sittings, recesses }) => (sittings === undefined) !== (recesses === undefined), {
    path: ['sittings'],
    error: defineFault(
      'sittings-or-recesses',
      both(
        'give either `sittings` or `recesses` of a House, not both',
        'rhowch naill ai `sittings` neu `recesses` Tŷ, nid y ddau',
      ),
    ),
  });

const OUTSIDE_KNOWN_DAYS = defineFault(
  'outside-known-days',
  ({ day, from, to }: Readonly<Record<'day' | 'from' | 'to', string>>) =>
    both(
      `${day} lies outside the known days, ${from} to ${to}`,
      `mae ${day} y tu allan i’r dyddiau hysbys, ${from} hyd at ${to}`,
    ),
);

/** The sittings or recesses of one legislature, complete between `known.from` and `known.to`; nothing is known of other days. */
export const sittingCalendarSchema = z
  .strictObject({
    about: z.string(),
    source: z.string().min(1),
    version: z.string().min(1),
    asAt: calendarDateSchema,
    legislature: z.enum(['uk-parliament', 'senedd']),
    known: dateRangeField,
    houses: z.partialRecord(z.enum(['commons', 'lords', 'senedd']), houseSchema),
    /** prorogation and dissolution: such days never count, however short the break */
    closed: z.array(dateRangeField).max(1000).default([]),
  })
  .check(({ value, issues }) => {
    for (const [house, listed] of Object.entries(value.houses))
      listed.sittings?.forEach((day, index) => {
        if (!isCalendarDate(day) || (value.known.from <= day && day <= value.known.to)) return;
        issues.push({
          code: 'custom',
          input: day,
          path: ['houses', house, 'sittings', index],
          message: OUTSIDE_KNOWN_DAYS,
          params: { day, ...value.known },
        });
      });
  });
export type SittingCalendar = z.output<typeof sittingCalendarSchema>;
export type House = keyof SittingCalendar['houses'];

/** Small real samples of sitting calendars; counts outside them are refused. */
export const sampleSittings: Readonly<Record<SittingCalendar['legislature'], SittingCalendar>> = {
  senedd: sittingCalendarSchema.parse(senedd),
  'uk-parliament': sittingCalendarSchema.parse(parliament),
};
