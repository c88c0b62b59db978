import { z } from 'zod';
import { bilingualSchema } from '#domain/calendars';
import { defineEvent, obligationIdSchema } from '#domain/kernel';
import { bySchema } from '#domain/obligations';
import { documentIdSchema } from './document-id';

/** of a proposal, from 1, in the order of the text */
const number = z.int().min(1);

/** A person went through what was found in a document: what went on the register, what an entry says already, what was passed over. */
export const proposalsJudged = defineEvent(
  'ProposalsJudged',
  z.strictObject({
    documentId: documentIdSchema,
    taken: z.array(
      z.strictObject({
        number,
        obligationId: obligationIdSchema,
        /** a new entry, or one that was there and says the same */
        how: z.enum(['registered', 'existing']),
      }),
    ),
    /** those that could not be put on the register */
    failed: z.array(z.strictObject({ number, code: z.string(), message: bilingualSchema })),
    /** seen, and not taken */
    passedOver: z.array(number),
    by: bySchema,
  }),
);
