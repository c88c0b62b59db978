import { canonicalJson, ok, refuse, type Result } from '#kernel';
import type { CompletionVersion } from '../commands';
import { confirmableVersion } from '../completion-version';
import { refusal, type ObligationRefusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import type { DecideContext } from './context';
import { byOf, Drafts, todayOf } from './decided';
import { occurrenceOf, type Handler } from './handler';
import { isSecondPerson } from './second-person';
import { judge } from './timeliness';

const changed = (now: CompletionVersion): ObligationRefusal => ({
  ...refusal('version-changed', { lastLawfulDay: now.lastLawfulDay, actEffectiveOn: now.actEffectiveOn }),
  details: { version: now },
});

/** What waits for a decision on a turn, for a second person to decide. */
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
  if (!isSecondPerson(context.actor, submission.by))
    return refuse(refusal('second-person-needed', undefined));
  return ok(version);
}

/** Confirms one exact version. If any part of it changed since it was shown, the version that stands now comes back. */
export const confirmCompletion: Handler<'confirm-completion'> = (state, command, context) => {
  const version = waiting(state, command.occurrence, context);
  if (!version.ok) return version;
  if (canonicalJson(command.version) !== canonicalJson(version.value)) return refuse(changed(version.value));
  const data = {
    occurrence: command.occurrence,
    version: version.value,
    ...judge(version.value.actEffectiveOn, version.value.lastLawfulDay),
    by: byOf(context),
  };
  return ok(new Drafts(context).add('CompletionConfirmed', data).events);
};

/** Sends a submission back with a reason; the ladder goes on as if it had not been made. */
export const refuseCompletion: Handler<'refuse-completion'> = (state, command, context) => {
  const version = waiting(state, command.occurrence, context);
  if (!version.ok) return version;
  const { occurrence, submissionId, reason } = command;
  if (submissionId !== version.value.submissionId) return refuse(changed(version.value));
  const data = { occurrence, submissionId, reason, by: byOf(context) };
  return ok(new Drafts(context).add('CompletionRefused', data).events);
};

/** Records that nothing had been done by a date that has passed: from here on the turn may be called late. */
export const recordAbsence: Handler<'record-absence'> = (state, command, context) => {
  const occurrence = occurrenceOf(state, command.occurrence);
  if (!occurrence.ok) return occurrence;
  const { stage, due, absence } = occurrence.value;
  if (stage === 'confirmed') return refuse(refusal('already-confirmed', undefined, '/occurrence'));
  if (stage === 'awaiting-confirmation' || absence !== null)
    return refuse(refusal('outcome-already-recorded', undefined, '/occurrence'));
  const on = todayOf(context);
  if (due === null || due.lastLawfulDay >= on)
    return refuse(refusal('date-not-passed', undefined, '/occurrence'));
  const data = { occurrence: command.occurrence, reason: command.reason, on, by: byOf(context) };
  return ok(new Drafts(context).add('OutcomeAbsenceRecorded', data).events);
};
