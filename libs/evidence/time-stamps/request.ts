import { Integer, OctetString } from 'asn1js';
import { createHash, randomBytes } from 'node:crypto';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { SHA_256 } from './object-ids';

/** A time-stamp request of RFC 3161 section 2.4.1 for these bytes, with a fresh nonce, asking for the certificate. DER. */
export function timeStampRequest(stamped: Uint8Array): Uint8Array {
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
