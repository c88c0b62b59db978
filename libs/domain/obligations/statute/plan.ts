import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import { nameSchema } from '#domain/deadlines';
import { idSchema } from '#domain/kernel';
import { kindSchema } from '../model/definition';
import { factKindSchema, yearKindSchema } from '../model/facts';
import plan from './register.json';

/** Where a name of a duty's rules gets its days from on the register. */
const supplied = z.union([
  /** a fact, recorded once and used by many */
  z.strictObject({ fact: idSchema, kind: factKindSchema }),
  /** another entry made from the statute book */
  z.strictObject({ obligation: idSchema, of: z.enum(['last-day', 'act']) }),
  /** years that nobody records; `ahead`: the first lies so many years after the one of registration */
  z.strictObject({ each: yearKindSchema, ahead: z.int().min(0).max(10).optional() }),
  /** another rule of the same duty, which the rule then counts from itself */
  z.strictObject({ rule: nameSchema }),
]);
export type Supplied = z.infer<typeof supplied>;

const entrySchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  /** rules of the duty, each a reading of the same words */
  readings: z.array(nameSchema).optional(),
  workingReading: nameSchema.optional(),
  /** the rule that says why there is no date */
  undated: nameSchema.optional(),
  /** default: the duty's own */
  title: bilingualSchema.optional(),
  facts: z.record(nameSchema, supplied).optional(),
  /** arises each time something happens: each is an entry of its own */
  eachTime: z.literal(true).optional(),
});
export type StatuteEntry = z.infer<typeof entrySchema>;

/** What a rule became that is no entry: a fact that others count from, or a first day without a last. */
const otherSchema = z.union([
  z.strictObject({ fact: idSchema, kind: factKindSchema, rules: z.array(nameSchema) }),
  z.strictObject({ firstDay: z.literal(true), rules: z.array(nameSchema) }),
]);

const planSchema = z.record(z.string(), z.array(z.union([entrySchema, otherSchema])));
export type StatutePlan = z.infer<typeof planSchema>;

let parsed: StatutePlan | undefined;

/** Which rule of the statute book became what on the register, by the number of the duty. */
export const statutePlan = (): StatutePlan => (parsed ??= planSchema.parse(plan));
