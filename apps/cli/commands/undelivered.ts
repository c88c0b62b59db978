import { type UnreachedMail, listUnreached } from '#application/notifications';
import { type Bilingual, both } from '#domain/kernel';
import { type Io, type Manner, answerJson, say, table } from '../shared/io';
import { withLedger } from '../shared/services';
import type { Settings } from '../shared/settings';

const STATES: Readonly<Record<UnreachedMail['state'], Bilingual>> = {
  waiting: both('tried again', 'rhoddir cynnig arall'),
  undeliverable: both('undeliverable', 'ni ellir ei danfon'),
};

/** The mails by which nobody has been notified, and why. @returns whether there is none */
export async function undelivered(io: Io, manner: Manner, settings: Settings): Promise<boolean> {
  const mails = await withLedger(settings, (ledger) => listUnreached(ledger.db));
  const { language } = manner;
  if (manner.json) answerJson(io, mails);
  else if (mails.length > 0)
    io.out(
      table(
        mails.map(({ mailId, recipient, state, detail, at }) => [
          recipient,
          mailId,
          STATES[state][language],
          at ?? '',
          detail ?? '',
        ]),
      ),
    );
  say(
    io,
    manner,
    both(
      `Emails by which nobody has been notified: ${mails.length}.`,
      `Negeseuon e-bost na chafodd neb wybod drwyddynt: ${mails.length}.`,
    ),
  );
  return mails.length === 0;
}
