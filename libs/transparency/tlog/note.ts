import { sign, verify } from 'node:crypto';
import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { ED25519_SIGNATURE_BYTES, type Signer, type Verifier } from './note-keys';

export interface NoteSignature {
  readonly name: string;
  /** 8 hex digits */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

/** A signed note: c2sp.org/signed-note. */
export interface Note {
  /** ends with a newline */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A valid signature; `at` is the time of a cosignature, in seconds since 1970. */
export interface Verified {
  readonly verifier: Verifier;
  readonly at: number | null;
}

export type NoteRefusal = Refusal<'not-a-note' | 'bad-signature'>;

const DASH = '\u2014';
const KEY_ID_BYTES = 4;
const TIME_BYTES = 8;

export function parseNote(written: string): Result<Note, NoteRefusal> {
  const split = written.lastIndexOf('\n\n');
  if (split < 0 || !written.endsWith('\n') || hasControls(written)) return notANote;
  const signatures = written
    .slice(split + 2, -1)
    .split('\n')
    .map(signatureOf);
  const read = signatures.filter((signature) => signature !== null);
  return read.length === signatures.length
    ? ok({ text: written.slice(0, split + 1), signatures: read })
    : notANote;
}

export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(lineOf).join('')}`;

/** Adds a signature. @param seconds since 1970, which a cosignature signs too */
export function signNote(note: Note, signer: Signer, seconds = 0): Note {
  const time = signer.type === 'cosignature' ? timeBytes(seconds) : new Uint8Array();
  const signature = sign(null, Buffer.from(signedText(note.text, signer, seconds)), signer.privateKey);
  const bytes = Buffer.concat([time, signature]);
  const { name, keyId } = signer;
  return { ...note, signatures: [...note.signatures, { name, keyId, bytes }] };
}

/** A whole note of this text, signed by each of these keys. @param seconds since 1970, which a cosignature signs too */
export const signedNote = (text: string, signers: readonly Signer[], seconds = 0): string =>
  formatNote(
    signers.reduce<Note>((note, signer) => signNote(note, signer, seconds), { text, signatures: [] }),
  );

/**
 * The valid signatures of these verifiers. Others are ignored, as the format requires; an invalid one of a known name and key
 * is refused.
 */
export function verifyNote(
  note: Note,
  verifiers: readonly Verifier[],
): Result<readonly Verified[], NoteRefusal> {
  const verified: Verified[] = [];
  for (const signature of note.signatures) {
    const verifier = verifiers.find(
      ({ name, keyId }) => name === signature.name && keyId === signature.keyId,
    );
    if (verifier === undefined || verified.some((each) => each.verifier === verifier)) continue;
    const time = verifier.type === 'cosignature' ? TIME_BYTES : 0;
    if (signature.bytes.length !== time + ED25519_SIGNATURE_BYTES) return badSignature(signature.name);
    const at = time === 0 ? null : Number(Buffer.from(signature.bytes).readBigUInt64BE());
    const text = Buffer.from(signedText(note.text, verifier, at ?? 0));
    if (!verify(null, text, verifier.key, signature.bytes.subarray(time)))
      return badSignature(signature.name);
    verified.push({ verifier, at });
  }
  return ok(verified);
}

/** What is signed: the note's text, which a cosignature dates: c2sp.org/tlog-cosignature. */
const signedText = (text: string, { type }: Verifier, seconds: number): string =>
  type === 'note' ? text : `cosignature/v1\ntime ${seconds}\n${text}`;

function timeBytes(seconds: number): Uint8Array {
  const bytes = Buffer.alloc(TIME_BYTES);
  bytes.writeBigUInt64BE(BigInt(seconds));
  return bytes;
}

function signatureOf(line: string): NoteSignature | null {
  const [, name, encoded] = /^\u2014 ([^+\s]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  if (name === undefined || encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length <= KEY_ID_BYTES || bytes.toString('base64') !== encoded) return null;
  const keyId = bytes.subarray(0, KEY_ID_BYTES).toString('hex');
  return { name, keyId, bytes: bytes.subarray(KEY_ID_BYTES) };
}

const lineOf = ({ name, keyId, bytes }: NoteSignature): string =>
  `${DASH} ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), bytes]).toString('base64')}\n`;

const hasControls = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex
  !text.isWellFormed() || /[\u0000-\u0009\u000B-\u001F]/.test(text);

const notANote = refuse<NoteRefusal>({
  code: 'not-a-note',
  message: both(
    'This is not a signed note: a text, an empty line, and one line for each signature that starts with a dash.',
    'Nid nodyn wedi’i lofnodi yw hwn: testun, llinell wag, ac un llinell i bob llofnod sy’n dechrau â llinell hir.',
  ),
});

const badSignature = (name: string) =>
  refuse<NoteRefusal>({
    code: 'bad-signature',
    message: both(
      `The signature of ${name} does not fit: the text or the signature was changed.`,
      `Nid yw llofnod ${name} yn cyfateb: newidiwyd y testun neu’r llofnod.`,
    ),
  });
