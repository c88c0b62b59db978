import type { CalendarDate, EventId } from '#domain/kernel';
import type { Undated } from './dating';
import { restingStage } from './stops';
import type { Due } from './events/parts';
import type { EarlierDue, Obligation, Occurrence } from './state';
import type { EventData, ObligationEventType } from './events/catalog';
import type { ObligationEvent } from './event';

/** A newly opened occurrence. A date that had passed before registration is passed from the start. */
const openedOccurrence = (opened: {
  number: number;
  opensOn: CalendarDate;
  due: Due | null;
  undated?: Undated | undefined;
  passedBeforeLoading: boolean;
  eventId: EventId;
}): Occurrence => ({
  number: opened.number,
  opensOn: opened.opensOn,
  due: opened.due,
  undated: opened.undated ?? null,
  earlierDues: [],
  original: opened.due,
  stops: [],
  extensions: [],
  dueEventIds: [opened.eventId],
  stage: 'open',
  submission: null,
  refusals: [],
  completion: null,
  restatements: [],
  passed: opened.passedBeforeLoading,
  passedBeforeLoading: opened.passedBeforeLoading,
  absence: null,
  explanation: null,
  remindersSent: [],
  reopenedOn: [],
  milestones: [],
});

/** Nothing ends it any more: its reminders begin anew on the day. */
export const reopened = (occurrence: Occurrence, on: CalendarDate): Occurrence => ({
  ...occurrence,
  reopenedOn: [...occurrence.reopenedOn, on],
  remindersSent: [],
});

/** Whether a date had passed when it was set: a recorded absence stands only for such a date. */
export const hadPassedWhenSet = ({ lastLawfulDay, setOn }: Due): boolean => lastLawfulDay < setOn;

/** What puts off a date by leave or by decision: the original is still what limits are counted from. */
const PUT_OFF = new Set<Due['setBy']>(['extension', 'deferral']);

/** The same occurrence with another date: the earlier one stays visible, and the ladder restarts from the day it was set. */
export function redatedOccurrence(
  occurrence: Occurrence,
  change: { to: Due | null; why: EarlierDue['why']; eventId: EventId; firstKnownOn: CalendarDate },
): Occurrence {
  const { to } = change;
  if (to !== null && occurrence.due?.lastLawfulDay === to.lastLawfulDay && change.why === 'fact')
    return {
      ...occurrence,
      due: to,
      original: to,
      dueEventIds: [...occurrence.dueEventIds, change.eventId],
    };
  const passedBeforeLoading = to !== null && to.lastLawfulDay < change.firstKnownOn;
  const absenceStands = occurrence.absence !== null && to !== null && hadPassedWhenSet(to);
  return {
    ...occurrence,
    due: to,
    original: to === null || PUT_OFF.has(to.setBy) ? occurrence.original : to,
    undated: null,
    earlierDues: [
      ...occurrence.earlierDues,
      { due: occurrence.due, why: change.why, eventId: change.eventId },
    ],
    dueEventIds: [...occurrence.dueEventIds, change.eventId],
    absence: absenceStands ? occurrence.absence : null,
    stage: occurrence.stage === 'absence-recorded' && !absenceStands ? 'open' : occurrence.stage,
    passed: passedBeforeLoading,
    passedBeforeLoading,
    remindersSent: [],
  };
}

/** @throws TypeError when the history names an occurrence that never opened */
export function withOccurrence(
  state: Obligation,
  number: number,
  change: (occurrence: Occurrence) => Occurrence,
): Obligation {
  if (!state.occurrences.some((occurrence) => occurrence.number === number))
    throw new TypeError(`${state.id}: occurrence ${number} never opened`);
  return {
    ...state,
    occurrences: state.occurrences.map((occurrence) =>
      occurrence.number === number ? change(occurrence) : occurrence,
    ),
  };
}

export type Evolver<Type extends ObligationEventType> = (
  state: Obligation,
  data: EventData<Type>,
  event: ObligationEvent,
) => Obligation;

const redate =
  (why: EarlierDue['why']) =>
  (
    state: Obligation,
    data: { occurrence: number; to: EventData<'DueDateMoved'>['to'] },
    event: ObligationEvent,
  ): Obligation =>
    withOccurrence(state, data.occurrence, (occurrence) =>
      redatedOccurrence(occurrence, {
        to: data.to,
        why,
        eventId: event.eventId,
        firstKnownOn: state.firstKnownOn,
      }),
    );

