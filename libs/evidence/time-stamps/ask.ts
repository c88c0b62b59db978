import { timeStampRequest } from './request';

const PATIENCE_MS = 30_000;

/**
 * Has these bytes stamped by an RFC 3161 authority over HTTP (section 3.4). @returns the reply, DER, unjudged
 * @throws Error when the authority cannot be reached or answers with something else
 */
export async function askTimeStamp(url: string, stamped: Uint8Array): Promise<Uint8Array> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(timeStampRequest(stamped)),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`the time-stamping authority answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
