import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** The server's behaviour: refuse a recipient with a code, delay or refuse its reply to a whole mail. */
export interface MailServerBehaviour {
  readonly onRecipient?: (address: string) => number | null;
  /** called with the whole mail before the server replies; returns a code to refuse with */
  readonly onMail?: (mail: ParsedMail) => Promise<number | 'hang up' | null>;
}

export interface MailServer {
  readonly url: string;
  /** every complete mail, in order, whether or not the sender got the reply */
  readonly mails: readonly ParsedMail[];
  behave(behaviour: MailServerBehaviour): void;
  stop(): Promise<void>;
}

const refusal = (code: number): Error =>
  Object.assign(new Error('refused <someone@else.example> in a test'), { responseCode: code });

interface Connection {
  readonly id: string;
  close(): void;
}

/** Closes the connection without a reply. */
const hangUp = (server: SMTPServer, id: string): void =>
  (server as unknown as { connections: Set<Connection> }).connections.forEach((connection) => {
    if (connection.id === id) connection.close();
  });

/** An SMTP server that stores its mail, beside what it had before. */
export async function startMailServer(before: readonly ParsedMail[] = []): Promise<MailServer> {
  const mails = [...before];
  let behaviour: MailServerBehaviour = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, callback) {
      const code = behaviour.onRecipient?.(address) ?? null;
      callback(code === null ? null : refusal(code));
    },
    onData(stream, session, callback) {
      void simpleParser(stream)
        .then(async (mail) => {
          mails.push(mail);
          return (await behaviour.onMail?.(mail)) ?? null;
        })
        .then((answer) => {
          if (answer === 'hang up') hangUp(server, session.id);
          else callback(answer === null ? null : refusal(answer));
        }, callback);
    },
  });
  server.on('error', () => undefined); // some tests kill the client midway
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    behave: (next) => (behaviour = next),
    stop: () => new Promise((done) => server.close(done)),
  };
}