/** A corrected date stands in place of what had set it: a pause that was recorded by mistake never was. */
const corrected: Evolver<'DueDateCorrected'> = (state, data, event) =>
  withOccurrence(redate('correction')(state, data, event), data.occurrence, (occurrence) => ({
    ...occurrence,
    stops: occurrence.stops.filter(({ eventId }) => eventId !== data.correctedEventId),
    extensions: occurrence.extensions.filter(({ eventId }) => eventId !== data.correctedEventId),
  }));

/** As of a day, what took the first opening back may not count while a later opening does: the later one stands alone. */
const opened: Evolver<'OccurrenceOpened'> = (state, data, event) => ({
  ...state,
  occurrences: [
    ...state.occurrences.filter(({ number }) => number !== data.occurrence),
    {
      ...openedOccurrence({ ...data, number: data.occurrence, eventId: event.eventId }),
      reopenedOn: state.withdrawnOn,
    },
  ].sort((one, other) => one.number - other.number),
});

const submitted: Evolver<'CompletionSubmitted'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...occurrence,
    stage: 'awaiting-confirmation',
    submission: {
      submissionId: data.submissionId,
      actEffectiveOn: data.actEffectiveOn,
      evidence: data.evidence,
      statement: data.statement,
      by: data.by,
      recordedLate: data.recordedLate ?? null,
      eventId: event.eventId,
      recordedAt: event.recordedAt ?? null,
    },
  }));

const confirmed: Evolver<'CompletionConfirmed'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...occurrence,
    stage: 'confirmed',
    completion: {
      version: data.version,
      timeliness: data.timeliness,
      daysLate: data.daysLate,
      accepted: data.accepted ?? null,
      by: data.by,
      eventId: event.eventId,
      recordedAt: event.recordedAt ?? null,
    },
  }));

const refused: Evolver<'CompletionRefused'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...occurrence,
    stage: restingStage(occurrence),
    submission: null,
    refusals: [
      ...occurrence.refusals,
      {
        submissionId: data.submissionId,
        reason: data.reason,
        by: data.by,
        eventId: event.eventId,
        recordedAt: event.recordedAt ?? null,
      },
    ],
  }));

const absent: Evolver<'OutcomeAbsenceRecorded'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...occurrence,
    stage: 'absence-recorded',
    absence: { on: data.on, reason: data.reason, by: data.by, eventId: event.eventId },
  }));

const passed: Evolver<'DeadlinePassed'> = (state, data) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({ ...occurrence, passed: true }));

const reminded: Evolver<'ReminderDue'> = (state, data) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...occurrence,
    remindersSent: [...occurrence.remindersSent, ...data.steps],
  }));

const rereadOrAmended: Evolver<'OccurrenceRedated'> = (state, data, event) => {
  const redated = redate(data.cause)(state, data, event);
  const { occurrence, opensOn } = data;
  return opensOn === undefined
    ? redated
    : withOccurrence(redated, occurrence, (each) => ({ ...each, opensOn }));
};

/** Only the outcome that was judged anew: one that was set aside or replaced meanwhile keeps its own judgement. */
const restated: Evolver<'JudgementRestated'> = (state, { occurrence: number, ...data }, event) =>
  withOccurrence(state, number, (occurrence) => {
    const { completion } = occurrence;
    const judged = completion?.eventId === data.outcomeEventId ? data.after : null;
    return {
      ...occurrence,
      completion:
        completion === null || judged === null
          ? completion
          : { ...completion, timeliness: judged.timeliness, daysLate: judged.daysLate },
      restatements: [...occurrence.restatements, { ...data, eventId: event.eventId }],
    };
  });

/** A date that counted from what no longer stands goes; any other stands until a person sets another. */
const undated: Evolver<'OccurrenceUndated'> = (state, data, { eventId }) =>
  withOccurrence(state, data.occurrence, (occurrence) => {
    const { due, earlierDues } = occurrence;
    if (data.from === undefined || due === null) return { ...occurrence, undated: data.undated };
    return {
      ...occurrence,
      undated: data.undated,
      due: null,
      earlierDues: [...earlierDues, { due, why: data.cause, eventId }],
      passed: false,
      passedBeforeLoading: false,
      remindersSent: [],
    };
  });

export const occurrenceEvolvers = {
  OccurrenceOpened: opened,
  CompletionSubmitted: submitted,
  CompletionConfirmed: confirmed,
  CompletionRefused: refused,
  OutcomeAbsenceRecorded: absent,
  DeadlinePassed: passed,
  ReminderDue: reminded,
  DueDateMoved: redate('statutory-move') satisfies Evolver<'DueDateMoved'>,
  CommitmentDeferred: redate('deferral') satisfies Evolver<'CommitmentDeferred'>,
  DueDateCorrected: corrected,
  OccurrenceRedated: rereadOrAmended,
  OccurrenceUndated: undated,
  JudgementRestated: restated,
};
