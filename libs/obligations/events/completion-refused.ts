import { z } from 'zod';

import { defineSealedEvent } from './define-event';
import { bySchema, occurrenceNumberSchema, ownWordsSchema } from './parts';

/** A second person did not accept a completion. */
export const completionRefused = defineSealedEvent(
  'CompletionRefused',
  z.strictObject({
    occurrence: occurrenceNumberSchema,
    submissionId: z.string().min(1),
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
