import type { MailId } from '#domain/kernel';
import type { MailEvent } from './events/catalog';

/** The state of a mail, folded from its stream. */
export interface MailState {
  /** the stream's version, 0 before the first attempt */
  readonly version: number;
  readonly attempts: number;
  /** an attempt without a recorded outcome */
  readonly openAttempt: number | null;
  /** final */
  readonly done: 'accepted' | 'withdrawn' | null;
  /** why it is known to be undeliverable, until it is tried again */
  readonly undeliverable: string | null;
}

const EMPTY: MailState = { version: 0, attempts: 0, openAttempt: null, done: null, undeliverable: null };

function after(mail: MailState, event: MailEvent): MailState {
  switch (event.type) {
    case 'MailAttempted':
      return {
        ...mail,
        attempts: event.data.attempt,
        openAttempt: event.data.attempt,
        undeliverable: null,
      };
    case 'MailAccepted':
      return { ...mail, openAttempt: null, done: 'accepted' };
    case 'MailFailed':
    case 'MailOutcomeUnknown':
      return event.data.attempt === mail.openAttempt ? { ...mail, openAttempt: null } : mail;
    case 'MailWithdrawn':
      return { ...mail, done: mail.done ?? 'withdrawn' };
    case 'MailUndeliverable':
      return { ...mail, undeliverable: event.data.why };
    case 'MailDelayed':
    case 'DigestPrepared':
    case 'DigestLost':
      return mail;
  }
}

/** Folds a mail's stream, oldest first. */
export const foldMail = (events: readonly MailEvent[]): MailState =>
  events.reduce<MailState>((mail, event) => ({ ...after(mail, event), version: mail.version + 1 }), EMPTY);

export const mailStream = (mailId: MailId): string => `mail-${mailId}`;
