import { type CalendarDate, dateInWales } from '#domain/kernel';
import { type Evolver, reopened, withOccurrence } from './evolve-occurrence';
import { changeEvolvers } from './evolve-proposals';
import type { EventData } from './events/catalog';
import type { By } from './events/parts';
import type { ObligationDefinition } from './model/definition';
import { isUnansweredPast, standingFacts } from './standing';
import type { Obligation, Occurrence, SetAside } from './state';

/** Who made a post the owner from outside the owner's post; null where the owner did, or nobody had been. */
const namedFromOutside = (state: Obligation, by: By): By | null =>
  state.owner === null || by.postId === state.owner ? null : by;

/** The occurrences that stay on the register: an unanswered one from before `heldFrom` is left to the archive. */
const heldOccurrences = (
  occurrences: readonly Occurrence[],
  { heldFrom }: ObligationDefinition,
): readonly Occurrence[] =>
  heldFrom === undefined
    ? occurrences
    : occurrences.filter(
        (occurrence) =>
          !isUnansweredPast(standingFacts(occurrence)) ||
          occurrence.due === null ||
          occurrence.due.lastLawfulDay >= heldFrom,
      );

/**
 * The days on which something was taken back, after these occurrences were. What opens in their place has more of them than
 * they had: ids made from facts never come twice.
 */
