import type { Bilingual, PostId } from '#domain/kernel';
import { type By, factStream, foldFact, knownFactTitle, loadEvent } from '#domain/obligations';
import { type DigestItem, approversOfFact } from '#domain/mail';
import type { Ledger } from '#record/ledger';
import { listFacts } from '#record/read-models';
import { changeToDecide } from '../templates/letter';
import type { MayDo } from './digest-items';

/** A proposal on a fact that waits for a second person. */
export interface ProposalOnFact {
  readonly fact: string;
  /** null where it has no words */
  readonly title: Bilingual | null;
  readonly proposalId: string;
  readonly by: By;
  /** the posts that approve for the entries that count from it; none where nothing does */
  readonly approvers: readonly PostId[];
}

/** What a digest asks of facts. */
export interface WaitingOnFacts {
  proposals(): Promise<readonly ProposalOnFact[]>;
  /** posts whose people may decide on what others propose */
  readonly deciders: readonly PostId[];
}

/** What waits on the facts of the register, as a digest needs it. */
export async function proposalsOnFacts(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
): Promise<readonly ProposalOnFact[]> {
  const found: ProposalOnFact[] = [];
  for (const { name: fact } of await listFacts(ledger.db)) {
    const events = await ledger.readStream(factStream(fact));
    const state = foldFact(events);
    const waiting = new Set(
      state?.proposals.filter(({ status }) => status === 'pending').map(({ proposalId }) => proposalId),
    );
    for (const event of events.map(loadEvent)) {
      if (event.type !== 'ChangeProposed' || !waiting.has(event.data.proposalId)) continue;
      const { proposalId, by } = event.data;
      const title = state?.title ?? knownFactTitle(fact);
      found.push({ fact, title, proposalId, by, approvers: approversOfFact(event.data) });
    }
  }
  return found;
}

interface Asking extends Pick<WaitingOnFacts, 'deciders'> {
  readonly may: MayDo;
}

/** Who decides it: those who approve for what counts from the fact, and where none of them may, whoever may. */
function decidersOf({ approvers, by }: ProposalOnFact, { deciders, may }: Asking): readonly PostId[] {
  const able = (posts: readonly PostId[]): readonly PostId[] =>
    posts.filter((post) => may(post, 'approve-change', by));
  const own = able(approvers);
  return [...new Set(own.length > 0 ? own : able(deciders))];
}

/** What waits on facts, for each post that may decide it: each proposal is listed once. */
export function factItems(
  proposals: readonly ProposalOnFact[],
  asking: Asking,
): ReadonlyMap<PostId, readonly DigestItem[]> {
  const lists = new Map<PostId, readonly DigestItem[]>();
  for (const proposal of proposals) {
    const { fact, title, proposalId } = proposal;
    const item: DigestItem = {
      key: `decision-awaited/${factStream(fact)}/${proposalId}`,
      section: 'decision-awaited',
      obligationId: factStream(fact),
      title: title ?? { cy: fact, en: fact },
      on: null,
      candidate: false,
      page: changeToDecide(proposalId),
    };
    for (const post of decidersOf(proposal, asking)) lists.set(post, [...(lists.get(post) ?? []), item]);
  }
  return lists;
}
