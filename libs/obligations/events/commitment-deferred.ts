import { z } from 'zod';
import { decisionSchema } from '../commands';
import { idSchema } from '../definition';
import { defineSealedEvent } from './define-event';
import {
  bySchema,
  dueSchema,
  occurrenceNumberSchema,
  ownWordsSchema,
  proposerSchema,
  recordedLateSchema,
} from './parts';

const first = z.strictObject({
  occurrence: occurrenceNumberSchema,
  proposalId: idSchema,
  from: dueSchema,
  to: dueSchema,
  decision: decisionSchema,
  reason: ownWordsSchema,
  recordedLate: recordedLateSchema.optional(),
  by: bySchema,
});

/** A ministerial or internal date was put back by a recorded decision. */
export const commitmentDeferred = defineSealedEvent(
  'CommitmentDeferred',
  first.extend({ proposedBy: proposerSchema }),
  first,
);
