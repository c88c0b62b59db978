import { z } from 'zod';
import type { Directory } from '#application/directory';
import {
  MAILS_COUNTED,
  type MailInList,
  type MailState,
  type MailsWanted,
  countMails,
  listMailPage,
  mailStates,
} from '#application/notifications';
import { calendarDateSchema } from '#domain/calendars';
import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  endOfDay,
  obligationIdSchema,
  personIdSchema,
  startOfDay,
} from '#domain/kernel';
import { searchTerms } from '#domain/search';
import type { Ledger } from '#record/ledger';
import { findIds } from '#record/read-models';
import { type Viewer, maySee } from './viewer';

/** Which mails are wanted; what is absent narrows nothing. */
export const mailListFilter = z.object({
  state: z
    .enum(mailStates)
    .optional()
    .describe('how it stands; `retrying`: tried, and accepted by no server yet'),
  person: personIdSchema.max(200).optional().describe('whom: the mails for the posts that they hold now'),
  obligation: obligationIdSchema.optional(),
  from: calendarDateSchema.optional().describe('a day in Wales, of the hour at which a mail was to leave'),
  to: calendarDateSchema.optional(),
  about: z.string().trim().max(200).optional().describe('words by which the register finds entries'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).describe('of fifty mails'),
});

interface Asked {
  readonly now: Instant;
  /** of the person that is asked about */
  readonly directory?: Pick<Directory, 'people'>;
  readonly state?: MailState | undefined;
  readonly person?: string | undefined;
  readonly obligation?: ObligationId | undefined;
  /** words by which the register finds the entries that they are about */
  readonly about?: string | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly page?: number | undefined;
  /** how many a page has */
  readonly size?: number | undefined;
}

export interface MailList {
  /** the mails of the page, those that leave or left last first */
  readonly mails: readonly MailInList[];
  /** how many of those wanted, whatever their state, are in each; of more than are counted, one more than that */
  readonly counts: Readonly<Record<MailState, number>>;
  readonly total: number;
  readonly countedUpTo: number;
  readonly page: number;
  readonly pages: number;
  /** the words find more entries than are looked for: only mails about the first of them are here */
  readonly tooManyEntries: boolean;
}

const ON_A_PAGE = 50;
/** So many entries at most are looked for by words. */
const MOST_ENTRIES = 2_000;

/** The mails of entries that the viewer may see; those of no entry are for whoever sees everything. */
function wantedBy(
  viewer: Viewer,
  { directory, person, obligation, from, to }: Asked,
  among: readonly ObligationId[] | undefined,
): Omit<MailsWanted, 'state'> {
  const { scope } = viewer;
  const asked = obligation === undefined ? among : [obligation];
  const own = asked?.filter((id) => maySee(viewer, id));
  const posts = person && directory?.people.find(({ id }) => id === person)?.posts;
  return {
    obligations: own ?? (scope === 'everything' ? undefined : scope),
    ...(person !== undefined && { posts: posts || [] }),
    ...(from !== undefined && { from: startOfDay(from) }),
    ...(to !== undefined && { until: endOfDay(to) }),
  };
}

/** The mails there are, by how they stand, whom they are for, what they are about and when they leave; a page at a time. */
export async function mailList(viewer: Viewer, { db }: Pick<Ledger, 'db'>, asked: Asked): Promise<MailList> {
  const { state, about = '', page = 1, size = ON_A_PAGE } = asked;
  const terms = searchTerms(about);
  const found =
    terms.length === 0 ? undefined : await findIds(db, { scope: viewer.scope, terms }, MOST_ENTRIES + 1);
  const wanted = wantedBy(viewer, asked, found?.slice(0, MOST_ENTRIES));
  const [mails, counts] = await Promise.all([
    listMailPage(db, { ...wanted, state }, { offset: (page - 1) * size, size }),
    countMails(db, wanted),
  ]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const total = Math.min(state === undefined ? all : counts[state], MAILS_COUNTED + 1);
  return {
    mails,
    counts,
    total,
    countedUpTo: MAILS_COUNTED,
    page,
    pages: Math.max(1, Math.ceil(Math.min(total, MAILS_COUNTED) / size)),
    tooManyEntries: (found?.length ?? 0) > MOST_ENTRIES,
  };
}
