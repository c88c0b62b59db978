import { z } from 'zod';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { bySchema } from '#domain/obligations';

/** The facts of every mail about a fact that dates count from. */
const ofFact = { fact: z.string(), factTitle: bilingualSchema.nullable() };

const kind = z.enum(['fact', 'fact-correction', 'fact-withdrawal']);

/** What is proposed about a fact, to whoever approves; what was decided, to whoever proposed; what waits beside it, to both. */
export const factMailFacts = [
  z.strictObject({
    template: z.literal('fact-change-proposed'),
    ...ofFact,
    proposalId: z.string(),
    kind,
    number: z.int().min(1).nullable(),
    /** the day as it is recorded; null where none is */
    from: calendarDateSchema.nullable(),
    /** the day as proposed; null where it is to be withdrawn */
    to: calendarDateSchema.nullable(),
    /** how many dates it would set, move or take away */
    moves: z.int().min(0),
    /** the document that it rests on */
    reference: z.string().nullable(),
    by: bySchema,
  }),
  z.strictObject({
    template: z.literal('fact-rival-proposals'),
    ...ofFact,
    /** the newest first */
    proposals: z
      .array(z.strictObject({ proposalId: z.string(), on: calendarDateSchema.nullable(), by: bySchema }))
      .min(2),
  }),
  z.strictObject({
    template: z.literal('fact-change-decided'),
    ...ofFact,
    proposalId: z.string(),
    kind,
    to: calendarDateSchema.nullable(),
    approved: z.boolean(),
    by: bySchema.nullable(),
    askedBy: bySchema,
    /** why it was refused: read on sending, never stored */
    reason: z.string().nullable(),
  }),
] as const;

export type FactMail = z.output<(typeof factMailFacts)[number]>;
