import { ok, refuse } from '#domain/kernel';
import { refusal } from '../refusals/refusal';
import { Drafts, type Handler, byOf, todayOf } from './handler';
import { recordedLate } from './lateness';

/** Records a review and, if given, the day of the next one. */
export const lookAgain: Handler<'look-again'> = (_state, command, context) => {
  const today = todayOf(context);
  const nextOn = command.nextOn ?? null;
  if (nextOn !== null && nextOn <= today)
    return refuse(refusal('look-again-not-later', { today }, '/nextOn'));
  return ok(new Drafts(context).add('LookedAgain', { note: command.note, nextOn, by: byOf(context) }).events);
};

/** Transfers an obligation to another post; the approver stays unless one is named. */
export const transferOwnership: Handler<'transfer-ownership'> = (state, command, context) => {
  const { owner, approver, nations, reason } = command;
  if (owner === state.owner && (approver ?? state.approver) === state.approver)
    return refuse(refusal('nothing-to-change', undefined, '/owner'));
  const data = {
    owner,
    approver,
    previousOwner: state.owner,
    previousApprover: state.approver,
    nations,
    reason,
    by: byOf(context),
  };
  return ok(new Drafts(context).add('OwnershipTransferred', data).events);
};

/** Closes one part of an obligation. */
export const closeItem: Handler<'close-item'> = (state, command, context) => {
  const { itemId, reason } = command;
  if (!state.definition.items.some(({ id }) => id === itemId))
    return refuse(refusal('no-such-item', undefined, '/itemId'));
  if (state.itemsClosed.some((item) => item.itemId === itemId))
    return refuse(refusal('item-already-closed', undefined, '/itemId'));
  return ok(new Drafts(context).add('ItemClosed', { itemId, reason, by: byOf(context) }).events);
};

/** Switches mail to the responsible body: off by default, and never on without an address. */
export const setBodyMail: Handler<'set-body-mail'> = (state, command, context) => {
  const { on, address, reason } = command;
  if (on && address === undefined) return refuse(refusal('address-needed', undefined, '/address'));
  if (on === state.bodyMail.on && (address ?? null) === state.bodyMail.address)
    return refuse(refusal('nothing-to-change', undefined, '/on'));
  return ok(new Drafts(context).add('BodyMailSwitched', { on, address, reason, by: byOf(context) }).events);
};

/** Adds a progress note; earlier notes stay. */
export const noteProgress: Handler<'note-progress'> = (_state, command, context) => {
  const effectiveOn = command.effectiveOn ?? todayOf(context);
  const late = recordedLate(effectiveOn, command.late, context, '/effectiveOn');
  if (!late.ok) return late;
  const data = { text: command.text, effectiveOn, recordedLate: late.value, by: byOf(context) };
  return ok(new Drafts(context).add('ProgressNoted', data, effectiveOn).events);
};

/** Attaches evidence by reference and hash; an id is never reused, and a newer version stands beside the earlier ones. */
export const attachEvidence: Handler<'attach-evidence'> = (state, command, context) => {
  const { evidenceId, reference, description, sha256, file, effectiveOn } = command;
  const taken = state.evidence.find((evidence) => evidence.evidenceId === evidenceId);
  if (taken !== undefined) return refuse(refusal('evidence-exists', taken, '/evidenceId'));
  const sharing = state.evidence.find((evidence) => file !== undefined && evidence.file?.id === file.id);
  if (sharing !== undefined) return refuse(refusal('evidence-file-attached', sharing, '/file'));
  const earlier = state.evidence.find((evidence) => evidence.evidenceId === command.versionOf);
  if (command.versionOf !== undefined && earlier === undefined)
    return refuse(refusal('evidence-unknown', undefined, '/versionOf'));
  const late = recordedLate(effectiveOn, command.late, context, '/effectiveOn');
  if (!late.ok) return late;
  const data = {
    evidenceId,
    reference,
    description,
    sha256,
    file,
    versionOf: earlier?.versionOf ?? earlier?.evidenceId,
    effectiveOn,
    recordedLate: late.value,
    by: byOf(context),
  };
  return ok(new Drafts(context).add('EvidenceAttached', data, effectiveOn).events);
};
