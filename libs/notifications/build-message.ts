import { createHash } from 'node:crypto';
import { canonicalJson, type Instant } from '#kernel';
import { compose } from './compose';
import type { MailFacts } from './mail-facts';
import type { MailSettings, Message, Recipient } from './message';
import { messageIdFor } from './message-id';

/** The whole mail for one recipient, with the hash of its words that the record keeps. */
export function buildMessage(
  mailId: string,
  facts: MailFacts,
  recipient: Recipient,
  settings: MailSettings,
  now: Instant,
): { readonly message: Message; readonly contentSha256: string } {
  const words = compose(facts, recipient.language, settings.webUrl);
  const message: Message = {
    messageId: messageIdFor(mailId, settings.from),
    date: now,
    from: settings.from,
    to: { name: recipient.name[recipient.language], address: recipient.address },
    ...words,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': 'cy, en',
      'X-Cylch-Mail': encodeURI(mailId),
      'X-Cylch-Template': facts.template,
    },
  };
  const contentSha256 = createHash('sha256').update(canonicalJson(words)).digest('hex');
  return { message, contentSha256 };
}
