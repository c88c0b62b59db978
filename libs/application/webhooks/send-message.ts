import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type Instant, toMillis } from '#domain/kernel';
import { type WebhookOutcome, visibleText } from '#domain/webhooks';
import {
  type AllowedReceivers,
  type Resolve,
  type Resolved,
  checkedAddresses,
  hostOf,
} from './address-guard';
import { signedHeaders } from './signing';

/** One message to one receiver. */
export interface Message {
  readonly url: string;
  readonly messageId: string;
  readonly body: string;
  readonly secrets: readonly string[];
}

export interface SendOptions {
  readonly now: () => Instant;
  readonly allowed: AllowedReceivers;
  readonly resolve: Resolve;
  /** what a receiver takes at most, from the first look at its name to the last byte that is read */
  readonly limitMs: number;
  /** ends every attempt that is under way */
  readonly end?: AbortSignal | undefined;
  /** authorities besides the machine's own, as PEM */
  readonly ca?: string | undefined;
}

/** What came of an attempt. */
export interface Sent {
  readonly outcome: WebhookOutcome;
  readonly status: number | null;
  /** the first of what was answered, for people */
  readonly answer: string | null;
  readonly retryAfterMs: number | null;
}

const nothing = (outcome: WebhookOutcome): Sent => ({
  outcome,
  status: null,
  answer: null,
  retryAfterMs: null,
});

/** So much of an answer is read, and no more. */
const MOST_READ_BYTES = 4_096;
const MOST_SHOWN = 300;
/** So long an answer that has begun is read. */
const READ_MS = 2_000;

/** Sends a message once. Never follows a redirect; never throws. */
export async function sendMessage(message: Message, options: SendOptions): Promise<Sent> {
  if (message.secrets.length === 0) return nothing('no-secret');
  const url = new URL(message.url);
  const { limitMs, end } = options;
  const limit = AbortSignal.timeout(limitMs);
  const signal = end === undefined ? limit : AbortSignal.any([limit, end]);
  const aborted = (): Sent => nothing(end?.aborted === true ? 'unknown' : 'timed-out');
  try {
    const checked = await orAborted(checkedAddresses(url, options.allowed, options.resolve), signal);
    if (!checked.ok) return nothing(checked.refusal.code);
    const response = await post(url, checked.value, message, { ...options, signal });
    return await answerOf(response, options.now());
  } catch (error) {
    return signal.aborted ? aborted() : nothing(outcomeOf(error));
  }
}

/** Looking a name up cannot be ended; nobody waits for it longer than for the rest. */
const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = (): void => reject(new Error('aborted'));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });

/** Connects to an address that was checked, whatever the name may stand for by now. */
function post(
  url: URL,
  addresses: readonly Resolved[],
  { messageId, body, secrets }: Message,
  { now, ca, signal }: Pick<SendOptions, 'now' | 'ca'> & { readonly signal: AbortSignal },
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const sending: ClientRequest = request({
      method: 'POST',
      protocol: url.protocol,
      host: hostOf(url),
      ...(url.port !== '' && { port: url.port }),
      path: `${url.pathname}${url.search}`,
      // a connection of its own, closed afterwards: none outlives its check
      agent: false,
      lookup: (_host, { all }, found) => {
        const [first] = addresses;
        if (all === true) found(null, [...addresses]);
        else if (first === undefined) found(new Error('no address'), '');
        else found(null, first.address, first.family);
      },
      ...(ca !== undefined && { ca }),
      maxHeaderSize: 16_384,
      signal,
      headers: {
        host: url.host,
        'content-type': 'application/json',
        'content-length': bytes.length,
        'user-agent': 'Cylch-Webhooks/1',
        ...signedHeaders({ messageId, body, at: now() }, secrets),
      },
    });
    sending.once('response', resolve).once('error', reject).end(bytes);
  });
}

/** The status decides; of the body the first bytes are read, for a moment. */
async function answerOf(response: IncomingMessage, now: Instant): Promise<Sent> {
  const status = response.statusCode ?? 0;
  const read = await firstBytes(response);
  return {
    outcome: outcomeOfStatus(status),
    status,
    answer: read.length === 0 ? null : visibleText(read.toString('utf8'), MOST_SHOWN),
    retryAfterMs: retryAfterIn(response.headers['retry-after'], now),
  };
}

function firstBytes(response: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let length = 0;
    const done = (): void => {
      clearTimeout(timer);
      response.destroy();
      resolve(Buffer.concat(parts).subarray(0, MOST_READ_BYTES));
    };
    const timer = setTimeout(done, READ_MS);
    response.on('data', (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length >= MOST_READ_BYTES) done();
    });
    response.once('end', done).once('close', done).once('error', done);
  });
}

export function outcomeOfStatus(status: number): WebhookOutcome {
  if (status >= 200 && status < 300) return 'accepted';
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'not-accepted';
}

/** A number of seconds or a date (RFC 9110, 10.2.3), as milliseconds from now; null for neither. */
export function retryAfterIn(header: string | undefined, now: Instant): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1_000;
  const date = /^[A-Z][a-z]{2},? /u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - toMillis(now));
}

const NO_HOST = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME']);
const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_(GET_ISSUER|VERIFY)/u;

function outcomeOf(error: unknown): WebhookOutcome {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (NO_HOST.has(code)) return 'no-such-host';
  return CERTIFICATE.test(code) ? 'certificate' : 'no-connection';
}
