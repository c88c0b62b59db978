import { type CalendarDate, dateInWales } from '#domain/kernel';
import { type Evolver, reopened, withOccurrence } from './evolve-occurrence';
import type { EventData } from './events/catalog';
import type { Obligation, Occurrence, SetAside } from './state';
import { isSettled, restingStage } from './stops';

/**
 * The days on which something was taken back, after these occurrences were. What opens in their place has more of them than
 * they had: ids made from facts never come twice.
 */
export const withdrawnWith = (
  { withdrawnOn, occurrences }: Obligation,
  staying: readonly Occurrence[],
  on: CalendarDate,
): readonly CalendarDate[] => {
  const gone = occurrences.filter((occurrence) => !staying.includes(occurrence));
  return gone.length === 0
    ? withdrawnOn
    : [
        ...gone.reduce(
          (longest, { reopenedOn }) => (reopenedOn.length > longest.length ? reopenedOn : longest),
          withdrawnOn,
        ),
        on,
      ];
};

const unanswered = (state: Obligation, trigger: string | undefined): Obligation['triggersReached'] =>
  state.triggersReached.map((reached) =>
    reached.trigger === trigger
      ? { ...reached, answer: null, answerEventId: null, lookAgainOn: null }
      : reached,
  );

/** Open again: what is not done begins its reminders anew. */
const openAgain = (state: Obligation, on: CalendarDate): Obligation => ({
  ...state,
  status: 'open',
  closed: null,
  occurrences: state.occurrences.map((occurrence) =>
    isSettled(occurrence.stage) ? occurrence : reopened(occurrence, on),
  ),
});

/** Without the day to look again that an answer set, where it still stands. */
function withoutDayOf(state: Obligation, trigger: string): Obligation {
  const set = state.triggersReached.find((reached) => reached.trigger === trigger)?.lookAgainOn ?? null;
  return set === null || set !== state.lookAgainOn
    ? state
    : { ...state, lookAgainOn: null, lookAgainReached: false };
}

/** An answer no longer stands: the occurrences that it opened go with it, and the day to look again that it set. */
function answerUndone(
  state: Obligation,
  trigger: string,
  withdraws: readonly number[],
  on: CalendarDate,
): Obligation {
  const occurrences = state.occurrences.filter(({ number }) => !withdraws.includes(number));
  return {
    ...withoutDayOf(state, trigger),
    withdrawnOn: withdrawnWith(state, occurrences, on),
    triggersReached: unanswered(state, trigger),
    occurrences,
  };
}

const notConfirmed = (state: Obligation, number: number, on: CalendarDate): Obligation =>
  withOccurrence(state, number, (occurrence) =>
    reopened(
      {
        ...occurrence,
        stage: restingStage(occurrence),
        submission: null,
        completion: null,
      },
      on,
    ),
  );

const notAbsent = (state: Obligation, number: number): Obligation =>
  withOccurrence(state, number, (occurrence) => ({
    ...occurrence,
    stage: occurrence.stage === 'absence-recorded' ? 'open' : occurrence.stage,
    absence: null,
  }));

/** It is to be reached again; where its day has passed it is missed. */
const notReached = (state: Obligation, data: EventData<'RecordSetAside'>): Obligation =>
  withOccurrence(state, data.occurrence ?? 0, (occurrence) => ({
    ...occurrence,
    milestones: occurrence.milestones.map((each) =>
      each.id === data.milestone ? { ...each, reached: null } : each,
    ),
  }));

const notExplained = (state: Obligation, number: number, on: CalendarDate): Obligation =>
  withOccurrence(state, number, (occurrence) => {
    const without = { ...occurrence, explanation: null };
    return occurrence.stage === 'explained'
      ? reopened({ ...without, stage: restingStage(without) }, on)
      : without;
  });

/** The state without what was set aside. */
function without(state: Obligation, data: EventData<'RecordSetAside'>, on: CalendarDate): Obligation {
  const { what, occurrence = 0, trigger = '', itemId, withdraws = [] } = data;
  switch (what) {
    case 'confirmation':
      return notConfirmed(state, occurrence, on);
    case 'absence':
      return notAbsent(state, occurrence);
    case 'explanation':
      return notExplained(state, occurrence, on);
    case 'ending':
      return { ...openAgain(state, on), triggersReached: unanswered(state, data.trigger) };
    case 'trigger-answer':
      return answerUndone(state, trigger, withdraws, on);
    case 'milestone':
      return notReached(state, data);
    case 'item':
      return { ...state, itemsClosed: state.itemsClosed.filter((item) => item.itemId !== itemId) };
  }
}

/** What an event that is set aside had recorded. @throws TypeError when nothing of the kind stands */
function recordOf(state: Obligation, data: EventData<'RecordSetAside'>): SetAside['record'] {
  const of = state.occurrences.find(({ number }) => number === data.occurrence);
  const records: Readonly<Record<SetAside['what'], SetAside['record'] | null | undefined>> = {
    confirmation: of?.completion,
    absence: of?.absence,
    explanation: of?.explanation,
    ending: state.closed,
    'trigger-answer': state.triggersReached.find(({ trigger }) => trigger === data.trigger),
    milestone: of?.milestones.find(({ id }) => id === data.milestone)?.reached,
    item: state.itemsClosed.find(({ itemId }) => itemId === data.itemId),
  };
  const record = records[data.what];
  if (record == null) throw new TypeError(`${state.id}: no ${data.what} to set aside`);
  return record;
}

const setAside: Evolver<'RecordSetAside'> = (state, data, event) => {
  const on = dateInWales(event.effectiveAt);
  const { what, reason, evidence, proposedBy, by } = data;
  const record: SetAside = {
    eventId: data.setAside,
    what,
    occurrence: data.occurrence ?? null,
    record: recordOf(state, data),
    on,
    reason,
    evidence,
    proposedBy,
    by,
  };
  return { ...without(state, data, on), setAside: [...state.setAside, record] };
};

const triggerRestated: Evolver<'TriggerRestated'> = (state, { trigger, effectiveOn, triggerEventId }) => ({
  ...state,
  triggersReached: state.triggersReached.map((reached) =>
    reached.trigger === trigger ? { ...reached, effectiveOn, triggerEventId } : reached,
  ),
});

const triggerTakenBack: Evolver<'TriggerTakenBack'> = (state, { trigger, withdraws, reopens }, event) => {
  const on = dateInWales(event.effectiveAt);
  const undone = answerUndone(state, trigger, withdraws, on);
  const waiting: Obligation = {
    ...undone,
    triggersReached: undone.triggersReached.filter((each) => each.trigger !== trigger),
    takenBack: [...undone.takenBack, trigger],
  };
  return reopens ? openAgain(waiting, on) : waiting;
};

export const setAsideEvolvers = {
  RecordSetAside: setAside,
  TriggerRestated: triggerRestated,
  TriggerTakenBack: triggerTakenBack,
};
