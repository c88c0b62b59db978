import { ok, refuse } from '#kernel';
import { refusal } from '../refusals/refusal';
import { byOf, Drafts, todayOf } from './decided';
import type { Handler } from './handler';
import { recordedLate } from './late-recording';

/** Adds a note beside the earlier ones. */
export const noteProgress: Handler<'note-progress'> = (_state, command, context) => {
  const effectiveOn = command.effectiveOn ?? todayOf(context);
  const late = recordedLate(effectiveOn, command.late, context, '/effectiveOn');
  if (!late.ok) return late;
  const data = { text: command.text, effectiveOn, recordedLate: late.value, by: byOf(context) };
  return ok(new Drafts(context).add('ProgressNoted', data, effectiveOn).events);
};

/** Attaches evidence by reference and hash; an id once used keeps what it named. */
export const attachEvidence: Handler<'attach-evidence'> = (state, command, context) => {
  const { evidenceId, reference, description, sha256, effectiveOn } = command;
  if (state.evidence.some((evidence) => evidence.evidenceId === evidenceId))
    return refuse(refusal('evidence-exists', { evidenceId }, '/evidenceId'));
  const late = recordedLate(effectiveOn, command.late, context, '/effectiveOn');
  if (!late.ok) return late;
  const data = {
    evidenceId,
    reference,
    description,
    sha256,
    effectiveOn,
    recordedLate: late.value,
    by: byOf(context),
  };
  return ok(new Drafts(context).add('EvidenceAttached', data, effectiveOn).events);
};
