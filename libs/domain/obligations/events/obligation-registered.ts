import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { definitionSchema } from '../model/definition';
import { nationsSchema } from '../model/ladder';
import { bySchema } from './parts';

/** An obligation came onto the register. */
export const obligationRegistered = defineEvent(
  'ObligationRegistered',
  z.strictObject({
    definition: definitionSchema,
    /** the day of loading, whatever the source's date */
    firstKnownOn: calendarDateSchema,
    /** of its posts, as the directory had them */
    nations: nationsSchema.optional(),
    by: bySchema,
  }),
);
