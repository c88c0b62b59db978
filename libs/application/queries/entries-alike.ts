import pLimit from 'p-limit';
import type { DocumentProposal } from '#domain/document-reader';
import { likeness, wordsOfPromise } from '#domain/documents';
import type { CalendarDate, ObligationId, PartlyTranslated } from '#domain/kernel';
import { fold, sourceWords } from '#domain/obligations';
import { searchTerms } from '#domain/search';
import type { Ledger } from '#record/ledger';
import { findIds } from '#record/read-models';
import type { ShownProposal } from './documents';
import { lastDayOfEntry } from './last-day-of-entry';
import type { Viewer } from './viewer';

/** An entry that says what a proposal says. */
export interface AlikeEntry {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
  /** word for word the same */
  readonly same: boolean;
  /** the last day of its current reading; null where it has none */
  readonly last: CalendarDate | null;
  /** it has another last day than the proposal */
  readonly conflict: boolean;
}

/** Read side by side; more would only wait for a connection. */
const AT_ONCE = 4;
const MOST_LOOKED_AT = 12;
const MOST_SHOWN = 3;
const ALIKE = 0.6;

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** Words that few sentences have: the longest. */
function tellingWords(text: string): readonly string[] {
  const words = [...new Set(text.match(/\p{L}[\p{L}’']{3,}/gu) ?? [])];
  return words.toSorted((a, b) => b.length - a.length).slice(0, 6);
}

/** Ever fewer words, until somebody’s entries have them all. */
async function candidates({ scope }: Viewer, { db }: Pick<Ledger, 'db'>, text: string): Promise<readonly ObligationId[]> {
  const words = tellingWords(text);
  for (const many of [6, 4, 3, 2]) {
    if (words.length < many) continue;
    const terms = searchTerms(words.slice(0, many).join(' '));
    const found = terms.length === 0 ? [] : await findIds(db, { scope, terms }, MOST_LOOKED_AT);
    if (found.length > 0) return found;
  }
  return [];
}

async function alikeTo(
  ledger: Pick<Ledger, 'readStream'>,
  { text, language, expected }: DocumentProposal,
  id: ObligationId,
): Promise<(AlikeEntry & { readonly score: number }) | null> {
  const state = fold(await ledger.readStream(id));
  if (state === null || state.status === 'closed') return null;
  const { source, title } = state.definition;
  const quoted = 'kind' in source ? [] : [source.sentence, ...(source.also ?? []).map(({ sentence }) => sentence)];
  const said = [...quoted, sourceWords(source, language).sentence];
  const words = wordsOfPromise(text, language);
  const score = Math.max(...said.map((sentence) => likeness(words, wordsOfPromise(sentence, language))));
  if (score < ALIKE) return null;
  const same = said.some((sentence) => plain(sentence) === plain(text));
  const last = lastDayOfEntry(state);
  const conflict = last !== null && expected.last !== null && last !== expected.last;
  return { id, title, same, last, conflict, score };
}

/** The entries that say already what a proposal says, the most alike first; at most three. */
export async function entriesAlike(
  viewer: Viewer,
  ledger: Ledger,
  proposal: DocumentProposal,
): Promise<readonly AlikeEntry[]> {
  const ids = await candidates(viewer, ledger, proposal.text);
  const found = await Promise.all(ids.map((id) => alikeTo(ledger, proposal, id)));
  return found
    .filter((each) => each !== null)
    .toSorted((one, other) => Number(other.same) - Number(one.same) || other.score - one.score)
    .slice(0, MOST_SHOWN)
    .map(({ score: _, ...entry }) => entry);
}

/** The same proposals, each that is not taken with the entries that say it already. */
export const withEntriesAlike = (
  viewer: Viewer,
  ledger: Ledger,
  proposed: readonly ShownProposal[],
): Promise<readonly (ShownProposal & { readonly alike: readonly AlikeEntry[] })[]> =>
  pLimit(AT_ONCE).map(proposed, async (each) => ({
    ...each,
    alike: each.state.is === 'taken' ? [] : await entriesAlike(viewer, ledger, each.proposal),
  }));
