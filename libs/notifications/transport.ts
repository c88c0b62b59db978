import nodemailer from 'nodemailer';
import type { Message } from './message';
import { classify, type SendOutcome } from './send-outcome';

/** Hands mails to a mail server, one at a time, and says what became of each. Never throws for what the server says. */
export interface MailTransport {
  send(message: Message): Promise<SendOutcome>;
}

const SECOND = 1_000;

/** Waits are bounded, so that a server which falls silent is an outcome, not a wait for ever. */
const TIMEOUTS = {
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 10 * SECOND,
  socketTimeout: 30 * SECOND,
  dnsTimeout: 10 * SECOND,
};

/** From the server's 354 on, the mail may be in its hands whatever the connection does. */
const GO_AHEAD = /^354/;

/** Sends by SMTP. @param smtpUrl `smtp://host:port` or `smtps://user:password@host` (SMTP_URL) */
export function createTransport(smtpUrl: string): MailTransport {
  return {
    async send(message) {
      let handedOver = false;
      const listen = (entry: { tnx?: string }, text?: unknown): void => {
        if (entry.tnx === 'server' && typeof text === 'string' && GO_AHEAD.test(text)) handedOver = true;
      };
      const logger = {
        trace: listen,
        debug: listen,
        info: listen,
        warn: listen,
        error: listen,
        fatal: listen,
      };
      const mailer = nodemailer.createTransport({
        url: smtpUrl,
        ...TIMEOUTS,
        logger,
        transactionLog: true,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        const { response } = await mailer.sendMail({
          ...message,
          date: message.date === undefined ? undefined : new Date(message.date),
          headers: { ...message.headers },
          attachments: [...(message.attachments ?? [])],
        });
        return classify({ response });
      } catch (error) {
        return classify({ error, handedOver });
      } finally {
        mailer.close();
      }
    },
  };
}
