import { ok, refuse } from '#domain/kernel';
import { isLadderFor, lastKindLadder, leavesOutApprover } from '../kind-ladders';
import { refusal } from '../refusals/refusal';
import { kindWords } from '../words';
import { Drafts, type Handler, byOf } from './handler';

/** A ladder set for the kind reaches the entry, once; where it has one of its own, for the day on which that is given up. */
export const receiveKindLadder: Handler<'receive-kind-ladder'> = (state, command, context) => {
  const { type: _type, ...received } = command;
  const { kind, number, ladder } = received;
  if (!isLadderFor(received, state.definition))
    return refuse(refusal('kind-ladder-of-others', { kind: kindWords[kind] }, '/kind'));
  if (leavesOutApprover(state.definition, ladder))
    return refuse(refusal('ladder-without-approver', undefined, '/ladder/before'));
  if (number <= lastKindLadder(state, received)) return ok([]);
  return ok(new Drafts(context).add('KindLadderReceived', { ...received, by: byOf(context) }).events);
};
