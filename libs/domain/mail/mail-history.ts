import type { MailId } from '#domain/kernel';
import type { MailEvent } from './events/catalog';

/** What a mail's own stream says of it. */
export interface MailRecord {
  /** the stream's version, 0 before the first attempt */
  readonly version: number;
  readonly attempts: number;
  /** an attempt whose outcome has not been recorded */
  readonly openAttempt: number | null;
  /** nothing more will be done */
  readonly done: 'accepted' | 'withdrawn' | null;
  /** why it is known to be undeliverable, until it is tried again */
  readonly undeliverable: string | null;
}

const EMPTY: MailRecord = { version: 0, attempts: 0, openAttempt: null, done: null, undeliverable: null };

function after(record: MailRecord, event: MailEvent): MailRecord {
  switch (event.type) {
    case 'MailAttempted':
      return {
        ...record,
        attempts: event.data.attempt,
        openAttempt: event.data.attempt,
        undeliverable: null,
      };
    case 'MailAccepted':
      return { ...record, openAttempt: null, done: 'accepted' };
    case 'MailFailed':
    case 'MailOutcomeUnknown':
      return event.data.attempt === record.openAttempt ? { ...record, openAttempt: null } : record;
    case 'MailWithdrawn':
      return { ...record, done: record.done ?? 'withdrawn' };
    case 'MailUndeliverable':
      return { ...record, undeliverable: event.data.why };
    case 'DigestPrepared':
      return record;
  }
}

/** Folds a mail's stream, oldest first. */
export const mailRecord = (events: readonly MailEvent[]): MailRecord =>
  events.reduce<MailRecord>(
    (record, event) => ({ ...after(record, event), version: record.version + 1 }),
    EMPTY,
  );

export const mailStream = (mailId: MailId): string => `mail-${mailId}`;
