import { approversOfFact } from '#domain/mail';
import { type Fact, type Obligation, type StoredEvent, isFactStream, loadEvent } from '#domain/obligations';
import type { ObligationId } from '#domain/kernel';
import type { AwaitedDecision } from './tables/home-tables';

type Unplaced = Omit<AwaitedDecision, 'position'>;

/** What an event puts forward for a second person; null for every other event. */
export function putForwardBy(stream: string, stored: StoredEvent): Unplaced | null {
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
    const { submissionId: decisionId, occurrence } = event.data;
    return { ...who, decisionId, kind: 'completion', occurrence, approvers: [] };
  }
  const { proposalId: decisionId, change } = event.data;
  const occurrence = 'occurrence' in change ? change.occurrence : null;
  const approvers = isFactStream(stream) ? approversOfFact(event.data) : [];
  return { ...who, decisionId, kind: change.kind, occurrence, approvers };
}

/** The ids of what waits for a second person, of an entry or a fact as it stands. */
export const awaitedIn = (state: Obligation | Fact): readonly string[] => [
  ...('occurrences' in state
    ? state.occurrences.flatMap(({ stage, submission }) =>
        stage === 'awaiting-confirmation' && submission !== null ? [submission.submissionId] : [],
      )
    : []),
  ...state.proposals.filter(({ status }) => status === 'pending').map(({ proposalId }) => proposalId),
];
