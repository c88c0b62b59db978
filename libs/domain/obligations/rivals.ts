import { entryMeant } from './fact-entries';
import type { Change } from './model/commands';
import { changedFields } from './model/definition';
import type { Fact, Obligation, Proposal } from './state';

type Entry = Pick<Obligation, 'definition' | 'proposals'>;
type Put = Pick<Proposal, 'change' | 'proposalId'> & Partial<Pick<Proposal, 'changes'>>;

const EVERY_DATE = 'date/every';

/** What a change would decide, by name: a date of an occurrence or of each, the ending, a part of the definition, a record. */
function decides(
  { change, changes = [] }: Omit<Put, 'proposalId'>,
  { definition }: Entry,
): readonly string[] {
  switch (change.kind) {
    case 'reading':
    case 'legal-reading':
      return [EVERY_DATE];
    case 'amendment': {
      const fields = changes.length > 0 ? changes : changedFields(definition, change.definition);
      return [
        ...fields.map((field) => `definition/${field}`),
        ...(fields.includes('readings') ? [EVERY_DATE] : []),
      ];
    }
    case 'ending':
      return ['ending'];
    case 'set-aside':
      return [`record/${change.eventId}`];
    default:
      return 'occurrence' in change && typeof change.occurrence === 'number'
        ? [`date/${change.occurrence}`]
        : [];
  }
}

const isDate = (name: string): boolean => name.startsWith('date/');

/** Whether two changes would decide one and the same. */
const areRivals = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((name) => other.includes(name)) ||
  (one.includes(EVERY_DATE) && other.some(isDate)) ||
  (other.includes(EVERY_DATE) && one.some(isDate));

const othersWaiting = (
  { proposals }: Pick<Obligation, 'proposals'>,
  { proposalId }: Pick<Proposal, 'proposalId'>,
): readonly Proposal[] =>
  proposals.filter((each) => each.proposalId !== proposalId && each.status === 'pending');

/** The other proposals on an obligation that wait and would decide the same. */
export const rivalsOf = (state: Entry, put: Put): readonly Proposal[] =>
  othersWaiting(state, put).filter((each) => areRivals(decides(each, state), decides(put, state)));

/** The other proposals on a fact that wait and are about the same of its entries. */
export function rivalsOnFact(
  state: Pick<Fact, 'entries' | 'proposals'>,
  { change, proposalId }: { readonly change: Change; readonly proposalId: string },
): readonly Proposal[] {
  const number = entryMeant(state, change);
  return number === null
    ? []
    : othersWaiting(state, { proposalId }).filter((each) => entryMeant(state, each.change) === number);
}

/** The proposals after one of them was approved: those against it can no longer be decided. */
export const outdatedBy = (
  proposals: readonly Proposal[],
  rivals: readonly Proposal[],
  proposalId: string,
): readonly Proposal[] =>
  proposals.map((each) =>
    rivals.some((rival) => rival.proposalId === each.proposalId)
      ? { ...each, status: 'outdated', outdatedBy: proposalId }
      : each,
  );
