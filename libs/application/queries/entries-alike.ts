import pLimit from 'p-limit';
import { z } from 'zod';
import type { DocumentProposal } from '#domain/document-reader';
import { likeness, wordsOfPromise } from '#domain/documents';
import type { CalendarDate, ObligationId, PartlyTranslated } from '#domain/kernel';
import { searchTerms } from '#domain/search';
import type { Ledger } from '#record/ledger';
import { findIds, getListing } from '#record/read-models';
import type { ShownProposal } from './documents';
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
async function candidates(
  { scope }: Viewer,
  { db }: Pick<Ledger, 'db'>,
  text: string,
): Promise<readonly ObligationId[]> {
  const words = tellingWords(text);
  for (const many of [6, 4, 3, 2]) {
    if (words.length < many) continue;
    const terms = searchTerms(words.slice(0, many).join(' '));
    const found = terms.length === 0 ? [] : await findIds(db, { scope, terms }, MOST_LOOKED_AT);
    if (found.length > 0) return found;
  }
  return [];
}

/** What an entry says, as far as likeness goes. */
interface Said {
  readonly sentences: readonly string[];
  readonly title: PartlyTranslated;
  readonly last: CalendarDate | null;
}

/** The part of a definition that likeness looks at: nothing else of an entry is worked out. */
const quotingSchema = z.object({
  definition: z.object({
    source: z.union([
      z.object({
        sentence: z.string(),
        also: z.array(z.object({ sentence: z.string() })).default([]),
      }),
      z.object({ words: z.object({ cy: z.string(), en: z.string() }) }),
    ]),
  }),
});

/** Null where it is closed, or no entry. */
async function saidBy(ledger: Ledger, id: ObligationId, today: CalendarDate): Promise<Said | null> {
  const listing = await getListing(ledger.db, id, today);
  if (listing === null || listing.status === 'closed') return null;
  const events = await ledger.readStream(id);
  const defined = events.findLast(({ data }) => quotingSchema.safeParse(data).success);
  const source = quotingSchema.safeParse(defined?.data).data?.definition.source;
  if (source === undefined) return null;
  const sentences =
    'words' in source
      ? [source.words.en, source.words.cy]
      : [source.sentence, ...source.also.map(({ sentence }) => sentence)];
  const last =
    listing.occurrences.findLast(({ lastLawfulDay }) => lastLawfulDay !== null)?.lastLawfulDay ?? null;
  return { sentences, title: listing.title, last };
}

/** The entries that were looked at for one proposal are looked at for others too. */
type SaidOf = (id: ObligationId) => Promise<Said | null>;

function saidOnce(ledger: Ledger, today: CalendarDate): SaidOf {
  const known = new Map<ObligationId, Promise<Said | null>>();
  return (id) => {
    const found = known.get(id) ?? saidBy(ledger, id, today);
    known.set(id, found);
    return found;
  };
}

function alikeTo(
  { text, language, expected }: DocumentProposal,
  id: ObligationId,
  { sentences, title, last }: Said,
): AlikeEntry & { readonly score: number } {
  const words = wordsOfPromise(text, language);
  const score = Math.max(...sentences.map((sentence) => likeness(words, wordsOfPromise(sentence, language))));
  const same = sentences.some((sentence) => plain(sentence) === plain(text));
  const conflict = last !== null && expected.last !== null && last !== expected.last;
  return { id, title, same, last, conflict, score };
}

async function entriesAlike(
  viewer: Viewer,
  ledger: Ledger,
  proposal: DocumentProposal,
  saidOf: SaidOf,
): Promise<readonly AlikeEntry[]> {
  const ids = await candidates(viewer, ledger, proposal.text);
  const found = await Promise.all(
    ids.map(async (id) => {
      const said = await saidOf(id);
      return said === null ? null : alikeTo(proposal, id, said);
    }),
  );
  return found
    .filter((each) => each !== null)
    .filter(({ score }) => score >= ALIKE)
    .toSorted((one, other) => Number(other.same) - Number(one.same) || other.score - one.score)
    .slice(0, MOST_SHOWN)
    .map(({ score: _, ...entry }) => entry);
}

/** The same proposals, each that is not taken with the entries that say it already, the most alike first; at most three. */
export function withEntriesAlike(
  viewer: Viewer,
  ledger: Ledger,
  { proposed, today }: { readonly proposed: readonly ShownProposal[]; readonly today: CalendarDate },
): Promise<readonly (ShownProposal & { readonly alike: readonly AlikeEntry[] })[]> {
  const saidOf = saidOnce(ledger, today);
  return pLimit(AT_ONCE).map(proposed, async (each) => ({
    ...each,
    alike: each.state.is === 'taken' ? [] : await entriesAlike(viewer, ledger, each.proposal, saidOf),
  }));
}
