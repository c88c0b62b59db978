import type { DocumentProposal } from '#domain/document-reader';
import { type Weight, type WeighedWords, alike, timesOfPromise, weighed, weightIn, wordsOfPromise } from './likeness';

/** As far as a comparison looks. */
export type Compared = Pick<
  DocumentProposal,
  'offset' | 'text' | 'label' | 'strength' | 'language' | 'datePhrase' | 'expected' | 'bearer'
>;

/** A proposal by its place in the list, from 1. */
export interface Numbered<Proposal extends Compared = Compared> {
  readonly number: number;
  readonly proposal: Proposal;
}

export type PromiseChange<Proposal extends Compared = Compared> =
  | { readonly is: 'new'; readonly newer: Numbered<Proposal> }
  | { readonly is: 'dropped'; readonly older: Numbered<Proposal> }
  | {
      readonly is: 'changed' | 'repeated';
      readonly older: Numbered<Proposal>;
      readonly newer: Numbered<Proposal>;
      /** it is to be done by another day, or at another time */
      readonly time: boolean;
      /** it is said in other words */
      readonly words: boolean;
    };

/** Below it, two sentences have words in common and say different things. */
const ALIKE = 0.5;

const plain = (text: string): string => text.replaceAll(/[\s"“”'‘’]+/gu, ' ').trim().toLowerCase();

/** Whether the time of one is that of the other: by their last days, else by their words of time, else by the days they name. */
function isSameTime(one: Compared, other: Compared): boolean {
  const [last, otherLast] = [one.expected.last, other.expected.last];
  if (last !== null && otherLast !== null) return last === otherLast;
  const phrases = [one, other].map(({ datePhrase }) => plain(datePhrase ?? ''));
  if (phrases.some((phrase) => phrase !== '')) return phrases[0] === phrases[1];
  return timesOfPromise(one.text) === timesOfPromise(other.text);
}

interface Pair {
  readonly older: number;
  readonly newer: number;
  readonly score: number;
}

type Words = readonly (readonly string[])[];

/** Every two that are alike: what they share is added up word by word, so that nothing is compared that shares none. */
function pairsOf(older: readonly WeighedWords[], newer: readonly WeighedWords[], weight: Weight): readonly Pair[] {
  const holders = new Map<string, number[]>();
  for (const [at, { words }] of older.entries())
    for (const word of words) {
      const having = holders.get(word);
      if (having === undefined) holders.set(word, [at]);
      else having.push(at);
    }
  return newer.flatMap((each, at) => {
    const shared = new Map<number, number>();
    for (const word of each.words)
      for (const holder of holders.get(word) ?? [])
        shared.set(holder, (shared.get(holder) ?? 0) + weight(word));
    return [...shared].flatMap(([holder, both]): Pair[] => {
      const before = older[holder];
      const score = before === undefined ? 0 : alike(both, before, each);
      return score < ALIKE ? [] : [{ older: holder, newer: at, score }];
    });
  });
}

/** The most alike first; of those as alike, the ones that stand in the same order. */
const byLikeness = (one: Pair, other: Pair): number =>
  other.score - one.score || Math.abs(one.older - one.newer) - Math.abs(other.older - other.newer);

function matched(older: Words, newer: Words): ReadonlyMap<number, number> {
  const weight = weightIn([...older, ...newer]);
  const [before, after] = [older, newer].map((all) => all.map((words) => weighed(words, weight)));
  const taken = new Set<number>();
  const found = new Map<number, number>();
  for (const { older: from, newer: to } of pairsOf(before ?? [], after ?? [], weight).toSorted(byLikeness)) {
    if (taken.has(from) || found.has(to)) continue;
    taken.add(from);
    found.set(to, from);
  }
  return found;
}

/** What a newer version of a document promises anew, otherwise, no longer and again; in its order, with what it dropped at the end. */
export function compareReadings<Proposal extends Compared>(
  older: readonly Proposal[],
  newer: readonly Proposal[],
): readonly PromiseChange<Proposal>[] {
  const wordsOf = (all: readonly Proposal[]): Words =>
    all.map(({ text, language }) => wordsOfPromise(text, language));
  const from = matched(wordsOf(older), wordsOf(newer));
  const kept = new Set(from.values());
  const numbered = (proposal: Proposal, at: number): Numbered<Proposal> => ({ number: at + 1, proposal });
  return [
    ...newer.map((proposal, at): PromiseChange<Proposal> => {
      const place = from.get(at);
      const before = place === undefined ? undefined : older[place];
      if (place === undefined || before === undefined) return { is: 'new', newer: numbered(proposal, at) };
      const [time, words] = [!isSameTime(before, proposal), plain(before.text) !== plain(proposal.text)];
      const is = time || words ? 'changed' : 'repeated';
      return { is, older: numbered(before, place), newer: numbered(proposal, at), time, words };
    }),
    ...older.flatMap((proposal, at): PromiseChange<Proposal>[] =>
      kept.has(at) ? [] : [{ is: 'dropped', older: numbered(proposal, at) }],
    ),
  ];
}
