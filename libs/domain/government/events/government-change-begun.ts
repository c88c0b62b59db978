import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema, documentSchema, sealed, sha256Schema } from '#domain/obligations';
import { passingSchema, whichSchema } from './parts';

/** A change of government is recorded; its list follows in the same append, and is carried out entry by entry. */
export const governmentChangeBegun = defineEvent(
  'GovernmentChangeBegun',
  z.strictObject({
    act: idSchema,
    on: calendarDateSchema,
    posts: z.array(passingSchema),
    /** entries chosen by id stand in the list alone */
    which: whichSchema.omit({ ids: true }),
    /** how many entries the list has */
    entries: z.int().min(1),
    /** of what was asked, without the reason: the same name for something else is refused */
    requestSha256: sha256Schema,
    document: documentSchema,
    reason: sealed(z.string().min(1).max(20_000), 'author'),
    by: bySchema,
  }),
);
