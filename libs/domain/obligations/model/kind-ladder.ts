import { z } from 'zod';
import { authoritySchema, kindSchema } from './definition';
import { ladderSchema } from './ladder';

/** Whose a ladder by kind is: every entry of a kind, or only those of one authority among them. */
export const kindLadderOfSchema = z.strictObject({
  kind: kindSchema,
  /** null: whatever the authority */
  authority: authoritySchema.nullable(),
});
export type KindLadderOf = z.infer<typeof kindLadderOfSchema>;

/** A version of a ladder by kind, as it reaches an entry; `ladder` is null where the one that was there before any was set holds again. */
export const receivedKindLadderSchema = kindLadderOfSchema.extend({
  number: z.int().min(1),
  ladder: ladderSchema.nullable(),
});
export type ReceivedKindLadder = z.infer<typeof receivedKindLadderSchema>;
