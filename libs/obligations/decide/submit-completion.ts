import { ok, refuse } from '#kernel';
import { refusal } from '../refusals/refusal';
import { byOf, Drafts } from './decided';
import { occurrenceOf, type Handler } from './handler';
import { recordedLate } from './late-recording';

/** Says that a turn is done, on the day the act took effect. Submitting again replaces what waits for confirmation. */
export const submitCompletion: Handler<'submit-completion'> = (state, command, context) => {
  const occurrence = occurrenceOf(state, command.occurrence);
  if (!occurrence.ok) return occurrence;
  if (occurrence.value.stage === 'confirmed')
    return refuse(refusal('already-confirmed', undefined, '/occurrence'));
  const known = new Map(state.evidence.map(({ evidenceId, sha256 }) => [evidenceId, sha256]));
  const unknown = command.evidenceIds.findIndex((evidenceId) => !known.has(evidenceId));
  if (unknown !== -1)
    return refuse(
      refusal(
        'evidence-unknown',
        { evidenceId: command.evidenceIds[unknown] ?? '' },
        `/evidenceIds/${unknown}`,
      ),
    );
  const late = recordedLate(command.actEffectiveOn, command.late, context, '/actEffectiveOn');
  if (!late.ok) return late;
  const data = {
    occurrence: command.occurrence,
    submissionId: context.commandId,
    actEffectiveOn: command.actEffectiveOn,
    evidence: [...new Set(command.evidenceIds)].map((evidenceId) => ({
      evidenceId,
      sha256: known.get(evidenceId) ?? '',
    })),
    statement: command.statement,
    recordedLate: late.value,
    by: byOf(context),
  };
  return ok(new Drafts(context).add('CompletionSubmitted', data, command.actEffectiveOn).events);
};
