import { type Result, canonicalJson, ok, refuse } from '#domain/kernel';
import { completionConflicts, conflictsWaiting } from '../conflicts';
import type { EventData } from '../events/catalog';
import type { CompletionVersion } from '../model/commands';
import type { Obligation, Occurrence } from '../state';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import {
  type CommandOf,
  type DecideContext,
  Drafts,
  type Handler,
  byOf,
  occurrenceOf,
  todayOf,
} from './handler';
import { routeOf } from '../who-decides';
import { barToSecond } from './proposals';
import { judgeAct, recordedLate } from './lateness';
import { redateByActs } from './redate';

/** What an approver sees and must name exactly; null while nothing awaits a decision. */
export function confirmableVersion(occurrence: Occurrence): CompletionVersion | null {
  const { submission } = occurrence;
  if (submission === null || occurrence.stage !== 'awaiting-confirmation') return null;
  return {
    submissionId: submission.submissionId,
    evidence: submission.evidence,
    actEffectiveOn: submission.actEffectiveOn,
    lastLawfulDay: occurrence.due?.lastLawfulDay ?? null,
  };
}

const changed = (now: CompletionVersion): ObligationRefusal => ({
  ...refusal('version-changed', { lastLawfulDay: now.lastLawfulDay, actEffectiveOn: now.actEffectiveOn }),
  details: { version: now },
});

/** The submission that awaits a second person's decision. */
function waiting(
  state: Obligation,
  number: number,
  context: DecideContext,
): Result<CompletionVersion, ObligationRefusal> {
  const occurrence = occurrenceOf(state, number);
  if (!occurrence.ok) return occurrence;
  const { stage, submission } = occurrence.value;
  if (stage === 'confirmed') return refuse(refusal('already-confirmed', undefined, '/occurrence'));
  const version = confirmableVersion(occurrence.value);
  if (submission === null || version === null)
    return refuse(refusal('nothing-to-confirm', undefined, '/occurrence'));
  const barred = barToSecond(context, state.id, submission.by);
  return barred === null ? ok(version) : refuse(barred);
}

/** What speaks against the waiting completion and is passed over by name; refused where anything is not. */
function acceptedConflicts(
  state: Obligation,
  { occurrence: number, accepts }: CommandOf<'confirm-completion'>,
  context: DecideContext,
): Result<EventData<'CompletionConfirmed'>['accepted'], ObligationRefusal> {
  const occurrence = state.occurrences.find((each) => each.number === number);
  const conflicts = occurrence === undefined ? [] : conflictsWaiting(state, occurrence, context.calendar);
  if (conflicts.length === 0) return ok(undefined);
  const open = conflicts.filter(({ key }) => accepts?.conflicts.includes(key) !== true);
  if (accepts === undefined || open.length > 0)
    return refuse({
      ...refusal('completion-conflicts', { conflicts: open.map(({ message }) => message) }, '/accepts'),
      details: { conflicts: open.map(({ key, message: { cy, en } }) => ({ key, message: { cy, en } })) },
    });
  return ok({ conflicts: [...conflicts], reason: accepts.reason });
}

const dueOf = ({ occurrences }: Obligation, number: number): Occurrence['due'] =>
  occurrences.find((each) => each.number === number)?.due ?? null;

/** Confirms one exact version. If any part changed since it was shown, the refusal carries the current version. */
export const confirmCompletion: Handler<'confirm-completion'> = (state, command, context) => {
  const version = waiting(state, command.occurrence, context);
  if (!version.ok) return version;
  if (canonicalJson(command.version) !== canonicalJson(version.value)) return refuse(changed(version.value));
  const accepted = acceptedConflicts(state, command, context);
  if (!accepted.ok) return accepted;
  const data = {
    occurrence: command.occurrence,
    version: version.value,
    ...judgeAct(dueOf(state, command.occurrence), version.value.actEffectiveOn, state, command.occurrence),
    accepted: accepted.value,
    by: byOf(context),
  };
  const drafts = new Drafts(context).add('CompletionConfirmed', data);
  redateByActs(state, drafts, context);
  return ok(drafts.events);
};

