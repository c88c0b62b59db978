import type { EventId } from '#domain/kernel';
import type { ChangeOf } from '../model/commands';
import type { EventData } from '../events/catalog';
import { occurrenceWithDay } from '../occurrence-name';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Occurrence } from '../state';
import { redateByActs } from './redate';
import { type Agreed, type DecideContext, type Drafts, byOf } from './handler';

type Target = Pick<
  EventData<'RecordSetAside'>,
  'what' | 'occurrence' | 'trigger' | 'itemId' | 'milestone' | 'withdraws'
>;

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

/** What stands and could be set aside, with everything that goes with it, by the event that recorded it. */
function standingRecords(state: Obligation): ReadonlyMap<EventId, Target> {
  const { closed, occurrences, triggersReached, itemsClosed } = state;
  const answers = triggersReached.flatMap(({ trigger, answerEventId }) =>
    answerEventId === null ? [] : [{ trigger, answerEventId }],
  );
  if (closed !== null) {
    const ending: Target = { what: 'ending', trigger: droppedBy(state) };
    const dropping = answers.filter(({ trigger }) => trigger === ending.trigger);
    return new Map(
      [closed.eventId, ...dropping.map(({ answerEventId }) => answerEventId)].map((id) => [id, ending]),
    );
  }
  const outcomes = occurrences.flatMap(({ number: occurrence, completion, absence, explanation }) => [
    { record: completion, target: { what: 'confirmation', occurrence } as const },
    { record: absence, target: { what: 'absence', occurrence } as const },
    { record: explanation, target: { what: 'explanation', occurrence } as const },
  ]);
  return new Map<EventId, Target>([
    ...outcomes.flatMap(({ record, target }) => (record ? [[record.eventId, target] as const] : [])),
    ...answers.map(({ trigger, answerEventId }): [EventId, Target] => [
      answerEventId,
      { what: 'trigger-answer', trigger, withdraws: [...openedByAnswer(state, trigger)] },
    ]),
    ...occurrences.flatMap(reachedIn),
    ...itemsClosed.map(({ itemId, eventId }): [EventId, Target] => [eventId, { what: 'item', itemId }]),
  ]);
}

/** The milestones of an occurrence that are recorded as reached. */
const reachedIn = ({ number: occurrence, milestones }: Occurrence): readonly [EventId, Target][] =>
  milestones.flatMap(({ id: milestone, reached }): [EventId, Target][] =>
    reached === null ? [] : [[reached.eventId, { what: 'milestone', occurrence, milestone }]],
  );

/** The events of which one can be named as a mistake; a closed obligation has its closing alone. */
export const canBeSetAside = (state: Obligation): ReadonlySet<EventId> =>
  new Set(state.closed === null ? standingRecords(state).keys() : [state.closed.eventId]);

/** Whether a command about this event can be heard although the obligation is closed: it would open it again. */
export const opensAgain = (state: Obligation, eventId: EventId): boolean =>
  standingRecords(state).get(eventId)?.what === 'ending';

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
  const target = standingRecords(state).get(eventId);
  if (target === undefined) return refusal('nothing-to-set-aside', undefined, '/change/eventId');
  const confirmed = state.occurrences.find(
    ({ number, stage }) => stage === 'confirmed' && target.withdraws?.includes(number) === true,
  );
  if (confirmed !== undefined)
    return refusal(
      'confirmation-stands',
      { occurrence: occurrenceWithDay(state, confirmed.number) },
      '/change/eventId',
    );
  drafts.add('RecordSetAside', {
    ...target,
    setAside: eventId,
    reason,
    evidence,
    ...agreed,
    by: byOf(context),
  });
  if (target.what === 'confirmation') redateByActs(state, drafts, context);
  return null;
}
