import { earlierInstant, type Instant } from '#kernel';
import { enqueue, mailsFor, nextSendAt } from '#notifications';
import { evolve, loadEvent } from '#obligations';
import type { Outbox, Through, ToTell } from './outbox';

/** Puts into the outbox what each event asks to be told, from the row as it stood right after that event. */
export class MailOutbox implements Outbox {
  async enqueue(through: Through, { before, events, now }: ToTell): Promise<Instant | null> {
    let state = before;
    const mails = events.map(loadEvent).flatMap((event) => {
      state = evolve(state, event);
      return mailsFor(event, state, now);
    });
    if (mails.length > 0) await enqueue(through, mails);
    return mails.reduce<Instant | null>((earliest, { sendAt }) => earlierInstant(earliest, sendAt), null);
  }

  nextSendAt(through: Through, obligationId: string): Promise<Instant | null> {
    return nextSendAt(through, obligationId);
  }
}
