import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { setAsideParts } from './parts';

/** Deciding a command ended the program, or failed by its own fault, so many times that it is no longer tried. */
export const commandSetAside = defineEvent(
  'CommandSetAside',
  z.strictObject({
    ...setAsideParts,
    commandId: z.string().min(1),
    /** its type */
    command: z.string().min(1),
    attempts: z.int().min(1),
    /** the program fell silent over it, or the decision failed */
    why: z.enum(['silent', 'failed']),
  }),
);
