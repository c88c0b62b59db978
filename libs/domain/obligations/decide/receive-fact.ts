import { type CalendarDate, type EventId, addMonths, eventId, ok, refuse, startOfDay } from '#domain/kernel';
import { happenedOn } from '../fact';
import { needsSource } from '../sources';
import type { ObligationEventDraft } from '../event';
import { nextOpening } from '../opening';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { type CommandOf, type DecideContext, Drafts, type Handler, byOf, draft, todayOf } from './handler';
import { redateByFacts } from './redate';
import { droppedBy, openedByAnswer } from './set-aside';
import { sourceNamed } from '../source-named';

/** An obligation adopted without a date is reviewed after this many months: policy, not law. */
const LOOK_AGAIN_MONTHS = 6;

const fromFact = (state: Obligation, what: string, fact: string, factEventId: string) =>
  eventId(`${state.id}/${what}/${fact}/${factEventId}`);

interface Happening {
  readonly trigger: string;
  readonly effectiveOn: CalendarDate;
  readonly triggerEventId: EventId;
}

function takenBack(
  state: Obligation,
  trigger: string,
  triggerEventId: EventId,
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

function woken(
  state: Obligation,
  { trigger, effectiveOn, triggerEventId }: Happening,
  context: DecideContext,
): readonly ObligationEventDraft[] {
  const reached = state.triggersReached.find((each) => each.trigger === trigger);
  if (reached?.effectiveOn === effectiveOn) return [];
  if (reached !== undefined) {
    const data = { trigger, from: reached.effectiveOn, effectiveOn, triggerEventId };
    const id = fromFact(state, 'trigger-restated', trigger, triggerEventId);
    return [draft(id, 'TriggerRestated', context.now, data)];
  }
  if (state.status === 'closed') return [];
  const data = { trigger, effectiveOn, triggerEventId };
  const id = state.takenBack.includes(trigger)
    ? fromFact(state, 'trigger-reached', trigger, triggerEventId)
    : eventId(`${state.id}/trigger-reached/${trigger}`);
  return [draft(id, 'TriggerReached', startOfDay(effectiveOn), data)];
}

/** What waits for an event is woken when it happens, and told where its day was corrected or it had not happened. */
function waiting(
  state: Obligation,
  { source, value, factEventId }: CommandOf<'receive-fact'>,
  context: DecideContext,
): readonly ObligationEventDraft[] {
  const waits =
    state.definition.triggers.includes(source) ||
    state.triggersReached.some(({ trigger }) => trigger === source);
  if (!waits || value.kind === 'obligation') return [];
  const effectiveOn = happenedOn(value);
  return effectiveOn === null
    ? takenBack(state, source, factEventId, context)
    : woken(state, { trigger: source, effectiveOn, triggerEventId: factEventId }, context);
}

/**
 * A fact that an obligation counts from or waits for has changed: its value is recorded, its dates are worked out anew, and what
 * waits is woken. Idempotent.
 */
export const receiveFact: Handler<'receive-fact'> = (state, command, context) => {
  const { type: _, ...received } = command;
  const { source, factEventId, value } = received;
  if (state.facts[source]?.factEventId === factEventId) return ok([]);
  const counts = needsSource(state.definition, source);
  const waits =
    state.definition.triggers.includes(source) ||
    state.triggersReached.some(({ trigger }) => trigger === source);
  if (!counts && !waits)
    return refuse(
      refusal('not-waiting-for-trigger', { trigger: sourceNamed(state.definition, source) }, '/source'),
    );
  const list = value.kind === 'holiday-list' ? value.entries.at(-1)?.list : undefined;
  // with another list the dates would be worked out by that: it is asked again with this one
  if (list !== undefined && list !== context.calendar.version)
    return refuse(refusal('list-not-in-use', undefined, '/value'));
  const reached = draft(
    fromFact(state, 'fact-received', source, factEventId),
    'FactReceived',
    context.now,
    received,
  );
  const drafts = new Drafts(context, 0, [reached, ...waiting(state, command, context)]);
  if (counts) redateByFacts(state, { cause: 'fact', source }, drafts, context);
  return ok(drafts.events);
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
