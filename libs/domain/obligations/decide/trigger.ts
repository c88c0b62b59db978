import { addMonths, eventId, ok, refuse, startOfDay } from '#domain/kernel';
import type { Command } from '../model/commands';
import { nextOpening } from '../opening';
import { refusal } from '../refusals/refusal';
import type { Trigger } from '../state';
import { type DecideContext, type Decision, Drafts, type Handler, byOf, draft, todayOf } from './handler';
import { recordedLate } from './lateness';
import { permitted } from './permitted';

/** An obligation adopted without a date is reviewed after this many months: policy, not law. */
const LOOK_AGAIN_MONTHS = 6;

/** Decides on a trigger's own stream: it happens once, on a day, with evidence. */
export function decideTrigger(state: Trigger | null, command: Command, context: DecideContext): Decision {
  if (command.type !== 'record-trigger') return refuse(refusal('wrong-stream', undefined));
  if (!permitted(context.actor, command.type)) return refuse(refusal('not-permitted', undefined));
  if (state !== null)
    return refuse(refusal('trigger-already-recorded', { effectiveOn: state.effectiveOn }, '/trigger'));
  const { trigger, effectiveOn, evidence } = command;
  const late = recordedLate(effectiveOn, command.late, context, '/effectiveOn');
  if (!late.ok) return late;
  const data = { trigger, effectiveOn, evidence, recordedLate: late.value, by: byOf(context) };
  return ok(new Drafts(context).add('TriggerRecorded', data, effectiveOn).events);
}

/** Wakes an obligation that waits for a trigger. Idempotent. */
export const reachTrigger: Handler<'reach-trigger'> = (state, command) => {
  const { trigger, effectiveOn, triggerEventId } = command;
  if (state.triggersReached.some((reached) => reached.trigger === trigger)) return ok([]);
  if (!state.definition.triggers.includes(trigger))
    return refuse(refusal('not-waiting-for-trigger', { trigger }, '/trigger'));
  const data = { trigger, effectiveOn, triggerEventId };
  return ok([
    draft(eventId(`${state.id}/trigger-reached/${trigger}`), 'TriggerReached', startOfDay(effectiveOn), data),
  ]);
};

/** The owner adopts or changes the waiting obligation, which continues with a date or a review day; or drops it. */
export const answerTrigger: Handler<'answer-trigger'> = (state, command, context) => {
  const { trigger, answer, reason } = command;
  const reached = state.triggersReached.find((each) => each.trigger === trigger);
  if (reached === undefined) return refuse(refusal('trigger-not-reached', { trigger }, '/trigger'));
  if (reached.answer !== null) return refuse(refusal('trigger-already-answered', undefined, '/trigger'));
  if (answer === 'drop' && state.definition.authority === 'statutory')
    return refuse(refusal('statutory-cannot-be-dropped', undefined, '/answer'));
  const by = byOf(context);
  const today = todayOf(context);
  const opening =
    answer === 'drop' ? null : nextOpening(state, context.calendar, { adopted: true, setOn: today });
  const dated =
    state.occurrences.some(({ due }) => due !== null) || (opening !== null && opening.due !== null);
  const looksAgain = state.lookAgainOn !== null && state.lookAgainOn > today;
  const lookAgainOn = answer === 'drop' || dated || looksAgain ? null : addMonths(today, LOOK_AGAIN_MONTHS);
  const drafts = new Drafts(context).add('TriggerAnswered', { trigger, answer, reason, lookAgainOn, by });
  if (opening !== null && opening.opensOn <= today) drafts.add('OccurrenceOpened', opening);
  if (answer === 'drop') drafts.add('ObligationClosed', { ground: 'dropped', reason, by });
  return ok(drafts.events);
};
