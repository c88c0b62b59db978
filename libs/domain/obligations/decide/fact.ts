import { type Result, addMonths, eventId, ok, refuse, startOfDay } from '#domain/kernel';
import type { Change, Command } from '../model/commands';
import type { ObligationEventDraft } from '../event';
import { nextOpening } from '../opening';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Trigger } from '../state';
import { barToId, decidable, refuseChange, withdrawChange } from './proposals';
import {
  type CommandOf,
  type DecideContext,
  type Decision,
  Drafts,
  type Handler,
  byOf,
  draft,
  todayOf,
} from './handler';
import { recordedLate } from './lateness';
import { permitted } from './permitted';
import { droppedBy, openedByAnswer } from './set-aside';

/** An obligation adopted without a date is reviewed after this many months: policy, not law. */
const LOOK_AGAIN_MONTHS = 6;

function recordFact(
  state: Trigger | null,
  command: CommandOf<'record-fact'>,
  context: DecideContext,
): Decision {
  if (state !== null && !state.withdrawn)
    return refuse(refusal('trigger-already-recorded', { effectiveOn: state.effectiveOn }, '/trigger'));
  const { trigger, effectiveOn, evidence } = command;
  const late = recordedLate(effectiveOn, command.late, context, '/effectiveOn');
  if (!late.ok) return late;
  const data = { trigger, effectiveOn, evidence, recordedLate: late.value, by: byOf(context) };
  return ok(new Drafts(context).add('FactRecorded', data, effectiveOn).events);
}

/** Whether a change can be made to a trigger as it stands. */
function checkTriggerChange(
  state: Trigger,
  change: Change,
  context: DecideContext,
): Result<Extract<Change, { kind: 'fact-correction' | 'fact-withdrawal' }>, ObligationRefusal> {
  if (change.kind !== 'fact-correction' && change.kind !== 'fact-withdrawal')
    return refuse(refusal('wrong-stream', undefined, '/change/kind'));
  if (state.withdrawn) return refuse(refusal('trigger-not-reached', { trigger: state.id }, '/change'));
  if (change.kind === 'fact-correction') {
    if (change.effectiveOn === state.effectiveOn)
      return refuse(refusal('nothing-to-change', undefined, '/change/effectiveOn'));
    const today = todayOf(context);
    if (change.effectiveOn > today)
      return refuse(refusal('effective-in-future', { today }, '/change/effectiveOn'));
  }
  return ok(change);
}

/** It reaches entries of every authority, so that whoever proposes is never whoever decides. */
function proposeOnTrigger(
  state: Trigger,
  { proposalId, change }: CommandOf<'propose-change'>,
  context: DecideContext,
): Decision {
  const taken = barToId(state, proposalId);
  if (taken !== null) return refuse(taken);
  const checked = checkTriggerChange(state, change, context);
  if (!checked.ok) return checked;
  const data = { proposalId, change, previousLastDay: null, by: byOf(context) };
  return ok(new Drafts(context).add('ChangeProposed', data).events);
}

function approveOnTrigger(
  state: Trigger,
  { proposalId }: CommandOf<'approve-change'>,
  context: DecideContext,
): Decision {
  const proposal = decidable(state, proposalId, context);
  if (!proposal.ok) return proposal;
  const change = checkTriggerChange(state, proposal.value.change, context);
  if (!change.ok) return change;
  const by = byOf(context);
  const { reason, evidence } = change.value;
  const { proposedBy } = proposal.value;
  const shared = { trigger: state.id, proposalId, reason, evidence, by, proposedBy };
  const drafts = new Drafts(context).add('ChangeApproved', { proposalId, by });
  if (change.value.kind === 'fact-withdrawal')
    drafts.add('FactWithdrawn', { ...shared, effectiveOn: state.effectiveOn });
  else
    drafts.add('FactCorrected', {
      ...shared,
      from: state.effectiveOn,
      effectiveOn: change.value.effectiveOn,
    });
  return ok(drafts.events);
}

