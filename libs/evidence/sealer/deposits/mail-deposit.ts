import { both } from '#kernel';
import { checkpointPath, MAILED, putFile } from '../../log';
import { provedBeside } from './beside';
import { checkpointMail, type CheckpointMessage } from './checkpoint-mail';
import type { Deposit } from './deposit';

/** How the sealer sends mail; its program fills it. */
export interface CheckpointMailer {
  /** @returns `accepted` once the server has taken the mail over; anything else is tried again */
  send(mail: CheckpointMessage): Promise<{ readonly kind: string }>;
}

export interface MailedTo {
  readonly transport: CheckpointMailer;
  readonly from: string;
  /** the auditor's address */
  readonly to: string;
}

/** Mails the newest checkpoint to the auditor. A mail of unknown outcome is sent again under the same Message-ID. */
export const mailDeposit = ({ transport, from, to }: MailedTo, everyMs: number): Deposit => ({
  name: both('mail to the auditor', 'post i’r archwilydd'),
  everyMs,
  ...provedBeside(MAILED),
  make: async ({ folder }, { size, written }) => {
    const mail = checkpointMail({ from, to, note: written, size });
    const outcome = await transport.send(mail);
    if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
    putFile(checkpointPath(folder, size, MAILED), `${mail.messageId} ${to}\n`);
  },
});
