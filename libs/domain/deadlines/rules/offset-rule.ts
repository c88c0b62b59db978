import { z } from 'zod';
import { both, defineFault } from '#domain/kernel';
import { bilingualSchema } from '#domain/calendars';
import type { Anchor } from './anchor';
import { nameSchema, operatorSchema } from './fields';
import { unitSchema } from './unit';

/** Days on which the clock is stopped. Each end says whether that day itself is disregarded. */
const pauseSchema = z.strictObject({
  event: nameSchema,
  title: bilingualSchema,
  /** the provision that allows it, where it is not the one that the rule itself cites */
  provision: bilingualSchema.optional(),
  first: z.enum(['included', 'excluded']),
  last: z.enum(['included', 'excluded']),
});

/** An extension that the law leaves to somebody: at most so much after the original last day, whatever was granted before. */
export const extensionAllowanceSchema = z.strictObject({
  /** the provision that allows it */
  provision: bilingualSchema,
  most: z.int().min(1).max(10_000),
  unit: unitSchema,
});

/**
 * A number of units from a day. `after` excludes the day of the event, `beginning-with` makes it the first, `clear` excludes
 * both ends. Backward, `beginning-with` makes it the last day of the period.
 */
export const offsetSchema = (anchor: z.ZodType<Anchor>) =>
  z
    .strictObject({
      primitive: z.literal('offset'),
      anchor,
      count: z.int().min(0).max(10_000),
      unit: unitSchema,
      convention: z.enum(['after', 'beginning-with', 'clear']),
      direction: z.enum(['forward', 'backward']),
      operator: operatorSchema,
      /** counted units only: how to treat an event on a day that does not count; default `day-zero` */
      eventOnOtherDay: z.enum(['day-zero', 'moves-to-next']).optional(),
      pause: pauseSchema.optional(),
      /** once the event is recorded the whole length is this one, from the same day: never counted from the first last day */
      extension: z
        .strictObject({
          event: nameSchema,
          title: bilingualSchema,
          provision: bilingualSchema.optional(),
          count: z.int().min(1).max(10_000),
        })
        .optional(),
    })
    .refine(({ count, convention }) => count > 0 || convention === 'after', {
      path: ['count'],
      error: defineFault(
        'count-of-zero',
        both(
          'a count of 0 names the day itself and needs the convention `after`',
          'mae cyfrif o 0 yn enwi’r diwrnod ei hun ac mae angen y confensiwn `after`',
        ),
      ),
    })
    .refine(({ unit, eventOnOtherDay }) => eventOnOtherDay === undefined || typeof unit === 'object', {
      path: ['eventOnOtherDay'],
      error: defineFault(
        'event-on-other-day-uncounted',
        both(
          'only a counted unit has days that do not count: leave `eventOnOtherDay` out',
          'dim ond gan uned a gyfrifir y mae dyddiau nad ydynt yn cyfrif: gadewch `eventOnOtherDay` allan',
        ),
      ),
    })
    .refine(({ unit, count }) => typeof unit !== 'object' || count > 0, {
      path: ['count'],
      error: defineFault(
        'counted-from-one',
        both('counted days are counted from 1', 'cyfrifir dyddiau o 1 ymlaen'),
      ),
    })
    .refine(
      ({ pause, direction, unit }) =>
        pause === undefined || direction === 'forward' || typeof unit === 'object',
      {
        path: ['pause'],
        error: defineFault(
          'pause-runs-backward',
          both(
            'a pause puts off the end of a period that runs forward: leave `pause` out, or count days over a calendar',
            'mae saib yn gohirio diwedd cyfnod sy’n rhedeg ymlaen: gadewch `pause` allan, neu cyfrifwch ddyddiau dros galendr',
          ),
        ),
      },
    )
    .refine(({ extension, count }) => extension === undefined || extension.count > count, {
      path: ['extension', 'count'],
      error: defineFault(
        'extension-not-longer',
        both(
          'an extension gives the whole length from the original day: it must be longer than `count`',
          'mae estyniad yn rhoi’r hyd cyfan o’r diwrnod gwreiddiol: rhaid iddo fod yn hwy na `count`',
        ),
      ),
    });
export type OffsetRule = z.infer<ReturnType<typeof offsetSchema>>;
