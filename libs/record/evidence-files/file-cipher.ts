import { type KeyObject, createCipheriv, createDecipheriv, createHash, createSecretKey } from 'node:crypto';
import { fileSubject } from '#domain/obligations';
import type { SubjectKey } from '#record/sealed-fields';

const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;

/** of the plain file; the last chunk is shorter */
export const CHUNK_BYTES = 256 * 1_024;

export interface Chunk {
  readonly number: number;
  readonly isLast: boolean;
  readonly bytes: Buffer;
}

/** Cuts a file into chunks, the last marked as such; none for an empty one. */
export async function* chunksOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  let number = 0;
  let rest = Buffer.alloc(0);
  for await (const piece of content) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    // one byte more than a chunk: what is cut off is not the last
    while (rest.length > CHUNK_BYTES) {
      yield { number, isLast: false, bytes: rest.subarray(0, CHUNK_BYTES) };
      rest = rest.subarray(CHUNK_BYTES);
      number += 1;
    }
  }
  if (rest.length > 0) yield { number, isLast: true, bytes: rest };
}

/**
 * The construction STREAM of Hoang, Reyhanitabar, Rogaway and Vizár (CRYPTO 2015): the number of the chunk, and whether it is
 * the last, are its nonce, so that none can be moved, repeated or cut off. Hazard: safe only because a key seals one file.
 */
function nonceOf({ number, isLast }: Pick<Chunk, 'number' | 'isLast'>): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** What seals one file: its content, and what is known of it beside. */
export interface FileKey {
  /** whose key it is: authenticated with every chunk */
  readonly subject: string;
  readonly content: KeyObject;
  readonly about: KeyObject;
}

export const fileKeyOf = ({ subject, derived }: SubjectKey): FileKey => ({
  subject,
  content: derived('evidence file content'),
  about: derived('evidence file about'),
});

type ContentKey = Pick<FileKey, 'subject' | 'content'>;

const WHOLE = { number: 0, isLast: true };

function seal(subject: string, key: KeyObject, { bytes, ...place }: Chunk): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonceOf(place), { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(subject));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error where it is not what was sealed there */
function open(subject: string, key: KeyObject, { bytes, ...place }: Chunk): Buffer {
  const decipher = createDecipheriv(CIPHER, key, nonceOf(place), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(subject));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
}

export const sealChunk = ({ subject, content }: ContentKey, chunk: Chunk): Buffer =>
  seal(subject, content, chunk);
export const openChunk = ({ subject, content }: ContentKey, chunk: Chunk): Buffer =>
  open(subject, content, chunk);

/** What is known of a file beside its content, once for each key. */
export const sealAbout = ({ subject, about }: FileKey, text: string): Buffer =>
  seal(subject, about, { ...WHOLE, bytes: Buffer.from(text) });
export const openAbout = ({ subject, about }: FileKey, bytes: Buffer): string =>
  open(subject, about, { ...WHOLE, bytes }).toString('utf8');

/** The hash of what a plain file is stored as, in hex: whoever is handed the file and its key shows by it that it is the one attached. */
export async function sealedSha256(
  { id, key }: { readonly id: string; readonly key: Buffer },
  content: AsyncIterable<Uint8Array>,
): Promise<string> {
  const contentKey = { subject: fileSubject(id), content: createSecretKey(key) };
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(content)) hash.update(sealChunk(contentKey, chunk));
  return hash.digest('hex');
}
