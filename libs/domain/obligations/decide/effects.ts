import { type CalendarDate, type EventId, eventId } from '#domain/kernel';
import type { ObligationEventDraft, StoredEvent } from '../event';
import { evolve } from '../evolve';
import { evolveFact, foldFact, valueOfFact } from '../fact';
import { entryMeant, standingEntries } from '../fact-entries';
import type { Actor, Change, Command } from '../model/commands';
import type { Counting, FactEffect, FactValue } from '../model/facts';
import type { Fact, Obligation } from '../state';
import { routeOf } from '../who-decides';
import { applyToFact, changeOfRecording } from './fact';
import { type DecideContext, Drafts, type KnownFact } from './handler';
import { receiveFact } from './receive-fact';

/** What a command on a fact’s stream would do to it: what it records, proposes or approves. */
function changeIn(state: Fact | null, command: Command): Change | null {
  if (command.type === 'record-fact') return changeOfRecording(state, command);
  if (command.type === 'propose-change') return command.change;
  if (command.type !== 'approve-change') return null;
  return state?.proposals.find(({ proposalId }) => proposalId === command.proposalId)?.change ?? null;
}

/** As nobody’s: lateness needs no reason where nothing is recorded. */
const PREVIEW = { proposalId: 'preview', previousLastDay: null, changes: [], status: 'pending' } as const;

/**
 * What a fact would say after a command on its stream, once that is approved; null where it would say nothing else.
 * @param events of the fact's stream
 */
export function factAfter(
  events: readonly StoredEvent[],
  command: Command,
  context: DecideContext,
): FactValue | null {
  const state = foldFact(events);
  const change = changeIn(state, command);
  if (change === null) return null;
  const by = { personId: context.actor.personId };
  const late = { days: 1, reason: '–', document: { reference: '–' } };
  const drafts = new Drafts(context);
  const proposal = {
    ...PREVIEW,
    change,
    proposedBy: by,
    decidedBy: null,
    reason: null,
    recordedLate: late,
    eventId: eventId('preview'),
  };
  if (applyToFact(state, proposal, drafts, context) !== null) return null;
  const after = drafts.events.reduce<Fact | null>(evolveFact, state);
  return after && valueOfFact(after);
}

/** The version of the list of bank holidays that counts after a command on its stream; null where it changes none. */
export function listAfter(events: readonly StoredEvent[], command: Command): string | null {
  const state = foldFact(events);
  const change = changeIn(state, command);
  if (change === null) return null;
  if (change.kind === 'fact') return change.list ?? null;
  if (state === null || (change.kind !== 'fact-correction' && change.kind !== 'fact-withdrawal')) return null;
  const meant = entryMeant(state, change);
  const lists = standingEntries(state).flatMap(({ number, list }) => {
    if (number !== meant) return list ?? [];
    return change.kind === 'fact-correction' ? (change.list ?? []) : [];
  });
  return lists.at(-1) ?? null;
}

const dayBefore = (state: Obligation, occurrence: number): CalendarDate | null =>
  state.occurrences.find(({ number }) => number === occurrence)?.due?.lastLawfulDay ?? null;

export const effectOf = (state: Obligation, draft: ObligationEventDraft): FactEffect | null => {
  const shared = {
    obligationId: state.id,
    title: state.definition.title,
    authority: state.definition.authority,
  };
  switch (draft.type) {
    case 'OccurrenceRedated': {
      const { occurrence, from, to } = draft.data;
      const days = { from: from?.lastLawfulDay ?? null, to: to.lastLawfulDay };
      return days.from === days.to ? null : { ...shared, occurrence, ...days };
    }
    case 'OccurrenceUndated': {
      const { occurrence, from } = draft.data;
      return from === undefined ? null : { ...shared, occurrence, from: from.lastLawfulDay, to: null };
    }
    case 'OccurrenceOpened': {
      const { occurrence, due } = draft.data;
      return due === null
        ? null
        : { ...shared, occurrence, from: dayBefore(state, occurrence), to: due.lastLawfulDay };
    }
    default:
      return null;
  }
};

/** The dates of one obligation that a source would set, move or take away, and the obligation after it. */
export function effectsOn(
  state: Obligation,
  known: KnownFact,
  context: DecideContext,
): { readonly effects: readonly FactEffect[]; readonly after: Obligation } {
  const decision = receiveFact(state, { type: 'receive-fact', ...known }, context);
  if (!decision.ok) return { effects: [], after: state };
  const effects = decision.value.map((draft) => effectOf(state, draft)).filter((effect) => effect !== null);
  return { effects, after: decision.value.reduce<Obligation>(evolve, state) };
}

/** An entry that counts from a fact, as it stands for whoever would correct that. */
export function countingOf(state: Obligation, actor: Actor): Counting {
  const route = routeOf(state, 'fact-correction', actor);
  return {
    obligationId: state.id,
    authority: state.definition.authority,
    ...(state.owner !== null && { owner: state.owner }),
    ...(state.approver !== null && { approver: state.approver }),
    alone: route.ok && route.value === 'alone',
  };
}

/** The id of the event that a previewed fact would be recorded by. */
export const PREVIEW_EVENT: EventId = eventId('preview');
