import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { obligationIdSchema, postIdSchema } from '#domain/kernel';
import { LONGEST_TITLE, authoritySchema, decisionSchema, kindSchema } from '#domain/obligations';

const words = z.string().trim().min(1).max(20_000);

/** What a person says of a proposal that goes on the register; what is left out is as the document has it. */
export const takenSchema = z.strictObject({
  title: z.string().trim().min(1).max(LONGEST_TITLE).optional(),
  sentence: words.optional(),
  kind: kindSchema.exclude(['recurring-duty', 'case-template', 'case']).optional(),
  responsible: words.optional(),
  speaker: words.optional(),
  authority: authoritySchema,
  owner: postIdSchema.optional(),
  approver: postIdSchema.optional(),
  /** of the readings of its phrase; `another-day` with `lastDay`, or `leave-open` */
  readingId: z.string().min(1).max(200).optional(),
  readingReason: words.optional(),
  decision: decisionSchema.optional(),
  lastDay: calendarDateSchema.optional(),
  lookAgain: calendarDateSchema.optional(),
});

const number = z.int().min(1).max(100_000);

/** That an entry has it already, or what its new entry is to be. Proposals that are not named are passed over. */
export const judgedSchema = z.union([
  z.strictObject({ number, entry: obligationIdSchema }),
  z.strictObject({ number, taken: takenSchema }),
]);
