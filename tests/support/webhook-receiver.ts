import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, type RequestListener, type ServerResponse, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// plain JavaScript without types
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { findOpenssl } = require('../../infra/bootstrap/openssl.js') as { findOpenssl: () => string };

export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders;
  readonly path: string;
  readonly body: string;
}

/** How a receiver answers one message. */
export type Answering = (message: ReceivedMessage, response: ServerResponse) => void;

export const answer =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Answering =>
  (_message, response) =>
    response.writeHead(status, headers).end(body);

/** Takes the message and says nothing. */
export const hang: Answering = () => undefined;

export interface WebhookReceiver {
  readonly port: number;
  readonly origin: string;
  /** in the order of their arrival */
  readonly received: readonly ReceivedMessage[];
  /** how it answers from now on */
  answers(answering: Answering): void;
  close(): Promise<void>;
}

/** A server on loopback that keeps what it is sent. */
export async function startReceiver(tls?: {
  readonly key: string;
  readonly cert: string;
}): Promise<WebhookReceiver> {
  const received: ReceivedMessage[] = [];
  let answering: Answering = answer(200);
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { headers, url: path = '' } = request;
      const message = { headers, path, body: Buffer.concat(parts).toString('utf8') };
      received.push(message);
      answering(message, response);
    });
  };
  const server = tls === undefined ? createServer(listener) : createSecureServer(tls, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    received,
    answers: (next) => {
      answering = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A certificate for a name, signed by itself. */
export function certificateFor(name: string): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-tls-'));
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const named = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const files = ['-keyout', 'key.pem', '-out', 'cert.pem', '-days', '3650'];
  execFileSync(findOpenssl(), [...args, ...named, ...files], { cwd: folder, stdio: 'pipe' });
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => readFileSync(join(folder, file), 'utf8'));
  rmSync(folder, { recursive: true });
  return { key: key ?? '', cert: cert ?? '' };
}