/** Refuses a submission with a reason; the ladder continues as before it. */
export const refuseCompletion: Handler<'refuse-completion'> = (state, command, context) => {
  const version = waiting(state, command.occurrence, context);
  if (!version.ok) return version;
  const { occurrence, submissionId, reason } = command;
  if (submissionId !== version.value.submissionId) return refuse(changed(version.value));
  const data = { occurrence, submissionId, reason, by: byOf(context) };
  return ok(new Drafts(context).add('CompletionRefused', data).events);
};

/** Records that nothing was done by a date that has passed: from here on the occurrence may be called late. */
export const recordAbsence: Handler<'record-absence'> = (state, command, context) => {
  const occurrence = occurrenceOf(state, command.occurrence);
  if (!occurrence.ok) return occurrence;
  const { stage, due, absence } = occurrence.value;
  if (stage === 'confirmed') return refuse(refusal('already-confirmed', undefined, '/occurrence'));
  if (stage === 'explained') return refuse(refusal('already-explained', undefined, '/occurrence'));
  if (stage === 'awaiting-confirmation' || absence !== null)
    return refuse(refusal('outcome-already-recorded', undefined, '/occurrence'));
  const on = todayOf(context);
  if (due === null || due.lastLawfulDay >= on)
    return refuse(refusal('date-not-passed', undefined, '/occurrence'));
  const data = { occurrence: command.occurrence, reason: command.reason, on, by: byOf(context) };
  return ok(new Drafts(context).add('OutcomeAbsenceRecorded', data).events);
};

/** Submits an occurrence as done on the day the act took effect. A new submission replaces a pending one. */
export const submitCompletion: Handler<'submit-completion'> = (state, command, context) => {
  const occurrence = occurrenceOf(state, command.occurrence);
  if (!occurrence.ok) return occurrence;
  if (occurrence.value.stage === 'confirmed')
    return refuse(refusal('already-confirmed', undefined, '/occurrence'));
  const known = new Map(state.evidence.map(({ evidenceId, sha256 }) => [evidenceId, sha256]));
  const unknown = command.evidenceIds.findIndex((evidenceId) => !known.has(evidenceId));
  if (unknown !== -1) return refuse(refusal('evidence-unknown', undefined, `/evidenceIds/${unknown}`));
  const late = recordedLate(command.actEffectiveOn, command.late, context, '/actEffectiveOn');
  if (!late.ok) return late;
  const conflicts = completionConflicts(state, occurrence.value, command, context.calendar);
  const data = {
    occurrence: command.occurrence,
    submissionId: context.commandId,
    actEffectiveOn: command.actEffectiveOn,
    evidence: [...new Set(command.evidenceIds)].map((evidenceId) => ({
      evidenceId,
      sha256: known.get(evidenceId) ?? '',
    })),
    statement: command.statement,
    conflicts: conflicts.length === 0 ? undefined : [...conflicts],
    recordedLate: late.value,
    by: byOf(context),
  };
  const drafts = new Drafts(context).add('CompletionSubmitted', data, command.actEffectiveOn);
  const route = routeOf(state, 'completion', context.actor);
  // what speaks against an act is passed over by another's explicit word alone
  if (route.ok && route.value === 'alone' && conflicts.length === 0) {
    confirmAlone(drafts.after(state), command.occurrence, drafts, context);
    redateByActs(state, drafts, context);
  }
  return ok(drafts.events);
};

/** The owner's own word, where no approver is named and the owner decides alone. */
function confirmAlone(state: Obligation, number: number, drafts: Drafts, context: DecideContext): void {
  const occurrence = occurrenceOf(state, number);
  const version = occurrence.ok ? confirmableVersion(occurrence.value) : null;
  if (version === null) return;
  const judged = judgeAct(dueOf(state, number), version.actEffectiveOn, state, number);
  drafts.add('CompletionConfirmed', { occurrence: number, version, ...judged, by: byOf(context) });
}
