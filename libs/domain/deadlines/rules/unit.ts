import { z } from 'zod';
import { both, defineFault } from '#domain/kernel';
import { regimeNames, regimeSchema } from '#domain/calendars';
import { nameSchema } from './fields';

const calendarUnitSchema = z.enum(['day', 'week', 'month', 'year']);
export type CalendarUnit = z.infer<typeof calendarUnitSchema>;

export const regimeField = z.union([z.enum(regimeNames), regimeSchema], {
  error: defineFault(
    'regime-form',
    both(
      `a regime is one of ${regimeNames.join(', ')}, or terms of its own`,
      `trefn yw un o ${regimeNames.join(', ')}, neu delerau o’i heiddo ei hun`,
    ),
  ),
});

/** Days counted over a calendar: working days under a regime, or the school or sitting days of a calendar by name. */
export const countedUnitSchema = z.discriminatedUnion('counted', [
  z.strictObject({
    counted: z.literal('working-day'),
    regime: regimeField,
  }),
  z.strictObject({ counted: z.literal('school-day'), calendar: nameSchema }),
  z.strictObject({
    counted: z.literal('sitting-day'),
    calendar: nameSchema,
    style: z.strictObject({
      houses: z.array(z.enum(['commons', 'lords', 'senedd'])).min(1),
      needed: z.enum(['any', 'all']),
      breaks: z.enum(['short-breaks-count', 'sittings-only']),
    }),
  }),
]);
export type CountedUnit = z.infer<typeof countedUnitSchema>;

export const unitSchema = z.union([calendarUnitSchema, countedUnitSchema], {
  error: defineFault(
    'unit-form',
    both(
      'a unit is day, week, month or year, or { counted: working-day | school-day | sitting-day, … }',
      'uned yw day, week, month neu year, neu { counted: working-day | school-day | sitting-day, … }',
    ),
  ),
});
export type Unit = z.infer<typeof unitSchema>;
