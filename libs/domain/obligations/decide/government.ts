import { type CalendarDate, ok, refuse } from '#domain/kernel';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { Drafts, type Handler, byOf, todayOf } from './handler';

/** What tells whether an entry is a commitment of the government before. */
export interface Promised {
  readonly authority: Obligation['definition']['authority'];
  /** the day of its source; the day it was first known where the source has none */
  readonly saidOn: CalendarDate;
  /** an earlier change marked it already */
  readonly former: boolean;
}

export const promisedBy = ({ definition, firstKnownOn, governmentChanges }: Obligation): Promised => ({
  authority: definition.authority,
  saidOn: ('kind' in definition.source ? definition.source.asAt : definition.source.on) ?? firstKnownOn,
  former: governmentChanges.some(({ former }) => former),
});

/** Whether a change of government on a day makes it a commitment of the government before: a minister’s, said earlier. */
export const becomesFormer = ({ authority, saidOn, former }: Promised, on: CalendarDate): boolean =>
  authority === 'ministerial' && !former && saidOn < on;

/** One entry’s part of a change of government. The same act reaches it once. */
export const changeGovernment: Handler<'change-government'> = (state, command, context) => {
  const { act, on, document, reason } = command;
  if (state.governmentChanges.some((change) => change.act === act)) return ok([]);
  const today = todayOf(context);
  if (on > today) return refuse(refusal('effective-in-future', { today }, '/on'));
  const owner = command.owner === state.owner ? undefined : command.owner;
  const approver = command.approver === state.approver ? undefined : command.approver;
  const former = becomesFormer(promisedBy(state), on);
  if (owner === undefined && approver === undefined && !former)
    return refuse(refusal('nothing-to-change', undefined));
  const data = {
    act,
    on,
    owner,
    approver,
    previousOwner: state.owner,
    previousApprover: state.approver,
    former,
    document,
    reason,
    by: byOf(context),
  };
  return ok(new Drafts(context).add('GovernmentChanged', data).events);
};
