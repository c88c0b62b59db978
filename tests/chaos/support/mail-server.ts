import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What a test lets the server do: refuse a recipient with a code, hold back or refuse its answer to a whole mail. */
export interface MailServerBehaviour {
  readonly onRecipient?: (address: string) => number | null;
  /** called when the whole mail has arrived and before the server says so; a number is the code it refuses with */
  readonly onMail?: (mail: ParsedMail) => Promise<number | 'hang up' | null>;
}

export interface MailServer {
  readonly url: string;
  /** every mail that arrived whole, in order, whether or not the sender heard that it had */
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

/** Ends the connection without a word. */
const hangUp = (server: SMTPServer, id: string): void =>
  (server as unknown as { connections: Set<Connection> }).connections.forEach((connection) => {
    if (connection.id === id) connection.close();
  });

/** A real SMTP server that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
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
  server.on('error', () => undefined); // a client killed in the middle is what some tests are about
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    behave: (next) => (behaviour = next),
    stop: () => new Promise((done) => server.close(done)),
  };
}
