import type { EventId } from '#domain/kernel';
import type { ChangeOf } from '../model/commands';
import type { EventData } from '../events/catalog';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { type Agreed, type DecideContext, type Drafts, byOf } from './handler';

type Target = Pick<EventData<'RecordSetAside'>, 'what' | 'occurrence' | 'trigger' | 'itemId' | 'withdraws'>;

/** The events of one command share the part of their ids before the last stroke. */
const commandOf = (eventId: EventId): string => eventId.slice(0, eventId.lastIndexOf('/'));

const sameCommand = (one: EventId, other: EventId | null | undefined): boolean =>
  other != null && commandOf(one) === commandOf(other);

/** The occurrences that an answer to a trigger opened. */
export const openedByAnswer = (state: Obligation, trigger: string): readonly number[] => {
  const reached = state.triggersReached.find((each) => each.trigger === trigger);
  if (reached?.answerEventId == null) return [];
  const { answerEventId } = reached;
  return state.occurrences
    .filter(({ dueEventIds }) => sameCommand(answerEventId, dueEventIds[0]))
    .map(({ number }) => number);
};

/** The trigger whose answer closed the obligation; undefined where it was closed otherwise. */
export const droppedBy = ({ closed, triggersReached }: Obligation): string | undefined =>
  triggersReached.find(({ answerEventId }) => closed !== null && sameCommand(closed.eventId, answerEventId))
    ?.trigger;

function ofOccurrence({ occurrences }: Obligation, eventId: EventId): Target | null {
  for (const { number: occurrence, completion, absence } of occurrences) {
    if (completion?.eventId === eventId) return { what: 'confirmation', occurrence };
    if (absence?.eventId === eventId) return { what: 'absence', occurrence };
  }
  return null;
}

/** What an event that stands had recorded, with everything that goes with it; null where it is nothing to set aside. */
function targetOf(state: Obligation, eventId: EventId): Target | null {
  if (state.closed?.eventId === eventId) return { what: 'ending', trigger: droppedBy(state) };
  const answered = state.triggersReached.find((each) => each.answerEventId === eventId);
  if (answered !== undefined) {
    const { trigger } = answered;
    if (state.closed === null)
      return { what: 'trigger-answer', trigger, withdraws: [...openedByAnswer(state, trigger)] };
    return droppedBy(state) === trigger ? { what: 'ending', trigger } : null;
  }
  const item = state.itemsClosed.find((each) => each.eventId === eventId);
  return item === undefined ? ofOccurrence(state, eventId) : { what: 'item', itemId: item.itemId };
}

/** Whether a command about this event can be heard although the obligation is closed: it would open it again. */
export const opensAgain = (state: Obligation, eventId: EventId): boolean =>
  targetOf(state, eventId)?.what === 'ending';

/**
 * Sets aside what was recorded by mistake: it stays visible, and the obligation stands as it would without it. Only what
 * still stands can be; an answer whose occurrence has been confirmed waits until that confirmation is set aside.
 */
export function applySetAside(
  state: Obligation,
  { eventId, reason, evidence }: ChangeOf<'set-aside'>,
  agreed: Agreed,
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const target = targetOf(state, eventId);
  if (target === null) return refusal('nothing-to-set-aside', undefined, '/change/eventId');
  const confirmed = state.occurrences.find(
    ({ number, stage }) => stage === 'confirmed' && target.withdraws?.includes(number) === true,
  );
  if (confirmed !== undefined)
    return refusal('confirmation-stands', { occurrence: confirmed.number }, '/change/eventId');
  drafts.add('RecordSetAside', {
    ...target,
    setAside: eventId,
    reason,
    evidence,
    ...agreed,
    by: byOf(context),
  });
  return null;
}
