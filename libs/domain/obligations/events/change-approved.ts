import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema } from './parts';

/** A second person approved a proposed change; a further event carries the change itself. */
export const changeApproved = defineEvent(
  'ChangeApproved',
  z.strictObject({
    proposalId: idSchema,
    /** one person's own decision, where one decides alone */
    alone: z.literal(true).optional(),
    by: bySchema,
  }),
);
