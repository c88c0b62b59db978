import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { both, defineFault } from '#domain/kernel';
import { countedUnitSchema } from './unit';

/**
 * How many days lie between two days. `after` leaves the first day out and counts the last; `beginning-with` counts both;
 * `clear` leaves both out. A day at an end counts only if it is one of the days that count.
 */
export const countQuestionSchema = z
  .strictObject({
    from: calendarDateSchema.describe('the first day'),
    to: calendarDateSchema.describe('the last day, not earlier than the first'),
    unit: countedUnitSchema.describe('which days count: working, school or sitting days'),
    convention: z
      .enum(['after', 'beginning-with', 'clear'])
      .describe('after: without the first day; beginning-with: with both; clear: without both'),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: defineFault(
      'count-runs-backward',
      both(
        'the last day lies before the first: give the earlier day as `from`',
        'mae’r diwrnod olaf cyn y cyntaf: rhowch y diwrnod cynharaf fel `from`',
      ),
    ),
  });
export type CountQuestion = z.output<typeof countQuestionSchema>;
