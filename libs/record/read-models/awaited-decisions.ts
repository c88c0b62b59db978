import { approversOfFact } from '#domain/mail';
import {
  type Change,
  type Fact,
  type Obligation,
  type StoredEvent,
  isFactStream,
  loadEvent,
} from '#domain/obligations';
import type { CalendarDate, ObligationId } from '#domain/kernel';
import type { AwaitedDecision } from './tables/home-tables';

/** As the event alone says it. */
export type PutForward = Omit<AwaitedDecision, 'position' | 'owner' | 'approver'>;

/** The day that a change puts forward; null for one that has none. */
function dayIn(change: Change): CalendarDate | null {
  if ('newLastDay' in change) return change.newLastDay;
  switch (change.kind) {
    case 'pause':
      return change.from;
    case 'pause-end':
      return change.to;
    case 'explanation':
      return change.explainedOn;
    case 'reading':
      return change.otherDay ?? null;
    case 'fact':
    case 'fact-correction':
      return change.effectiveOn;
    default:
      return null;
  }
}

/** What an event puts forward for a second person; null for every other event. */
export function putForwardBy(stream: string, stored: StoredEvent): PutForward | null {
  if (stored.type !== 'ChangeProposed' && stored.type !== 'CompletionSubmitted') return null;
  const event = loadEvent(stored);
  if (event.type !== 'ChangeProposed' && event.type !== 'CompletionSubmitted') return null;
  const { by } = event.data;
  const who = {
    stream: stream as ObligationId,
    personId: by.personId,
    onBehalfOf: by.onBehalfOf ?? null,
    postId: by.postId ?? null,
  };
  if (event.type === 'CompletionSubmitted') {
    const { submissionId: decisionId, occurrence, actEffectiveOn: onDay } = event.data;
    return { ...who, decisionId, kind: 'completion', occurrence, onDay, approvers: [] };
  }
  const { proposalId: decisionId, change } = event.data;
  const occurrence = 'occurrence' in change ? change.occurrence : null;
  const approvers = isFactStream(stream) ? approversOfFact(event.data) : [];
  return { ...who, decisionId, kind: change.kind, occurrence, onDay: dayIn(change), approvers };
}

/** The posts of an entry as it stands; a fact has none. */
export const postsIn = (state: Obligation | Fact): Pick<AwaitedDecision, 'owner' | 'approver'> =>
  'occurrences' in state ? { owner: state.owner, approver: state.approver } : { owner: null, approver: null };

/** The ids of what waits for a second person, of an entry or a fact as it stands. */
export const awaitedIn = (state: Obligation | Fact): readonly string[] => [
  ...('occurrences' in state
    ? state.occurrences.flatMap(({ stage, submission }) =>
        stage === 'awaiting-confirmation' && submission !== null ? [submission.submissionId] : [],
      )
    : []),
  ...state.proposals.filter(({ status }) => status === 'pending').map(({ proposalId }) => proposalId),
];
