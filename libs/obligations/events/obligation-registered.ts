import { defineEvent } from '#kernel';
import { z } from 'zod';
import { calendarDateSchema } from '#deadlines';
import { definitionSchema } from '../definition';
import { bySchema } from './parts';

/** A row came onto the register. */
export const obligationRegistered = defineEvent(
  'ObligationRegistered',
  z.strictObject({
    definition: definitionSchema,
    /** the day of loading, whatever the source's date */
    firstKnownOn: calendarDateSchema,
    by: bySchema,
  }),
);
