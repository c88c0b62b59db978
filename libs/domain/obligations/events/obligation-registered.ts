import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { definitionSchema } from '../model/definition';
import { receivedKindLadderSchema } from '../model/kind-ladder';
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
    /** those set for its kind by then: each holds from the start */
    kindLadders: z.array(receivedKindLadderSchema).min(1).optional(),
    by: bySchema,
  }),
);