const withdrawnWith = (
  { withdrawnOn, occurrences }: Obligation,
  kept: readonly Occurrence[],
  on: CalendarDate,
): readonly CalendarDate[] => {
  const gone = occurrences.filter((occurrence) => !kept.includes(occurrence));
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

const amended: Evolver<'ObligationAmended'> = (state, data, event) => {
  const on = dateInWales(event.effectiveAt);
  const before = state.definition;
  const after = data.definition;
  const lookAgainChanged = before.lookAgain !== after.lookAgain;
  const lookAgainOn = lookAgainChanged ? (after.lookAgain ?? null) : state.lookAgainOn;
  const occurrences = heldOccurrences(state.occurrences, after);
  return {
    ...state,
    definition: after,
    occurrences,
    withdrawnOn: withdrawnWith(state, occurrences, on),
    owner: before.owner === after.owner ? state.owner : (after.owner ?? null),
    ownerNamedBy: before.owner === after.owner ? state.ownerNamedBy : namedFromOutside(state, data.by),
    approver: before.approver === after.approver ? state.approver : (after.approver ?? null),
    lookAgainOn,
    lookAgainReached: lookAgainChanged ? lookAgainOn !== null && lookAgainOn <= on : state.lookAgainReached,
  };
};

/** A date that follows the chosen reading is no longer a candidate; further events redate the others. */
const readingChosen: Evolver<'ReadingChosen'> = (state, data, event) => ({
  ...state,
  chosenReading: {
    readingId: data.readingId,
    basis: data.basis,
    reason: data.reason,
    advice: data.advice ?? null,
    on: dateInWales(event.effectiveAt),
    by: data.by,
    eventId: event.eventId,
  },
  occurrences: state.occurrences.map((occurrence) =>
    occurrence.due?.readingId === data.readingId
      ? { ...occurrence, due: { ...occurrence.due, candidate: false } }
      : occurrence,
  ),
});

const progressNoted: Evolver<'ProgressNoted'> = (state, data, event) => ({
  ...state,
  progress: [
    ...state.progress,
    {
      text: data.text,
      effectiveOn: data.effectiveOn,
      recordedLate: data.recordedLate ?? null,
      by: data.by,
      eventId: event.eventId,
      recordedAt: event.recordedAt ?? null,
    },
  ],
});

const evidenceAttached: Evolver<'EvidenceAttached'> = (state, data, event) => ({
  ...state,
  evidence: [
    ...state.evidence,
    {
      evidenceId: data.evidenceId,
      reference: data.reference,
      description: data.description,
      sha256: data.sha256,
      effectiveOn: data.effectiveOn,
      recordedLate: data.recordedLate ?? null,
      by: data.by,
      eventId: event.eventId,
      recordedAt: event.recordedAt ?? null,
    },
  ],
});

const triggerReached: Evolver<'TriggerReached'> = (state, data) => ({
  ...state,
  triggersReached: [
    ...state.triggersReached,
    { ...data, answer: null, answerEventId: null, lookAgainOn: null },
  ],
});

const triggerAnswered: Evolver<'TriggerAnswered'> = (state, data, event) => ({
  ...state,
  triggersReached: state.triggersReached.map((reached) =>
    reached.trigger === data.trigger
      ? { ...reached, answer: data.answer, answerEventId: event.eventId, lookAgainOn: data.lookAgainOn }
      : reached,
  ),
  ...(data.lookAgainOn === null ? {} : { lookAgainOn: data.lookAgainOn, lookAgainReached: false }),
});

const lookAgainReached: Evolver<'LookAgainReached'> = (state) => ({ ...state, lookAgainReached: true });

const lookedAgain: Evolver<'LookedAgain'> = (state, data) => ({
  ...state,
  lookAgainOn: data.nextOn,
  lookAgainReached: false,
});

const ownershipTransferred: Evolver<'OwnershipTransferred'> = (state, data) => ({
  ...state,
  owner: data.owner,
  ownerNamedBy: data.owner === state.owner ? state.ownerNamedBy : namedFromOutside(state, data.by),
  approver: data.approver ?? state.approver,
});

const itemClosed: Evolver<'ItemClosed'> = (state, data, event) => ({
  ...state,
  itemsClosed: [
    ...state.itemsClosed,
    { itemId: data.itemId, reason: data.reason, by: data.by, eventId: event.eventId },
  ],
});

const closed: Evolver<'ObligationClosed'> = (state, data, event) => ({
  ...state,
  status: 'closed',
  closed: {
    ground: data.ground,
    reason: data.reason,
    provision: data.provision ?? null,
    by: data.by,
    eventId: event.eventId,
  },
});

const bodyMailSwitched: Evolver<'BodyMailSwitched'> = (state, data) => ({
  ...state,
  bodyMail: { on: data.on, address: data.address ?? null },
});

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
    occurrence.stage === 'confirmed' ? occurrence : reopened(occurrence, on),
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
        stage: occurrence.absence === null ? 'open' : 'absence-recorded',
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

/** The state without what was set aside. */
function without(state: Obligation, data: EventData<'RecordSetAside'>, on: CalendarDate): Obligation {
  const { what, occurrence = 0, trigger = '', itemId, withdraws = [] } = data;
  switch (what) {
    case 'confirmation':
      return notConfirmed(state, occurrence, on);
    case 'absence':
      return notAbsent(state, occurrence);
    case 'ending':
      return { ...openAgain(state, on), triggersReached: unanswered(state, data.trigger) };
    case 'trigger-answer':
      return answerUndone(state, trigger, withdraws, on);
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
    ending: state.closed,
    'trigger-answer': state.triggersReached.find(({ trigger }) => trigger === data.trigger),
    item: state.itemsClosed.find(({ itemId }) => itemId === data.itemId),
  };
  const record = records[data.what];
  if (record == null) throw new TypeError(`${state.id}: no ${data.what} to set aside`);
  return record;
}

const setAside: Evolver<'RecordSetAside'> = (state, data, event) => {
  const on = dateInWales(event.effectiveAt);
  const { what, reason, evidence, proposedBy, by } = data;
  const kept: SetAside = {
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
  return { ...without(state, data, on), setAside: [...state.setAside, kept] };
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

/** The events themselves lost the words; only the version changes here. */
const wordsErased: Evolver<'WordsErased'> = (state) => state;

export const obligationEvolvers = {
  ObligationAmended: amended,
  ReadingChosen: readingChosen,
  ProgressNoted: progressNoted,
  EvidenceAttached: evidenceAttached,
  ...changeEvolvers,
  RecordSetAside: setAside,
  TriggerRestated: triggerRestated,
  TriggerTakenBack: triggerTakenBack,
  TriggerReached: triggerReached,
  TriggerAnswered: triggerAnswered,
  LookAgainReached: lookAgainReached,
  LookedAgain: lookedAgain,
  OwnershipTransferred: ownershipTransferred,
  ItemClosed: itemClosed,
  ObligationClosed: closed,
  BodyMailSwitched: bodyMailSwitched,
  WordsErased: wordsErased,
};
