import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import {
  type Bilingual,
  type Instant,
  type Language,
  type ObligationId,
  type PartlyTranslated,
  type PostId,
  dateInWales,
  postId,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type ObligationStanding, kindSchema, obligationStandings } from '#domain/obligations';
import { searchTerms, sortKey } from '#domain/search';
import {
  type ObligationListing,
  type RegisterFilter as StoredFilter,
  countByFact,
  countRegister,
  countedUpTo,
  countStandings,
  countUnansweredPast,
  listOwners,
  listChoices,
  listRegister,
  listRegisterIds,
  workLists,
  titlesOf,
  withFound,
} from '#record/read-models';
import { cursorOf, placeIn } from './register-cursor';
import { type Directory, postById } from '#application/directory';
import type { Acting } from './acting';
import { titleOfFact } from './fact-titles';
import { suggestionsFor } from './suggestions';
import { sharesOf } from './work';
import { type Viewer, maySee } from './viewer';

export const registerOrders = ['register', 'date', 'title', 'owner', 'standing'] as const;

const post = z.string().min(1).max(80);

/** Which entries of the register are wanted; what is absent narrows nothing. An `owner` or `approver` of `nobody` is none. */
export const registerFilter = z.object({
  /** words in any order, of either language: of titles, sources, Acts and sections, bodies, tags and ids */
  text: z.string().trim().max(200).optional(),
  /** owned or approved by a post that the viewer holds */
  mine: z.literal('yes').optional(),
  owner: post.optional(),
  approver: post.optional(),
  status: z.enum(['open', 'closed']).optional(),
  standing: z.enum(obligationStandings).optional(),
  kind: kindSchema.optional(),
  /** the document or the Act, as `registerChoices` has it */
  source: z.string().min(1).max(120).optional(),
  tag: z.string().min(1).max(80).optional(),
  /** the due date, both days included */
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  /** which cases: all, those that are not over (the default), or none */
  cases: z.enum(['open', 'all', 'none']).optional(),
  /** commitments that a change of government marked as of the one before */
  government: z.literal('former').optional(),
  /** those with a date passed before loading whose outcome nobody has answered for */
  past: z.literal('unanswered').optional(),
  /** what they ask of people; with `mine`, of the viewer’s posts and of those in which they act for somebody */
  work: z.enum(workLists).optional(),
  /** of `week` in `work`: the Monday; default this week */
  week: calendarDateSchema.optional(),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

const ENTRIES_ON_A_PAGE = 50;

interface Asked {
  readonly now: Instant;
  readonly filter?: RegisterFilter | undefined;
  /** the posts that the viewer holds, for `mine` */
  readonly posts?: readonly PostId[] | undefined;
  /** by whom it is known for whom they act, for `mine` in `work` */
  readonly directory?: Directory | undefined;
  readonly acting?: Acting | undefined;
  readonly order?: (typeof registerOrders)[number] | undefined;
  readonly descending?: boolean | undefined;
  /** in which titles are put in order */
  readonly language?: Language | undefined;
  readonly size?: number | undefined;
  /** as an answer gave them: the page after one, or before one */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  /** which standings are counted; default all */
  readonly standings?: readonly ObligationStanding[] | undefined;
}

export interface Register {
  /** a page of those asked for, in the order asked for */
  readonly entries: readonly ObligationListing[];
  /** how many were asked for, and how many there are in all; of more than are counted, one more than that */
  readonly found: number;
  readonly total: number;
  readonly counted: { readonly found: number; readonly total: number; readonly standings: number };
  /** cursors of the pages before and after this one */
  readonly pages: { readonly previous: string | null; readonly next: string | null };
  /** how many stand so, of all */
  readonly counts: ReadonlyMap<ObligationStanding, number>;
  /** what had passed before loading and has no answer yet, of all: as many dates, in as many entries */
  readonly unansweredPast: { readonly dates: number; readonly entries: number };
  /** whose last day comes next, of all */
  readonly next: readonly ObligationListing[];
  /** where nothing was found: the same search with a word that is a letter away from one that no entry has */
  readonly suggestions: readonly string[];
  /** what the events and facts that these wait for are called, by name; those alone that somebody has words for */
  readonly factTitles: ReadonlyMap<string, Bilingual>;
}

const NEXT = 3;

/** The register as it stands now, page by page; incomplete entries first, unless another order is asked for. */
export async function register(viewer: Viewer, ledger: Ledger, asked: Asked): Promise<Register> {
  const { db } = ledger;
  const { now, filter = {}, order = 'register', descending = false, language = 'en' } = asked;
  const all = { today: dateInWales(now), scope: viewer.scope, cases: filter.cases };
  const wanted = await withFound(db, {
    ...all,
    ...wantedBy(filter, asked.posts ?? [], await workIn(ledger, asked)),
  });
  const page = {
    order,
    descending,
    language,
    owners: order === 'owner' ? await ownersInOrder(db, asked) : undefined,
    size: asked.size ?? ENTRIES_ON_A_PAGE,
    after: placeIn({ order, descending }, asked.after),
    before: placeIn({ order, descending }, asked.before),
  };
  const [listedPage, total, found, counts, unansweredPast, next] = await Promise.all([
    listRegister(db, wanted, page),
    countRegister(db, all),
    isNarrowed(filter) ? countRegister(db, wanted) : null,
    countStandings(db, all, asked.standings ?? obligationStandings),
    countUnansweredPast(db, all),
    comingNext(db, all),
  ]);
  const { entries, previous, next: after } = listedPage;
  return {
    entries,
    found: found ?? total,
    total,
    counted: {
      found: countedUpTo(isNarrowed(filter) ? wanted : all),
      total: countedUpTo(all),
      standings: countedUpTo(all),
    },
    pages: { previous: cursorOf(page, previous), next: cursorOf(page, after) },
    counts,
    unansweredPast,
    next,
    suggestions: entries.length > 0 ? [] : await suggestionsFor(viewer, ledger, filter.text ?? ''),
    factTitles: await titlesOfFacts(viewer, ledger, entries),
  };
}

const ENTRIES_AT_A_TIME = 500;

/** Every entry asked for, in the order asked for; a page of them is held at a time. */
export async function* registerEntries(
  viewer: Viewer,
  ledger: Ledger,
  asked: Omit<Asked, 'size' | 'after' | 'before' | 'standings'>,
): AsyncGenerator<ObligationListing> {
  const { db } = ledger;
  const { now, filter = {}, order = 'register', descending = false, language = 'en' } = asked;
  const all = { today: dateInWales(now), scope: viewer.scope, cases: filter.cases };
  const wanted = await withFound(db, {
    ...all,
    ...wantedBy(filter, asked.posts ?? [], await workIn(ledger, asked)),
  });
  const owners = order === 'owner' ? await ownersInOrder(db, asked) : undefined;
  const page = { order, descending, language, owners, size: ENTRIES_AT_A_TIME };
  let found = await listRegister(db, wanted, page);
  yield* found.entries;
  while (found.next !== null) {
    found = await listRegister(db, wanted, { ...page, after: found.next });
    yield* found.entries;
  }
}

/** The ids of all that a filter finds, as the register stands now. */
export async function registerIds(
  viewer: Viewer,
  ledger: Ledger,
  asked: Pick<Asked, 'now' | 'filter' | 'posts' | 'directory' | 'acting'>,
): Promise<readonly ObligationId[]> {
  const { db } = ledger;
  const { now, filter = {}, posts = [] } = asked;
  const wanted = await withFound(db, {
    today: dateInWales(now),
    scope: viewer.scope,
    ...wantedBy(filter, posts, await workIn(ledger, asked)),
  });
  return listRegisterIds(db, wanted);
}

/** By their posts’ titles in the language asked for; nobody comes last. */
async function ownersInOrder(
  db: Ledger['db'],
  { directory, language = 'en' }: Pick<Asked, 'directory' | 'language'>,
): Promise<readonly string[]> {
  const keyOf = (id: string): string =>
    sortKey((directory && postById(directory, postId(id))?.title[language]) ?? id, language);
  const owners = (await listOwners(db)).map((id) => ({ id, key: id === '' ? '' : keyOf(id) }));
  const after = (one: (typeof owners)[number], other: (typeof owners)[number]): boolean =>
    one.id === '' || (other.id !== '' && one.key > other.key);
  return owners.toSorted((one, other) => (after(one, other) ? 1 : -1)).map(({ id }) => id);
}

async function titlesOfFacts(
  viewer: Viewer,
  ledger: Ledger,
  entries: readonly ObligationListing[],
): Promise<ReadonlyMap<string, Bilingual>> {
  const names = [
    ...new Set(entries.flatMap(({ awaits, lacks, unanswered }) => [...awaits, ...lacks, ...unanswered])),
  ];
  const titled = await Promise.all(
    names.map(async (name) => [name, await titleOfFact(viewer, ledger, name)] as const),
  );
  return new Map(titled.flatMap(([name, title]) => (title === null ? [] : [[name, title] as const])));
}

const isNarrowed = ({ cases, ...others }: RegisterFilter): boolean =>
  cases === 'none' || Object.values(others).some((value) => value !== undefined && value !== '');

const postOf = (asked: string | undefined): string | null | undefined => (asked === 'nobody' ? null : asked);

/** What is asked of people, where that is what is wanted. */
async function workIn(ledger: Ledger, asked: Asked): Promise<StoredFilter['work']> {
  const { work: list, week, mine } = asked.filter ?? {};
  if (list === undefined) return undefined;
  return { list, week, whose: mine === undefined ? 'everybody' : await sharesOf(ledger, asked) };
}

function wantedBy(
  filter: RegisterFilter,
  posts: readonly PostId[],
  work: StoredFilter['work'],
): Partial<StoredFilter> {
  const { text, mine, owner, approver, past, government, week: _week, ...alike } = filter;
  return {
    ...alike,
    terms: text === undefined ? undefined : searchTerms(text),
    work,
    posts: mine === undefined || work !== undefined ? undefined : posts,
    owner: postOf(owner),
    approver: postOf(approver),
    former: government !== undefined,
    unanswered: past !== undefined,
  };
}

/** What is due soonest of what is not done: within a month, then later. */
async function comingNext(db: Ledger['db'], all: StoredFilter): Promise<readonly ObligationListing[]> {
  const page = { order: 'standing' as const, descending: false, language: 'en' as const, size: NEXT };
  const soon = await listRegister(db, { ...all, standing: 'due-soon' }, page);
  if (soon.entries.length === NEXT) return soon.entries;
  const later = await listRegister(db, { ...all, standing: 'not-due' }, page);
  return [...soon.entries, ...later.entries].slice(0, NEXT);
}

/** The titles of those of these entries that the viewer may see, by id. */
export const entryTitles = (
  viewer: Viewer,
  { db }: Pick<Ledger, 'db'>,
  { ids }: { readonly ids: readonly (string | null)[] },
): Promise<ReadonlyMap<string, PartlyTranslated>> =>
  titlesOf(
    db,
    [...new Set(ids)].filter((id) => id !== null).filter((id) => maySee(viewer, id)),
  );

/** A fact that open entries count from or wait for. */
interface AwaitedFact {
  readonly fact: string;
  /** what it is called; null where nobody has words for it */
  readonly title: Bilingual | null;
  /** how many entries wait for it */
  readonly waiting: number;
}

/** The facts that open entries of the register count from or wait for and that have not reached them yet, by name. */
export async function awaitedFacts(viewer: Viewer, ledger: Ledger): Promise<readonly AwaitedFact[]> {
  const awaited = await countByFact(ledger.db, 'waits', viewer.scope);
  return Promise.all(
    [...awaited].map(async ([fact, waiting]) => ({
      fact,
      title: await titleOfFact(viewer, ledger, fact),
      waiting,
    })),
  );
}

/** The sources and the tags that entries in scope have: what the register may be filtered by. */
export const registerChoices = (
  { scope }: Viewer,
  { db }: Pick<Ledger, 'db'>,
): ReturnType<typeof listChoices> => listChoices(db, scope);
