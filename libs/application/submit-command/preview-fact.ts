import { effectsOfCommand } from '#application/effects';
import { type Bilingual, type PersonId, type Refusal, type Result, both, ok } from '#domain/kernel';
import { type Fact, type ObligationEventDraft, entryMeant, factStream, foldFact } from '#domain/obligations';
import {
  type Preview,
  type PreviewServices,
  TWO_PEOPLE,
  type ToPreview,
  previewDecision,
} from './preview-decision';

/** What a command on a fact would do, before it is sent. */
export interface FactPreview extends Preview {
  readonly words: Bilingual;
  /** who proposed what waits already about the same entry of the fact */
  readonly rivals: readonly PersonId[];
}

const WORDS: Readonly<Record<Preview['requires'], Bilingual>> = {
  one: both('One person records this.', 'Mae un person yn cofnodi hyn.'),
  two: TWO_PEOPLE,
};

/** As `previewDecision`, of the stream of a fact. */
export async function previewFact(
  services: PreviewServices,
  { fact, ...asked }: ToPreview & { readonly fact: string },
): Promise<Result<FactPreview, Refusal>> {
  const stream = factStream(fact);
  const { command } = asked;
  const previewed = await previewDecision(services, { ...asked, obligationId: stream }, (events, context) =>
    effectsOfCommand(services.ledger, { stream, events, command }, context),
  );
  if (!previewed.ok) return previewed;
  const { effects, outOfSight, requires, events, drafts } = previewed.value;
  const rivals = rivalsIn(drafts, foldFact(events));
  return ok({ effects, outOfSight, requires, words: WORDS[requires], rivals });
}

const CHANGES_ENTRY: readonly string[] = ['FactRecorded', 'FactCorrected', 'FactWithdrawn'];

const numberIn = (data: object): readonly number[] =>
  'number' in data && typeof data.number === 'number' ? [data.number] : [];

/** Who proposed what waits about the entry that is proposed, or that is changed at once or by an approval. */
export function rivalsIn(drafts: readonly ObligationEventDraft[], state: Fact | null): readonly PersonId[] {
  const ids = drafts.flatMap(({ type, data }) => (type === 'ChangeProposed' ? (data.rivals ?? []) : []));
  const decided = drafts.flatMap(({ type, data }) => (type === 'ChangeApproved' ? data.proposalId : []));
  const numbers = drafts.flatMap(({ type, data }) => (CHANGES_ENTRY.includes(type) ? numberIn(data) : []));
  const found = (state?.proposals ?? []).filter(
    ({ proposalId, status, change }) =>
      ids.includes(proposalId) ||
      (status === 'pending' &&
        !decided.includes(proposalId) &&
        state !== null &&
        numbers.includes(entryMeant(state, change) ?? 0)),
  );
  return [...new Set(found.map(({ proposedBy }) => proposedBy.personId))];
}
