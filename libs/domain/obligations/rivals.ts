import { sameJson } from '#domain/kernel';
import type { Change } from './model/commands';
import type { Obligation, Proposal } from './state';

/** The occurrence whose date a change would set; `every` for one that dates each of them; null for none. */
function datesOf(change: Change, { definition }: Pick<Obligation, 'definition'>): number | 'every' | null {
  switch (change.kind) {
    case 'reading':
    case 'legal-reading':
      return 'every';
    case 'amendment':
      return sameJson(change.definition.readings, definition.readings) ? null : 'every';
    default:
      return 'occurrence' in change && typeof change.occurrence === 'number' ? change.occurrence : null;
  }
}

/** Whether two changes would set one and the same date. */
function areRivals(state: Pick<Obligation, 'definition'>, one: Change, other: Change): boolean {
  const [first, second] = [datesOf(one, state), datesOf(other, state)];
  if (first === null || second === null) return false;
  return first === 'every' || second === 'every' || first === second;
}

/** The other proposals that wait and would set the same date. */
export const rivalsOf = (
  state: Pick<Obligation, 'definition' | 'proposals'>,
  { change, proposalId }: Pick<Proposal, 'change' | 'proposalId'>,
): readonly Proposal[] =>
  state.proposals.filter(
    (each) =>
      each.proposalId !== proposalId && each.status === 'pending' && areRivals(state, each.change, change),
  );
