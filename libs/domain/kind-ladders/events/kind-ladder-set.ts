import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema, kindLadderOfSchema, ladderSchema, sealed, sha256Schema } from '#domain/obligations';

/** A person set when who is reminded for every entry of a kind; it is carried out entry by entry. */
export const kindLadderSet = defineEvent(
  'KindLadderSet',
  kindLadderOfSchema.extend({
    /** which version it is, from 1 */
    number: z.int().min(1),
    /** null: as it was before any was set */
    ladder: ladderSchema.nullable(),
    /** how many open entries of the kind were listed, and how many of them keep a ladder of their own */
    entries: z.int().min(0),
    keepOwn: z.int().min(0),
    /** of the list as it was previewed */
    listSha256: sha256Schema,
    reason: sealed(z.string().min(1).max(20_000), 'author'),
    by: bySchema,
  }),
);
