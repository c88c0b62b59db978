import { defineEvent } from '#domain/kernel';
import { receivedKindLadderSchema } from '../model/kind-ladder';
import { bySchema, ownWordsSchema } from './parts';

/** A ladder set for the entry’s kind reached it: it holds from this day on, unless the entry has one of its own. */
export const kindLadderReceived = defineEvent(
  'KindLadderReceived',
  receivedKindLadderSchema.extend({ reason: ownWordsSchema, by: bySchema }),
);
