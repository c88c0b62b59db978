import { z } from 'zod';
import { inOneText } from '#kernel';
import { regimeNames, regimeSchema } from '#calendars';
import { anchorSchema } from './anchor';
import { bilingualSchema, nameSchema } from './fields';
import { offsetSchema } from './offset-rule';
import { operatorOf } from './operator-of';
import type { DeadlineRule } from './rule-type';
import { fixedDateSchema, openSchema, periodEndSchema, windowSchema, yearGridSchema } from './simple-rules';

export type { DeadlineRule } from './rule-type';

const nested: z.ZodType<DeadlineRule> = z.lazy(() => deadlineRuleSchema);

const rolled = z
  .strictObject({
    primitive: z.literal('rolled'),
    rule: nested,
    to: z.enum(['next', 'previous']),
    regime: z.union([z.enum(regimeNames), regimeSchema]),
    /** what says that the day moves: without such words no statutory date does */
    authority: bilingualSchema,
  })
  .refine(({ rule, to }) => to === 'previous' || operatorOf(rule) !== 'before', {
    path: ['to'],
    error: inOneText(
      '`before` with a forward roll would allow the very day that the words exclude: roll to `previous`, or use `on_or_before`',
      'byddai `before` gyda symud ymlaen yn caniatáu’r union ddiwrnod y mae’r geiriau’n ei eithrio: symudwch i `previous`, neu defnyddiwch `on_or_before`',
    ),
  });

/** When a duty falls due, as data: five primitives and what combines them. */
export const deadlineRuleSchema: z.ZodType<DeadlineRule> = z.discriminatedUnion('primitive', [
  fixedDateSchema,
  offsetSchema,
  yearGridSchema,
  periodEndSchema,
  windowSchema,
  openSchema,
  rolled,
  z.strictObject({ primitive: z.enum(['earliest', 'latest']), of: z.array(nested).min(2) }),
  z.strictObject({
    primitive: z.literal('as-soon-as-practicable'),
    side: z.enum(['after', 'before']),
    anchor: anchorSchema,
    longStop: nested.optional(),
  }),
  z.strictObject({
    primitive: z.literal('contingent'),
    trigger: nameSchema,
    title: bilingualSchema,
    rule: nested,
  }),
  z.strictObject({
    primitive: z.literal('unless'),
    condition: nameSchema,
    title: bilingualSchema,
    rule: nested,
  }),
  z.strictObject({ primitive: z.literal('excusable'), rule: nested, explanation: bilingualSchema }),
  z.strictObject({
    primitive: z.literal('recurring'),
    recurrence: z.enum(['rolling', 'at-least-every', 'by-period']),
    first: nested,
    then: nested,
  }),
]);

/** One way to read the words: `legal` is a reading of an Act, `policy` a person's reading of a vague phrase. */
export const readingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  basis: z.enum(['legal', 'policy']),
  label: bilingualSchema,
  /** why the words can be read so */
  reason: bilingualSchema,
  rule: deadlineRuleSchema,
});
export type Reading = z.infer<typeof readingSchema>;
