import { z } from 'zod';
import { both, defineFault, postIdSchema } from '#domain/kernel';

/** Whose working days a person keeps. Each is a regime of the calendars. */
export const nationSchema = z.enum(['wales', 'england-and-wales', 'scotland', 'northern-ireland']);
export type Nation = z.infer<typeof nationSchema>;

/** The nations of posts, as the directory had them when it was recorded; a post that is not named is in Wales. */
export const nationsSchema = z.record(postIdSchema, nationSchema);
export type Nations = z.infer<typeof nationsSchema>;

/** Who hears of a step. The deputy does where the entry names one; a step for the deputy alone is the owner’s where it names none. */
export const hearerSchema = z.enum(['owner', 'approver', 'deputy']);
export type Hearer = z.infer<typeof hearerSchema>;

const HEARER_TWICE = defineFault(
  'hearer-twice',
  both('name each of them once', 'enwch bob un ohonynt unwaith'),
);
const STEP_TWICE = defineFault('ladder-step-twice', ({ key }: { readonly key: string }) =>
  both(
    `two steps lie on the same day (${key}): make one of them, which names everybody who hears of it`,
    `mae dau gam ar yr un diwrnod (${key}): gwnewch un cam ohonynt, sy’n enwi pawb sy’n cael gwybod`,
  ),
);
const NO_STEP = defineFault(
  'ladder-without-step',
  both(
    'at least one step before the day or on it: nobody would hear of the day before it had passed',
    'o leiaf un cam cyn y diwrnod neu arno: ni fyddai neb yn clywed am y diwrnod cyn iddo fynd heibio',
  ),
);
const TOO_FAR = defineFault('ladder-too-far', both('at most 30 years', '30 mlynedd ar y mwyaf'));

const hearersSchema = z
  .array(hearerSchema)
  .min(1)
  .max(3)
  .refine((to) => new Set(to).size === to.length, { error: HEARER_TWICE });

/** The longest offset of each unit: 30 years. */
const LONGEST = { day: 10_957, week: 1_565, month: 360, year: 30 } as const;

const ladderOffsetSchema = z
  .strictObject({
    count: z.int().min(1),
    unit: z.enum(['day', 'week', 'month', 'year']),
    to: hearersSchema,
  })
  .refine(({ count, unit }) => count <= LONGEST[unit], { path: ['count'], error: TOO_FAR });
export type LadderOffset = z.infer<typeof ladderOffsetSchema>;

const MOST_STEPS = 60;
const stepsSchema = z.array(ladderOffsetSchema).max(MOST_STEPS).default([]);

/** `P24M`, `P2W` before the day, `A3D` after it: the same for offsets that always fall on the same day. */
export function keyOf(side: 'P' | 'A', { count, unit }: Pick<LadderOffset, 'count' | 'unit'>): string {
  if (unit === 'year') return `${side}${count * 12}M`;
  if (unit === 'month') return `${side}${count}M`;
  if (unit === 'week') return `${side}${count}W`;
  return count % 7 === 0 ? `${side}${count / 7}W` : `${side}${count}D`;
}

/** When who is reminded of a day: steps before it, on it, and after it while nothing has been confirmed. */
export const ladderSchema = z
  .strictObject({
    before: stepsSchema,
    on: z.strictObject({ to: hearersSchema }).optional(),
    after: stepsSchema,
    /** every week after the day, until it is done */
    weekly: z
      .strictObject({
        to: hearersSchema,
        /** who hears instead from a week on: it rises */
        escalations: z
          .array(z.strictObject({ fromWeek: z.int().min(1).max(5_300), to: hearersSchema }))
          .max(10)
          .default([]),
      })
      .optional(),
  })
  .superRefine(({ before, on, after }, context) => {
    if (before.length === 0 && on === undefined)
      context.addIssue({ code: 'custom', path: ['before'], message: NO_STEP });
    for (const [name, side, steps] of [
      ['before', 'P', before],
      ['after', 'A', after],
    ] as const) {
      const keys = steps.map((step) => keyOf(side, step));
      for (const [at, key] of keys.entries())
        if (keys.indexOf(key) < at)
          context.addIssue({ code: 'custom', path: [name, at], message: STEP_TWICE, params: { key } });
    }
  });
export type Ladder = z.infer<typeof ladderSchema>;

/** Whether the approver hears of the day before it comes. */
export const tellsApproverBefore = ({ before }: Ladder): boolean =>
  before.some(({ to }) => to.includes('approver'));
