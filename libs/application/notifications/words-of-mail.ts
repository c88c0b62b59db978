import { type Instant, type Language, type MailId, both } from '#domain/kernel';
import { composeHalf } from './compose';
import { letterContext } from './letter-context';
import { mailAndFacts } from './mail-list.repository';
import type { Recipients } from './message';
import type { Database } from '#record/ledger';

interface Asked {
  readonly mailId: MailId;
  readonly recipients: Recipients;
  /** base of the pages */
  readonly webUrl: string;
  readonly now: Instant;
}

/**
 * The words of a mail in both languages, as they are made of what is stored of it: with names as the directory has them now. Null
 * where there is no such mail, `words` null where what is stored of it cannot be read any more.
 */
export async function wordsOfMail(db: Database, { mailId, recipients, webUrl, now }: Asked) {
  const mail = await mailAndFacts(db, mailId);
  if (mail === null) return null;
  const { facts } = mail;
  if (facts === null) return { words: null };
  const context = letterContext({ recipients, now }, mail.recipient);
  const half = (language: Language) => composeHalf(facts, language, webUrl, context);
  const [en, cy] = [half('en'), half('cy')];
  return { words: { headline: both(en.headline, cy.headline), text: both(en.text, cy.text) } };
}
