import { X509Certificate } from 'node:crypto';
import { Certificate, SignedData, TSTInfo, TimeStampResp } from 'pkijs';
import { type Instant, type Refusal, type Result, both, instant, ok, refuse } from '#domain/kernel';
import { TST_INFO } from './ask';

export interface TimeStamp {
  /** the authority's time */
  readonly at: Instant;
  /** the subject of the signing certificate */
  readonly authority: string;
}

/**
 * Verifies an RFC 3161 reply (DER): granted, for exactly these bytes, signed by a certificate that chains to one of
 * the trusted ones. Refuses with `no-time-stamp` or `bad-time-stamp`.
 * @param trusted the authority's root certificates, PEM
 */
export async function verifyTimeStamp(
  reply: Uint8Array,
  stamped: Uint8Array,
  trusted: readonly string[],
): Promise<Result<TimeStamp, Refusal<'no-time-stamp' | 'bad-time-stamp'>>> {
  try {
    const { timeStampToken } = TimeStampResp.fromBER(exact(reply));
    if (timeStampToken === undefined)
      return bad('no-time-stamp', 'the authority refused', 'gwrthododd yr awdurdod');
    const signed = new SignedData({ schema: timeStampToken.content as unknown });
    const content = signed.encapContentInfo;
    if (content.eContentType !== TST_INFO || content.eContent === undefined)
      return bad('no-time-stamp', 'the reply holds none', 'nid yw’r ateb yn cynnwys un');
    const { genTime } = TSTInfo.fromBER(content.eContent.getValue());
    const verdict = await signed.verify({
      signer: 0,
      data: exact(stamped),
      trustedCerts: trusted.map(certificate),
      checkChain: true,
      checkDate: genTime,
      extendedMode: true,
    });
    if (verdict.signatureVerified !== true)
      return bad('bad-time-stamp', 'its signature does not fit', 'nid yw ei lofnod yn cyfateb');
    return ok({ at: instant(genTime.toISOString()), authority: nameOf(verdict.signerCertificate) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String((error as { message?: unknown }).message);
    return bad('bad-time-stamp', why, `(yn Saesneg) ${why}`);
  }
}

const bad = (code: 'no-time-stamp' | 'bad-time-stamp', en: string, cy: string) =>
  refuse({
    code,
    message: both(`The time stamp proves nothing: ${en}.`, `Nid yw’r stamp amser yn profi dim: ${cy}.`),
  });

const certificate = (pem: string): Certificate => Certificate.fromBER(exact(new X509Certificate(pem).raw));

const nameOf = (signer: Certificate | null | undefined): string =>
  signer == null
    ? ''
    : new X509Certificate(Buffer.from(signer.toSchema().toBER())).subject.replaceAll('\n', ', ');

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
