import { createHash } from 'node:crypto';
import {
  type Bilingual,
  type Instant,
  type Language,
  type MailId,
  type PostId,
  both,
  canonicalJson,
} from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { composeTogether, writeHalf } from './compose';
import type { LetterPart } from './join-letters';
import { letterContext } from './letter-context';
import { type MailTo, storedMail } from './mails-to.repository';
import type { Recipients } from './message';

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** What a mail says, in both languages. */
export interface WordsOfMail {
  readonly halves: Readonly<Record<Language, Words>>;
  /** whether the whole message is, to the letter, the one recorded when it was sent; null where it was not sent, or nobody can tell */
  readonly asSent: boolean | null;
}

interface Reading {
  readonly ledger: Pick<Ledger, 'db'>;
  readonly recipients: Recipients;
  /** public base of the pages, without a slash at its end; null where this program does not know it */
  readonly webUrl: string | null;
  readonly now: Instant;
}

const attemptedAt = ({ attempts }: MailTo): Instant | undefined => attempts.at(-1)?.attemptedAt;

/** The subject of a mail in both languages; null where it cannot be written out. */
export function subjectOfMail(
  mail: MailTo,
  { recipients, now }: Pick<Reading, 'recipients' | 'now'>,
): Bilingual | null {
  const { facts } = mail;
  const context = letterContext({ recipients, now: attemptedAt(mail) ?? now }, mail.recipient);
  return (
    facts &&
    writtenOut(() =>
      both(writeHalf(facts, 'en', '', context).subject, writeHalf(facts, 'cy', '', context).subject),
    )
  );
}

/** A mail written out again as of the day it was sent; null where it cannot be. Names are those of today's directory. */
export async function wordsOfMail(mailId: MailId, reading: Reading): Promise<WordsOfMail | null> {
  const stored = await storedMail(reading.ledger.db, mailId);
  const facts = stored?.mail.facts ?? null;
  if (stored === null || facts === null) return null;
  const { recipients, webUrl } = reading;
  const now = attemptedAt(stored.mail) ?? reading.now;
  const context = letterContext({ recipients, now }, stored.mail.recipient);
  const half = (language: Language): Words => writeHalf(facts, language, webUrl ?? '', context);
  const halves = writtenOut(() => ({ en: half('en'), cy: half('cy') }));
  if (halves === null) return null;
  return { halves, asSent: stored.attempted === null ? null : await isAsSent(stored, { ...reading, now }) };
}

type Stored = NonNullable<Awaited<ReturnType<typeof storedMail>>>;

/** Holds what the message would say against the hash of what it said: of all mails that it covered. */
async function isAsSent(
  { mail, attempted }: Stored,
  { ledger, recipients, webUrl, now }: Reading,
): Promise<boolean | null> {
  if (attempted === null || webUrl === null) return null;
  const covered = attempted.together?.map(({ mailId }) => mailId) ?? [mail.mailId];
  const parts: LetterPart[] = [];
  for (const mailId of covered) {
    const each = mailId === mail.mailId ? mail : (await storedMail(ledger.db, mailId))?.mail;
    if (each?.facts == null) return false;
    const recipient = partOf(each.recipient, recipients);
    parts.push({ facts: each.facts, recipient, context: letterContext({ recipients, now }, each.recipient) });
  }
  const [first, ...others] = parts;
  if (first === undefined) return false;
  return (['cy', 'en'] as const).some(
    (language) =>
      writtenOut(() => hashOf(composeTogether([first, ...others], language, webUrl))) ===
      attempted.contentSha256,
  );
}

const partOf = (postId: PostId, recipients: Recipients): LetterPart['recipient'] => ({
  postId,
  name: recipients.forPost(postId)?.name ?? both(postId, postId),
});

const hashOf = ({ subject, text, html }: ReturnType<typeof composeTogether>): string =>
  createHash('sha256').update(canonicalJson({ subject, text, html })).digest('hex');

/** A mail that cannot be built is stored as it was asked for: reading it is no error. */
function writtenOut<Value>(write: () => Value): Value | null {
  try {
    return write();
  } catch {
    return null;
  }
}
