import { ok, refuse } from '#kernel';
import { refusal } from '../refusals/refusal';
import { byOf, Drafts, todayOf } from './decided';
import type { Handler } from './handler';

/** Records that somebody looked again, and when to look next; without a next day none is set. */
export const lookAgain: Handler<'look-again'> = (_state, command, context) => {
  const today = todayOf(context);
  const nextOn = command.nextOn ?? null;
  if (nextOn !== null && nextOn <= today)
    return refuse(refusal('look-again-not-later', { today }, '/nextOn'));
  return ok(new Drafts(context).add('LookedAgain', { note: command.note, nextOn, by: byOf(context) }).events);
};

/** Passes a row to another post; the approver's post stays unless one is named. */
export const transferOwnership: Handler<'transfer-ownership'> = (state, command, context) => {
  const { owner, approver, reason } = command;
  if (owner === state.owner && (approver ?? state.approver) === state.approver)
    return refuse(refusal('nothing-to-change', undefined, '/owner'));
  const data = {
    owner,
    approver,
    previousOwner: state.owner,
    previousApprover: state.approver,
    reason,
    by: byOf(context),
  };
  return ok(new Drafts(context).add('OwnershipTransferred', data).events);
};

/** Closes one part of a row. */
export const closeItem: Handler<'close-item'> = (state, command, context) => {
  const { itemId, reason } = command;
  if (!state.definition.items.some(({ id }) => id === itemId))
    return refuse(refusal('no-such-item', { itemId }, '/itemId'));
  if (state.itemsClosed.some((item) => item.itemId === itemId))
    return refuse(refusal('item-already-closed', undefined, '/itemId'));
  return ok(new Drafts(context).add('ItemClosed', { itemId, reason, by: byOf(context) }).events);
};

/** Switches mail to the responsible body: off unless a person says otherwise, and never without an address. */
export const setBodyMail: Handler<'set-body-mail'> = (state, command, context) => {
  const { on, address, reason } = command;
  if (on && address === undefined) return refuse(refusal('address-needed', undefined, '/address'));
  if (on === state.bodyMail.on && (address ?? null) === state.bodyMail.address)
    return refuse(refusal('nothing-to-change', undefined, '/on'));
  return ok(new Drafts(context).add('BodyMailSwitched', { on, address, reason, by: byOf(context) }).events);
};
