import type { EventId, Instant, JsonObject, MailId, ObligationId } from '#domain/kernel';
import type { Obligation } from '#domain/obligations';
import type { Alongside, Ledger, LedgerTransaction } from '#record/ledger';
import { type MailEventData, type MailEventType, mailEventCatalog } from '#domain/mail';
import type { MailSettings, Recipients } from './message';
import type { MailTransport } from './transport';

/** A point of a delivery, reported to a worker's heartbeat, or to a test that kills the process there. */
export interface DeliveryPoint {
  readonly mailId: MailId;
  readonly point: 'taken-up' | 'attempt-recorded' | 'answered' | 'outcome-recorded';
}

/** The dependencies of a delivery, time included. */
export interface Delivery {
  readonly ledger: Ledger;
  readonly transport: MailTransport;
  readonly recipients: Recipients;
  readonly settings: MailSettings;
  readonly now: Instant;
  /** called at every point, and every few seconds while waiting for a server */
  readonly heartbeat?: (point?: DeliveryPoint) => void;
  /** nobody else delivers from this ledger, as from that of a rehearsal: nothing is locked */
  readonly alone?: boolean;
  /** an obligation that the caller has just read; undefined: it is read */
  readonly known?: (id: ObligationId) => Obligation | undefined;
  /** added to the metadata of every event: the program's version and the like */
  readonly metadata?: JsonObject;
}

const CLOCK: JsonObject = { personId: 'clock', roles: ['system'] };

/** An append: at an exact version where two may compete, else at any version. */
export interface MailEventDraft<Type extends MailEventType> {
  readonly stream: string;
  readonly expected: number | 'any';
  readonly eventId: EventId;
  readonly type: Type;
  readonly data: MailEventData<Type>;
  /** done with it in its statement, where it is new */
  readonly alongside?: Alongside;
}

/** What appends: an open transaction, or each event for itself. */
export type Appender = Pick<LedgerTransaction, 'db' | 'append'>;

/** Each event for itself, in one statement; on a scratch ledger at the delivery's own time. */
export const eachForItself = ({ ledger, now }: Pick<Delivery, 'ledger' | 'now'>): Appender => ({
  db: ledger.db,
  append: (request) => ledger.appendAt(now, request),
});

/** A ledger transaction; on a scratch ledger its events have the delivery's own time. */
export const inTransaction = <T>(
  { ledger, now }: Pick<Delivery, 'ledger' | 'now'>,
  work: (tx: LedgerTransaction) => Promise<T>,
): Promise<T> =>
  ledger.transaction(async (tx) => {
    if (await ledger.isScratch()) await tx.setScratchClock(now);
    return work(tx);
  });

/**
 * Appends one event about mail. False where another call recorded it first or changed the stream.
 */
export async function appendMailEvent<Type extends MailEventType>(
  to: Appender,
  { now, metadata }: Pick<Delivery, 'now' | 'metadata'>,
  draft: MailEventDraft<Type>,
): Promise<boolean> {
  const { version, schema } = mailEventCatalog[draft.type];
  const result = await to.append({
    stream: draft.stream,
    expected: draft.expected,
    events: [
      {
        eventId: draft.eventId,
        type: draft.type,
        schemaVersion: version,
        effectiveAt: now,
        data: schema.parse(draft.data),
        metadata: { actor: CLOCK, ...metadata },
      },
    ],
    ...(draft.alongside && { alongside: [draft.alongside] }),
  });
  return result.ok && !result.value.repeated;
}
