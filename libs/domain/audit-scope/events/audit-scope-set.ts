import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent, obligationIdSchema, personIdSchema } from '#domain/kernel';
import { bySchema, kindSchema, sealed } from '#domain/obligations';

/** Everything; or each entry that is named, is of one of the kinds, or comes from one of the sources. */
export const scopedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everything') }),
  z.strictObject({
    kind: z.literal('entries'),
    obligations: z.array(obligationIdSchema).max(500),
    kinds: z.array(kindSchema),
    /** documents and Acts by their English title, as entries name them */
    sources: z.array(z.string().trim().min(1).max(300)).max(50),
  }),
]);
export type Scoped = z.infer<typeof scopedSchema>;

/** An administrator sets what an auditor may see; it takes the place of what was set before. */
export const auditScopeSet = defineEvent(
  'AuditScopeSet',
  z.strictObject({
    personId: personIdSchema,
    scope: scopedSchema,
    from: calendarDateSchema,
    /** the last day; null: until it is ended or another is set */
    to: calendarDateSchema.nullable(),
    reason: sealed(z.string().trim().min(1).max(20_000), 'author'),
    by: bySchema,
  }),
);