/** Decides on a fact's own stream: it happens once, on a day, with evidence; two people correct or withdraw that. */
export function decideFact(state: Trigger | null, command: Command, context: DecideContext): Decision {
  if (!isOfFacts(command)) return refuse(refusal('wrong-stream', undefined));
  if (!permitted(context.actor, command.type)) return refuse(refusal('not-permitted', undefined));
  if (command.type === 'record-fact') return recordFact(state, command, context);
  if (state === null) return refuse(refusal('unknown-trigger', undefined));
  switch (command.type) {
    case 'propose-change':
      return proposeOnTrigger(state, command, context);
    case 'approve-change':
      return approveOnTrigger(state, command, context);
    case 'refuse-change':
      return refuseChange(state, command, context);
    case 'withdraw-change':
      return withdrawChange(state, command, context);
  }
}

const OF_FACTS = [
  'record-fact',
  'propose-change',
  'approve-change',
  'refuse-change',
  'withdraw-change',
] as const;
type OfFacts = CommandOf<(typeof OF_FACTS)[number]>;

/** Whether a command is one that a fact's stream takes. */
export const isOfFacts = (command: Command): command is OfFacts =>
  (OF_FACTS as readonly string[]).includes(command.type);

const fromFact = (state: Obligation, what: string, trigger: string, triggerEventId: string) =>
  eventId(`${state.id}/${what}/${trigger}/${triggerEventId}`);

function takenBack(
  state: Obligation,
  { trigger, triggerEventId }: CommandOf<'receive-fact'>,
  context: DecideContext,
): readonly ObligationEventDraft[] {
  const reached = state.triggersReached.find((each) => each.trigger === trigger);
  if (reached === undefined) return [];
  const undone = new Set(openedByAnswer(state, trigger));
  const withdraws = state.occurrences
    .filter(({ number, stage }) => undone.has(number) && stage !== 'confirmed')
    .map(({ number }) => number);
  const { effectiveOn } = reached;
  const reopens = droppedBy(state) === trigger;
  const data = { trigger, effectiveOn, triggerEventId, withdraws, reopens };
  const id = fromFact(state, 'trigger-taken-back', trigger, triggerEventId);
  return [draft(id, 'TriggerTakenBack', context.now, data)];
}

/**
 * Wakes an obligation that waits for a trigger, or says that the trigger's day was corrected or the trigger withdrawn.
 * Idempotent.
 */
export const receiveFact: Handler<'receive-fact'> = (state, command, context) => {
  const { trigger, effectiveOn, triggerEventId } = command;
  if (command.withdrawn) return ok(takenBack(state, command, context));
  const reached = state.triggersReached.find((each) => each.trigger === trigger);
  if (reached?.triggerEventId === triggerEventId) return ok([]);
  if (reached !== undefined) {
    const data = { trigger, from: reached.effectiveOn, effectiveOn, triggerEventId };
    const id = fromFact(state, 'trigger-restated', trigger, triggerEventId);
    return ok([draft(id, 'TriggerRestated', context.now, data)]);
  }
  if (state.status === 'closed') return ok([]);
  if (!state.definition.triggers.includes(trigger))
    return refuse(refusal('not-waiting-for-trigger', { trigger }, '/trigger'));
  const data = { trigger, effectiveOn, triggerEventId };
  const id = state.takenBack.includes(trigger)
    ? fromFact(state, 'trigger-reached', trigger, triggerEventId)
    : eventId(`${state.id}/trigger-reached/${trigger}`);
  return ok([draft(id, 'TriggerReached', startOfDay(effectiveOn), data)]);
};

/** Adopts or changes what waited for a trigger: it continues with a date or a day to look again. */
export function adopt(
  state: Obligation,
  { trigger, answer, reason }: Pick<CommandOf<'answer-trigger'>, 'trigger' | 'answer' | 'reason'>,
  context: DecideContext,
): readonly ObligationEventDraft[] {
  const by = byOf(context);
  const today = todayOf(context);
  const opening = nextOpening(state, context.calendar, { adopted: true, setOn: today });
  const dated =
    state.occurrences.some(({ due }) => due !== null) || (opening !== null && opening.due !== null);
  const looksAgain = state.lookAgainOn !== null && state.lookAgainOn > today;
  const lookAgainOn = dated || looksAgain ? null : addMonths(today, LOOK_AGAIN_MONTHS);
  const drafts = new Drafts(context).add('TriggerAnswered', { trigger, answer, reason, lookAgainOn, by });
  if (opening !== null && opening.opensOn <= today) drafts.add('OccurrenceOpened', opening);
  return drafts.events;
}
