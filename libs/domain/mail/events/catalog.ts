import type { z } from 'zod';
import { digestLost } from './digest-lost';
import { digestPrepared } from './digest-prepared';
import { mailAccepted } from './mail-accepted';
import { mailAttempted } from './mail-attempted';
import { mailDelayed } from './mail-delayed';
import { mailFailed } from './mail-failed';
import { mailOutcomeUnknown } from './mail-outcome-unknown';
import { mailUndeliverable } from './mail-undeliverable';
import { mailWithdrawn } from './mail-withdrawn';

export const mailEventCatalog = {
  MailAttempted: mailAttempted,
  MailAccepted: mailAccepted,
  MailFailed: mailFailed,
  MailOutcomeUnknown: mailOutcomeUnknown,
  MailWithdrawn: mailWithdrawn,
  MailUndeliverable: mailUndeliverable,
  MailDelayed: mailDelayed,
  DigestPrepared: digestPrepared,
  DigestLost: digestLost,
} as const;

export type MailEventType = keyof typeof mailEventCatalog;

/** The names of the types. */
export const mailEventTypes = Object.keys(mailEventCatalog) as readonly MailEventType[];

export type MailEventData<Type extends MailEventType> = z.output<(typeof mailEventCatalog)[Type]['schema']>;

/** An event about mail in the newest version of its schema. */
export type MailEvent = {
  [Type in MailEventType]: { readonly type: Type; readonly data: MailEventData<Type> };
}[MailEventType];
