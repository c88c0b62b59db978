import { type KeyObject, createHash, createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';

/** DER before the 32 bytes of a key: RFC 8410. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const ED25519_KEY_BYTES = 32;
export const ED25519_SIGNATURE_BYTES = 64;

/** @param seed the 32 bytes of RFC 8032 */
const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

/** @param raw 32 bytes */
const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });

/** The 32 bytes of the public key of a key pair. */
const rawPublicKey = (key: KeyObject): Uint8Array =>
  createPublicKey(key.type === 'private' ? key : key)
    .export({ format: 'der', type: 'spki' })
    .subarray(SPKI.length);

/** What a key signs, as the first byte of its encoding says: c2sp.org/signed-note. */
const KEY_TYPES = { note: 0x01, cosignature: 0x04 } as const;
type KeyType = keyof typeof KEY_TYPES;

export interface Verifier {
  readonly name: string;
  /** 8 hex digits: the first four bytes of SHA-256(name || 0x0A || type || key) */
  readonly keyId: string;
  readonly type: KeyType;
  readonly key: KeyObject;
  /** `name+keyId+base64`, as others read it */
  readonly text: string;
}

export interface Signer extends Verifier {
  readonly privateKey: KeyObject;
}

export type KeyRefusal = Refusal<'bad-key'>;

/** Reads a verifier key, `name+keyid+base64(type || key)`: c2sp.org/signed-note, c2sp.org/tlog-cosignature. */
export function parseVerifier(text: string): Result<Verifier, KeyRefusal> {
  const [, name, keyId, encoded] =
    /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  if (name === undefined || keyId === undefined || encoded === undefined) return badKey;
  const bytes = Buffer.from(encoded, 'base64');
  const type = typeOf(bytes[0]);
  if (type === null || bytes.length !== 1 + ED25519_KEY_BYTES) return badKey;
  const verifier = verifierOf(name, type, bytes.subarray(1));
  return verifier.keyId === keyId ? ok(verifier) : badKey;
}

/** Reads a signing key, `PRIVATE+KEY+name+keyid+base64(type || seed)`, as Go's note package writes it. */
export function parseSigner(text: string): Result<Signer, KeyRefusal> {
  const [, name, keyId, encoded] =
    /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  if (name === undefined || encoded === undefined) return badKey;
  const bytes = Buffer.from(encoded, 'base64');
  const type = typeOf(bytes[0]);
  if (type === null || bytes.length !== 1 + ED25519_KEY_BYTES) return badKey;
  const signer = signerOf(name, type, bytes.subarray(1));
  return signer.keyId === keyId ? ok(signer) : badKey;
}

/** A new key. @returns the signer, and its secret text for a file that only the signer may read */
export function newSigner(
  name: string,
  type: KeyType = 'note',
): { readonly signer: Signer; readonly secret: string } {
  if (!/^[^+\s]+$/.test(name)) throw new TypeError('the name of a key holds neither spaces nor plus signs');
  const seed = randomBytes(ED25519_KEY_BYTES);
  const signer = signerOf(name, type, seed);
  return { signer, secret: `PRIVATE+KEY+${name}+${signer.keyId}+${encode(type, seed)}` };
}

const typeOf = (byte: number | undefined): KeyType | null =>
  byte === KEY_TYPES.note ? 'note' : byte === KEY_TYPES.cosignature ? 'cosignature' : null;

const encode = (type: KeyType, key: Uint8Array): string =>
  Buffer.concat([Uint8Array.of(KEY_TYPES[type]), key]).toString('base64');

function signerOf(name: string, type: KeyType, seed: Uint8Array): Signer {
  const privateKey = privateKeyOf(seed);
  return { ...verifierOf(name, type, rawPublicKey(privateKey)), privateKey };
}

function verifierOf(name: string, type: KeyType, raw: Uint8Array): Verifier {
  const keyId = createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(KEY_TYPES[type]))
    .update(raw)
    .digest('hex')
    .slice(0, 8);
  return { name, keyId, type, key: publicKeyOf(raw), text: `${name}+${keyId}+${encode(type, raw)}` };
}

const badKey = refuse<KeyRefusal>({
  code: 'bad-key',
  message: both(
    'This is not an Ed25519 key of a signed note: name+key id+base64, where the key id belongs to name and key.',
    'Nid allwedd Ed25519 nodyn wedi’i lofnodi yw hon: enw+dynodydd+base64, a’r dynodydd yn perthyn i’r enw a’r allwedd.',
  ),
});
