import { type Bilingual, both } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import { proposalCalled } from '../narration/dates';
import { factCalled } from '../narration/names';

const quoted = (words: string | undefined): Bilingual | null =>
  words === undefined ? null : both(`“${words}”`, `“${words}”`);

const titled = (
  title: { readonly en?: string | undefined; readonly cy?: string | undefined } | undefined,
) => {
  const [en, cy] = [title?.en ?? title?.cy, title?.cy ?? title?.en];
  return en === undefined || cy === undefined ? null : both(`“${en}”`, `“${cy}”`);
};

type Named = (state: Obligation, id: string) => Bilingual | null;

/** By the list of an entry whose members fields name by their ids, what people call a member; null where nobody does. */
const NAMES: Readonly<Record<string, Named>> = {
  proposals: ({ proposals }, id) => {
    const kind = proposals.find(({ proposalId }) => proposalId === id)?.change.kind;
    return kind === undefined ? null : both(`(${proposalCalled(kind).en})`, `(${proposalCalled(kind).cy})`);
  },
  evidence: ({ evidence }, id) => quoted(evidence.find(({ evidenceId }) => evidenceId === id)?.description),
  triggersReached: (_state, id) => factCalled(id),
  itemsClosed: ({ definition }, id) => titled(definition.items.find((item) => item.id === id)?.title),
  milestones: ({ occurrences }, id) =>
    titled(
      occurrences.flatMap(({ milestones }) => milestones).find((milestone) => milestone.id === id)?.title,
    ),
};

/** What people call the part of an entry that a field names by an id, after the list that it is in. */
export function partCalled(state: Obligation, list: string, id: string): Bilingual {
  return NAMES[list]?.(state, id) ?? both(id, id);
}
