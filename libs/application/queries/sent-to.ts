import { z } from 'zod';
import { type CurrentDirectory, type Person, recipientsFrom } from '#application/directory';
import {
  type HeldPost,
  type ListedMail,
  type MailTo,
  type WordsOfMail,
  listMails,
  listMailsTo,
  subjectOfMail,
  wordsOfMail,
} from '#application/notifications';
import { calendarDateSchema } from '#domain/calendars';
import {
  type Bilingual,
  type Instant,
  type PersonId,
  type Refusal,
  type Result,
  endOfDay,
  mailIdSchema,
  ok,
  personIdSchema,
  postIdSchema,
  refuse,
  startOfDay,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { postsHeld } from './directory';
import { noSuchMail, othersMail } from './refusals';
import { type Viewer, isSystem, maySee } from './viewer';

const dayText = calendarDateSchema.describe('a day in Wales, on which the mail left or is to leave');

/** Whose mails, and of which days. */
export const sentToFilter = z.object({
  person: personIdSchema
    .max(200)
    .optional()
    .describe('whom: by the posts held at the time; the caller where neither is given'),
  post: postIdSchema.optional(),
  from: dayText.optional(),
  to: dayText.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

type Filter = z.output<typeof sentToFilter>;
type Asked = { readonly [Name in keyof Filter]?: Filter[Name] | undefined } & {
  readonly directory: CurrentDirectory;
  readonly now: Instant;
};

/** A mail, with its subject; the facts themselves are not handed out. */
type SentMail = Omit<MailTo, 'facts'> & { readonly subject: Bilingual | null };

export interface SentTo {
  /** latest first */
  readonly mails: readonly SentMail[];
  /** the posts through which they came, with the time in which they were held */
  readonly held: readonly HeldPost[];
  /** null at the end */
  readonly nextPage: number | null;
}

const ON_A_PAGE = 25;

/** Others' mails are for those who look after the register or audit it. */
const readsOthers = (viewer: Viewer): boolean =>
  isSystem(viewer) || viewer.roles.includes('auditor') || viewer.roles.includes('administrator');

const personIn = ({ current }: CurrentDirectory, id: PersonId): Person | undefined =>
  current.people.find((person) => person.id === id);

/** What somebody was sent, or a post, and what became of it; latest first. Anybody may ask for their own. */
export async function sentTo(
  viewer: Viewer,
  ledger: Ledger,
  { directory, now, person: asked, post, from, to, page = 1 }: Asked,
): Promise<Result<SentTo, Refusal<'others-mail'>>> {
  const person = asked ?? (post === undefined ? viewer.personId : undefined);
  const own = post === undefined ? person === viewer.personId : holds(directory, viewer, post);
  if (!own && !readsOthers(viewer)) return refuse(othersMail);
  const held =
    post !== undefined
      ? [{ post, from: null, until: null }]
      : await heldBy(ledger, directory, person ?? viewer.personId);
  const found = await listMailsTo(ledger.db, {
    held,
    copiedTo: post === undefined ? person : undefined,
    from: from && startOfDay(from),
    before: to && endOfDay(to),
    about: own || viewer.scope === 'everything' ? undefined : viewer.scope,
    limit: ON_A_PAGE + 1,
    offset: (page - 1) * ON_A_PAGE,
  });
  const recipients = recipientsFrom(directory);
  return ok({
    mails: found.slice(0, ON_A_PAGE).map((mail) => {
      const { facts: _facts, ...shown } = mail;
      return { ...shown, subject: subjectOfMail(mail, { recipients, now }) };
    }),
    held,
    nextPage: found.length > ON_A_PAGE ? page + 1 : null,
  });
}

const holds = (directory: CurrentDirectory, viewer: Viewer, post: HeldPost['post']): boolean =>
  personIn(directory, viewer.personId)?.posts.includes(post) === true;

const heldBy = (
  ledger: Ledger,
  directory: CurrentDirectory,
  person: PersonId,
): Promise<readonly HeldPost[]> =>
  postsHeld(ledger, { person, now: personIn(directory, person)?.posts ?? [] });

interface AskedWords {
  readonly mailId: string;
  readonly directory: CurrentDirectory;
  /** public base of the pages; null where the program does not know it */
  readonly webUrl: string | null;
  readonly now: Instant;
}

/** A mail with its words. */
interface MailWords {
  /** with what else its message said about entries that may be seen */
  readonly mail: ListedMail;
  /** null where they cannot be written out */
  readonly words: WordsOfMail | null;
  /** sent to whoever asks */
  readonly own: boolean;
}

/** What one mail says, for whom it was for and for whoever may read others’. */
export async function mailWords(
  viewer: Viewer,
  ledger: Ledger,
  { mailId, directory, webUrl, now }: AskedWords,
): Promise<Result<MailWords, Refusal<'no-such-mail'>>> {
  const id = mailIdSchema.safeParse(mailId).data;
  const [mail] = id === undefined ? [] : await listMails(ledger.db, { mailId: id });
  if (mail === undefined) return refuse(noSuchMail(mailId));
  const held = await heldBy(ledger, directory, viewer.personId);
  const own = wasSentTo(held, mail) || mail.attempts.some(({ alsoTo }) => alsoTo.includes(viewer.personId));
  if (!own && !(readsOthers(viewer) && inScope(viewer, mail))) return refuse(noSuchMail(mailId));
  const recipients = recipientsFrom(directory);
  const together = mail.together.filter((other) => own || inScope(viewer, other));
  const words = await wordsOfMail(mail.mailId, { ledger, recipients, webUrl, now });
  return ok({ mail: { ...mail, together }, own, words });
}

const inScope = (viewer: Viewer, { obligationId }: Pick<ListedMail, 'obligationId'>): boolean =>
  obligationId === null ? viewer.scope === 'everything' : maySee(viewer, obligationId);

const wasSentTo = (
  held: readonly HeldPost[],
  { recipient, lastAt, sendAt }: Omit<MailTo, 'facts'>,
): boolean => {
  const at = lastAt ?? sendAt;
  return held.some(
    ({ post, from, until }) =>
      post === recipient && (from === null || at >= from) && (until === null || at < until),
  );
};
