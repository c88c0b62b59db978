import { type PostId, ok, refuse, sameJson } from '#domain/kernel';
import { APPROVER_HEARS_BEFORE } from '../ladder';
import { type Nations, tellsApproverBefore } from '../model/ladder';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { Drafts, type Handler, byOf } from './handler';

/** The nations of the obligation’s own posts, where the directory says others than are on record. */
function newNations(state: Obligation, nations: Nations = {}): Nations | undefined {
  const own = [state.owner, state.approver, state.definition.deputy ?? null];
  const found = Object.entries(nations).filter(([post, nation]) => {
    const isOwn = own.some((each) => each === post);
    return isOwn && (state.nations[post as PostId] ?? 'wales') !== nation;
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Sets when who is reminded, from today on. The approver of a statutory date is never left out of what comes before it. */
export const setLadder: Handler<'set-ladder'> = (state, command, context) => {
  const { ladder, reason } = command;
  const nations = newNations(state, command.nations);
  if (nations === undefined && sameJson(ladder, state.ladders.at(-1)?.ladder ?? null))
    return refuse(refusal('nothing-to-change', undefined, '/ladder'));
  const needsApprover = state.definition.authority === APPROVER_HEARS_BEFORE;
  if (ladder !== null && needsApprover && !tellsApproverBefore(ladder))
    return refuse(refusal('ladder-without-approver', undefined, '/ladder/before'));
  return ok(new Drafts(context).add('LadderSet', { ladder, nations, reason, by: byOf(context) }).events);
};
