import { createHash, randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';

/** RFC 5754 section 2.2. */
const SHA_256 = '2.16.840.1.101.3.4.2.1';
/** RFC 3161 section 2.4.2: what a time stamp's signed content is. */
export const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** A time-stamp request of RFC 3161 section 2.4.1 for these bytes, with a fresh nonce, asking for the certificate. DER. */
function timeStampRequest(stamped: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256 }),
      hashedMessage: new OctetString({ valueHex: exact(createHash('sha256').update(stamped).digest()) }),
    }),
    nonce: new Integer({ valueHex: exact(positive(randomBytes(8))) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/** DER gives a positive integer its fewest bytes: a first byte of 1 to 127 is one. */
function positive(bytes: Uint8Array): Uint8Array {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x01;
  return bytes;
}

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const PATIENCE_MS = 30_000;

/**
 * Time-stamps these bytes at an RFC 3161 authority over HTTP (section 3.4). @returns the reply, DER, not verified
 * @throws Error when the authority is unreachable or its answer invalid
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
