import { both } from '#kernel';
import type { MailTransport } from '#notifications';
import { checkpointPath, MAILED, putFile } from '../../log';
import { provedBeside } from './beside';
import { checkpointMail } from './checkpoint-mail';
import type { Deposit } from './deposit';

export interface MailedTo {
  readonly transport: MailTransport;
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
