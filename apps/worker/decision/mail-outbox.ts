import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import type { LedgerTransaction } from '#ledger';
import { enqueue, mailsFor, nextSendAt } from '#notifications';
import { evolve, fold, loadEvent, type Obligation } from '#obligations';
import type { Outbox, ToTell } from './outbox';

/** Puts into the outbox what each event asks to be told, from the row as it stood right after that event. */
@Injectable()
export class MailOutbox implements Outbox {
  async enqueue(tx: LedgerTransaction, { before, events, now }: ToTell): Promise<void> {
    let state: Obligation | null = fold(before);
    const mails = events.map(loadEvent).flatMap((event) => {
      state = evolve(state, event);
      return mailsFor(event, state, now);
    });
    if (mails.length > 0) await enqueue(tx, mails);
  }

  nextSendAt(tx: LedgerTransaction, obligationId: string): Promise<Instant | null> {
    return nextSendAt(tx, obligationId);
  }
}
