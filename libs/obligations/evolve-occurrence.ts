import type { EventData, ObligationEventType } from './events/catalog';
import type { ObligationEvent } from './event';
import { openedOccurrence, redatedOccurrence, withOccurrence } from './occurrence';
import type { EarlierDue, Obligation } from './state';

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

const opened: Evolver<'OccurrenceOpened'> = (state, data, event) => ({
  ...state,
  occurrences: [
    ...state.occurrences,
    openedOccurrence({ ...data, number: data.occurrence, eventId: event.eventId }),
  ],
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
      by: data.by,
      eventId: event.eventId,
      recordedAt: event.recordedAt ?? null,
    },
  }));

const refused: Evolver<'CompletionRefused'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...occurrence,
    stage: occurrence.absence === null ? 'open' : 'absence-recorded',
    submission: null,
    refusals: [
      ...occurrence.refusals,
      { submissionId: data.submissionId, reason: data.reason, by: data.by, eventId: event.eventId },
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
    remindersTold: [...occurrence.remindersTold, ...data.steps],
  }));

const corrected: Evolver<'DueDateCorrected'> = (state, data, event) =>
  withOccurrence(redate('correction')(state, data, event), data.occurrence, (occurrence) =>
    data.rejudged === null || occurrence.completion === null
      ? occurrence
      : { ...occurrence, completion: { ...occurrence.completion, ...data.rejudged } },
  );

const rereadOrAmended: Evolver<'OccurrenceRedated'> = (state, data, event) =>
  redate(data.cause)(state, data, event);

/** What each event about one turn does to it. */
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
};
