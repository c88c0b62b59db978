import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Clock } from '#domain/kernel';
import { listPage, messagePage } from './mailbox-pages';
import { MessageStore } from './message-store';

export interface MailCatcher {
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly store: MessageStore;
  stop(): Promise<void>;
}

/** Takes every mail over real SMTP, keeps it in a folder and shows it on a page. Sends nothing on. */
export async function startMailCatcher(options: {
  readonly folder: string;
  /** for mail that bears no time of its own */
  readonly clock: Clock;
  readonly smtpPort?: number;
  readonly httpPort?: number;
  readonly host?: string;
}): Promise<MailCatcher> {
  const host = options.host ?? '127.0.0.1';
  const store = await MessageStore.open(options.folder, options.clock);
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', callback);
      stream.on('end', () => void store.add(Buffer.concat(chunks)).then(() => callback(), callback));
    },
  });
  smtp.on('error', () => undefined); // a client that went away is no trouble of the catcher's
  const http = pages(store);
  await listening((done) => smtp.listen(options.smtpPort ?? 0, host, done));
  await listening((done) => http.listen(options.httpPort ?? 0, host, done));
  return {
    smtpPort: (smtp.server.address() as AddressInfo).port,
    httpPort: (http.address() as AddressInfo).port,
    store,
    stop: async () => {
      http.closeAllConnections();
      await listening((done) => http.close(() => done()));
      await listening((done) => smtp.close(done));
    },
  };
}

const listening = (act: (done: () => void) => void): Promise<void> => new Promise((resolve) => act(resolve));

const pages = (store: MessageStore): Server =>
  createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const message = store.find(/^\/messages\/(\d+)$/.exec(path)?.[1] ?? '');
    if (path === '/messages.json') {
      response.setHeader('content-type', 'application/json; charset=utf-8').end(JSON.stringify(store.all()));
    } else if (path === '/' || message) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(message ? messagePage(message) : listPage(store.all()));
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such mail');
    }
  });
