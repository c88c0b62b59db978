import { type Instant, type ObligationId, type RecordedEvent, earlierInstant } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { type Obligation, evolve, loadEvent } from '#domain/obligations';
import { enqueue, nextSendAt } from '#application/notifications';
import { mailsFor } from '#domain/mail';

/** The mail side of a decision: what the events ask to be told, in the transaction that records them. */
export interface Outbox {
  /** @returns when the earliest of these mails is to leave; null where the events ask for none */
  enqueue(executor: Executor, request: EnqueueRequest): Promise<Instant | null>;
  /** when an obligation's mail is to leave next; in the past: it is due. Null when none waits */
  nextSendAt(executor: Executor, obligationId: ObligationId): Promise<Instant | null>;
}

/** A ledger, or one of its transactions. */
interface Executor {
  readonly db: Database;
}

interface EnqueueRequest {
  /** the row as it stood before the events */
  readonly before: Obligation | null;
  readonly events: readonly RecordedEvent[];
  readonly now: Instant;
}

/** Puts into the outbox what each event asks to be told, from the row as it stood right after that event. */
export class MailOutbox implements Outbox {
  async enqueue(executor: Executor, { before, events, now }: EnqueueRequest): Promise<Instant | null> {
    let state = before;
    const mails = events.map(loadEvent).flatMap((event) => {
      state = evolve(state, event);
      return mailsFor(event, state, now);
    });
    if (mails.length > 0) await enqueue(executor, mails);
    return mails.reduce<Instant | null>((earliest, { sendAt }) => earlierInstant(earliest, sendAt), null);
  }

  nextSendAt(executor: Executor, obligationId: ObligationId): Promise<Instant | null> {
    return nextSendAt(executor, obligationId);
  }
}
