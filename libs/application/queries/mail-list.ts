import { z } from 'zod';
import { type Directory, recipientsFrom } from '#application/directory';
import {
  type ListedMail,
  type MailInList,
  type MailState,
  type MailsWanted,
  countMails,
  listMailPage,
  listMails,
  mailStates,
  wordsOfMail,
} from '#application/notifications';
import { calendarDateSchema } from '#domain/calendars';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type MailId,
  type ObligationId,
  type Refusal,
  type Result,
  endOfDay,
  mailIdSchema,
  obligationIdSchema,
  ok,
  personIdSchema,
  refuse,
  startOfDay,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { noSuchMail } from './refusals';
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
  page: z.coerce.number().int().min(1).max(10_000).default(1).describe('of fifty mails'),
});

interface Asked {
  readonly now: Instant;
  /** of the person that is asked about */
  readonly directory?: Pick<Directory, 'people'>;
  readonly state?: MailState | undefined;
  readonly person?: string | undefined;
  readonly obligation?: ObligationId | undefined;
  /** only those about any of these */
  readonly among?: readonly ObligationId[] | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly page?: number | undefined;
}

export interface MailList {
  /** the mails of the page, those that leave or left last first */
  readonly mails: readonly MailInList[];
  /** how many of those wanted, whatever their state, are in each */
  readonly counts: Readonly<Record<MailState, number>>;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const ON_A_PAGE = 50;

/** The mails of entries that the viewer may see; those of no entry are for whoever sees everything. */
function wantedBy(
  viewer: Viewer,
  { directory, person, obligation, among, from, to }: Asked,
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
  const { state, page = 1 } = asked;
  const wanted = wantedBy(viewer, asked);
  const [mails, counts] = await Promise.all([
    listMailPage(db, { ...wanted, state }, { offset: (page - 1) * ON_A_PAGE, size: ON_A_PAGE }),
    countMails(db, wanted),
  ]);
  const total =
    state === undefined ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[state];
  return { mails, counts, total, page, pages: Math.max(1, Math.ceil(total / ON_A_PAGE)) };
}

/** A mail with its attempts and its words. */
export interface MailInFull {
  readonly mail: ListedMail;
  /** as made of what is stored of it, with names as the directory has them now; null where that cannot be read any more */
  readonly words: { readonly headline: Bilingual; readonly text: Bilingual } | null;
}

/** One mail, its attempts and its words. */
export async function mailInFull(
  viewer: Viewer,
  { db }: Pick<Ledger, 'db'>,
  {
    id,
    directory,
    webUrl = '',
    now,
  }: {
    readonly id: string;
    readonly directory: Directory;
    readonly webUrl?: string;
    readonly now: Instant;
  },
): Promise<Result<MailInFull, Refusal<'no-such-mail'>>> {
  const mailId: MailId | undefined = mailIdSchema.safeParse(id).data;
  const [mail] = mailId === undefined ? [] : await listMails(db, { mailId });
  const seen =
    mail !== undefined &&
    (mail.obligationId === null ? viewer.scope === 'everything' : maySee(viewer, mail.obligationId));
  if (!seen) return refuse(noSuchMail(id));
  const recipients = recipientsFrom({ current: directory });
  const found = await wordsOfMail(db, { mailId: mail.mailId, recipients, webUrl, now });
  const together = mail.together.filter(({ obligationId }) =>
    obligationId === null ? viewer.scope === 'everything' : maySee(viewer, obligationId),
  );
  return ok({ mail: { ...mail, together }, words: found?.words ?? null });
}
