import { ok, refuse } from '#kernel';
import { refusal } from '../refusals/refusal';
import { checkChange, effectOf } from './change-rules';
import { byOf, Drafts, todayOf } from './decided';
import type { Handler } from './handler';
import { recordedLate } from './late-recording';

/** Puts forward a change of date or of legal reading for a second person to decide. A provision may lie in the future. */
export const proposeChange: Handler<'propose-change'> = (state, command, context) => {
  const { proposalId, change } = command;
  if (state.proposals.some((proposal) => proposal.proposalId === proposalId))
    return refuse(refusal('proposal-exists', undefined, '/proposalId'));
  const previous = checkChange(state, change, context);
  if (!previous.ok) return previous;
  const effect = effectOf(change);
  const inFuture = change.kind === 'statutory-move' && change.effectiveOn > todayOf(context);
  const late =
    effect === null || inFuture
      ? ok(undefined)
      : recordedLate(
          effect,
          command.late,
          context,
          change.kind === 'deferral' ? '/change/decision/on' : '/change/effectiveOn',
        );
  if (!late.ok) return late;
  const data = {
    proposalId,
    change,
    previousLastDay: previous.value,
    recordedLate: late.value,
    by: byOf(context),
  };
  return ok(new Drafts(context).add('ChangeProposed', data).events);
};
