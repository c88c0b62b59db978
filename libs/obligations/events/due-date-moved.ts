import { z } from 'zod';
import { calendarDateSchema } from '#deadlines';
import { idSchema } from '../definition';
import { defineSealedEvent } from './define-event';
import {
  bySchema,
  dueSchema,
  occurrenceNumberSchema,
  proposerSchema,
  recordedLateSchema,
  wordsSchema,
} from './parts';

const first = z.strictObject({
  occurrence: occurrenceNumberSchema,
  proposalId: idSchema,
  from: dueSchema,
  to: dueSchema,
  /** the provision that amends the date */
  amendingProvision: wordsSchema,
  effectiveOn: calendarDateSchema,
  recordedLate: recordedLateSchema.optional(),
  by: bySchema,
});

/** A statutory date moved, by the provision named. */
export const dueDateMoved = defineSealedEvent(
  'DueDateMoved',
  first.extend({ proposedBy: proposerSchema }),
  first,
);
