import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema } from './parts';

/** A second person approved a proposed change; the change itself follows as an event of its own. */
export const changeApproved = defineEvent(
  'ChangeApproved',
  z.strictObject({
    proposalId: idSchema,
    by: bySchema,
  }),
);
