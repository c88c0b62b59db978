import nodemailer, { type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { oneLine } from './templates/mail-text';
import type { Message } from './message';
import { type Permanence, permanenceOf } from './smtp-replies';

/** The outcome of one attempt. `unknown`: the server may have accepted it. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  | { readonly kind: 'failed'; readonly permanence: Permanence; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

const ADDRESS = /<?[^\s<>@]+@[^\s<>]+>?/g;

const LONGEST_REPLY = 500;

/** A server's reply for an event: without addresses, as one line that can be recorded whatever bytes it came with. */
export const withoutAddresses = (text: string): string =>
  oneLine(text.replace(ADDRESS, '(address)'), LONGEST_REPLY) || 'no words';

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

/** Only the answer to a recipient or a mail can be for good: a refused sender or sign-in is our configuration and can be fixed. */
const permanenceOfError = ({ code, command, responseCode, response }: SmtpError): Permanence =>
  responseCode !== undefined && code !== 'EAUTH' && (command === 'RCPT TO' || command === 'DATA')
    ? permanenceOf(responseCode, response ?? '')
    : 'temporary';

/** Reads what nodemailer answered. @param handedOver the server had asked for the mail's text before the error */
export function classify(
  answer: { readonly response: string } | { readonly error: unknown; readonly handedOver: boolean },
): SendOutcome {
  if ('response' in answer) return { kind: 'accepted', response: withoutAddresses(answer.response) };
  const error = answer.error as SmtpError;
  const reason = withoutAddresses(error.response ?? error.message ?? String(answer.error));
  if (answer.handedOver && error.responseCode === undefined) return { kind: 'unknown', reason };
  return { kind: 'failed', permanence: permanenceOfError(error), reason };
}

/** Hands mails to a mail server, one at a time, and returns each outcome. Never throws for a server's reply. */
export interface MailTransport {
  send(message: Message): Promise<SendOutcome>;
}

const SECOND = 1_000;

/** Timeouts bound every wait. */
const TIMEOUTS = {
  connectionTimeout: 10 * SECOND,
  greetingTimeout: 10 * SECOND,
  socketTimeout: 30 * SECOND,
  dnsTimeout: 10 * SECOND,
};

/** After the server's 354 the mail may have been accepted even if the connection breaks. */
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
      let mailer: Transporter<SMTPTransport.SentMessageInfo> | undefined;
      try {
        mailer = nodemailer.createTransport({
          url: smtpUrl,
          ...TIMEOUTS,
          logger,
          transactionLog: true,
          disableFileAccess: true,
          disableUrlAccess: true,
        });
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
        mailer?.close();
      }
    },
  };
}
