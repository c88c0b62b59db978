import { z } from 'zod';
import {
  type Bilingual,
  type Instant,
  type Language,
  type PartlyTranslated,
  dateInWales,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import {
  type ObligationStanding,
  kindSchema,
  obligationStandings,
  unansweredPastOf,
} from '#domain/obligations';
import { type ObligationListing, listCurrent, listObligations } from '#record/read-models';
import { titleOfFact } from './fact-titles';
import { type Viewer, maySee } from './viewer';

export const registerOrders = ['register', 'date', 'title', 'owner'] as const;

/** Which entries of the register are wanted; what is absent narrows nothing. An `owner` of `nobody` is none. */
export const registerFilter = z.object({
  kind: kindSchema.optional(),
  owner: z.string().max(80).optional(),
  standing: z.enum(obligationStandings).optional(),
  /** those with a date passed before loading whose outcome nobody has answered for */
  past: z.literal('unanswered').optional(),
  /** commitments that a change of government marked as of the one before */
  government: z.literal('former').optional(),
  /** which cases: all, those that are not over (the default), or none */
  cases: z.enum(['open', 'all', 'none']).optional(),
  text: z.string().trim().max(200).optional(),
});
type RegisterFilter = z.infer<typeof registerFilter>;

interface Register {
  /** those asked for, in the order asked for */
  readonly entries: readonly ObligationListing[];
  /** how many there are in all */
  readonly total: number;
  /** how many stand so, of all */
  readonly counts: ReadonlyMap<ObligationStanding, number>;
  /** what had passed before loading and has no answer yet, of all: as many dates, in as many entries */
  readonly unansweredPast: { readonly dates: number; readonly entries: number };
  /** whose last day comes next, of all */
  readonly next: readonly ObligationListing[];
}

const NEXT = 3;

/** The register as it stands now; incomplete entries first, unless another order is asked for. */
export async function register(
  viewer: Viewer,
  ledger: Ledger,
  {
    now,
    filter = {},
    order = 'register',
    language = 'en',
  }: {
    readonly now: Instant;
    readonly filter?: RegisterFilter;
    readonly order?: (typeof registerOrders)[number];
    /** in which titles are put in order */
    readonly language?: Language;
  },
): Promise<Register> {
  const found = await entriesFor(viewer, ledger, now, filter.cases === 'all' ? 'all' : 'current');
  const all = filter.cases === 'none' ? found.filter(({ kind }) => kind !== 'case') : found;
  return {
    entries: chooseEntries(all, filter, order, language),
    total: all.length,
    counts: new Map(
      obligationStandings.map((each) => [each, all.filter(({ standing }) => standing === each).length]),
    ),
    unansweredPast: unansweredPast(all),
    next: all
      .filter(({ standing }) => standing === 'due-soon' || standing === 'not-due')
      .toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))
      .slice(0, NEXT),
  };
}

function unansweredPast(all: readonly ObligationListing[]): Register['unansweredPast'] {
  const counts = all.map(unansweredPastOf).filter((count) => count > 0);
  return { dates: counts.reduce((sum, count) => sum + count, 0), entries: counts.length };
}

/** The entries that the viewer may see, by id; `current`: without the cases that are over. */
export async function entriesFor(
  viewer: Viewer,
  ledger: Ledger,
  now: Instant,
  which: 'current' | 'all' = 'current',
): Promise<readonly ObligationListing[]> {
  const list = which === 'all' ? listObligations : listCurrent;
  const all = await list(ledger.db, dateInWales(now));
  return all.filter(({ id }) => maySee(viewer, id));
}

/** What choosing and ordering look at. */
type Entry = Pick<
  ObligationListing,
  | 'id'
  | 'title'
  | 'kind'
  | 'responsible'
  | 'owner'
  | 'lookAgainOn'
  | 'standing'
  | 'incomplete'
  | 'status'
  | 'occurrences'
  | 'formerSince'
> & { readonly current: Pick<NonNullable<ObligationListing['current']>, 'lastLawfulDay'> | null };

/** after every date */
const UNDATED = '9999';

const lastDayOf = ({ current }: Entry): string => current?.lastLawfulDay ?? UNDATED;

const titleIn = (title: PartlyTranslated, language: Language): string =>
  title[language] ?? title.en ?? title.cy ?? '';

const sortKey: Record<(typeof registerOrders)[number], (entry: Entry, language: Language) => string> = {
  register: ({ incomplete, current, lookAgainOn }) =>
    `${incomplete ? 0 : 1}${current?.lastLawfulDay ?? lookAgainOn ?? UNDATED}`,
  date: lastDayOf,
  title: ({ title }, language) => titleIn(title, language).toLocaleLowerCase(language),
  owner: ({ owner }) => owner ?? '',
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

const mentions = ({ title, responsible, id }: Entry, text: string): boolean =>
  plain([title.cy, title.en, responsible, id].join(' ')).includes(plain(text));

const isWanted = (entry: Entry, { text, kind, owner, standing, past, government }: RegisterFilter): boolean =>
  (text === undefined || mentions(entry, text)) &&
  (kind === undefined || entry.kind === kind) &&
  (owner === undefined || entry.owner === (owner === 'nobody' ? null : owner)) &&
  (standing === undefined || entry.standing === standing) &&
  (government === undefined || entry.formerSince !== null) &&
  (past === undefined || unansweredPastOf(entry) > 0);

/** Those asked for, in the order asked for; by id where that order tells nothing. */
export const chooseEntries = <Each extends Entry>(
  all: readonly Each[],
  filter: RegisterFilter,
  order: (typeof registerOrders)[number],
  language: Language,
): readonly Each[] =>
  all
    .filter((entry) => isWanted(entry, filter))
    .toSorted((a, b) => {
      const [first, second] = [sortKey[order](a, language), sortKey[order](b, language)];
      return first === second ? a.id.localeCompare(b.id) : first < second ? -1 : 1;
    });

/** The titles of the entries of the register, by id. */
export async function entryTitles(
  viewer: Viewer,
  ledger: Ledger,
  { now }: { readonly now: Instant },
): Promise<ReadonlyMap<string, PartlyTranslated>> {
  return new Map((await entriesFor(viewer, ledger, now, 'all')).map(({ id, title }) => [id, title]));
}

/** A fact that open entries count from or wait for. */
interface AwaitedFact {
  readonly fact: string;
  /** what it is called; null where nobody has words for it */
  readonly title: Bilingual | null;
  /** how many entries wait for it */
  readonly waiting: number;
}

/** The facts that open entries of the register count from or wait for and that have not reached them yet, by name. */
export async function awaitedFacts(
  viewer: Viewer,
  ledger: Ledger,
  { now }: { readonly now: Instant },
): Promise<readonly AwaitedFact[]> {
  const entries = await entriesFor(viewer, ledger, now);
  const awaited = entries
    .filter(({ status }) => status === 'open')
    .flatMap(({ awaits, lacks }) => [...new Set([...awaits, ...lacks])]);
  return Promise.all(
    [...new Set(awaited)].toSorted().map(async (fact) => ({
      fact,
      title: await titleOfFact(viewer, ledger, fact),
      waiting: awaited.filter((other) => other === fact).length,
    })),
  );
}
