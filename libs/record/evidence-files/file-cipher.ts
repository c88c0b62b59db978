import { createCipheriv, createDecipheriv } from 'node:crypto';
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

const CONTENT = 'evidence file content';
const ABOUT = 'evidence file about';
const WHOLE = { number: 0, isLast: true };

const seal = (key: SubjectKey, use: string, { bytes, ...place }: Chunk): Buffer => {
  const cipher = createCipheriv(CIPHER, key.derived(use), nonceOf(place), { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(key.subject));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

/** @throws Error where it is not what was sealed there */
const open = (key: SubjectKey, use: string, { bytes, ...place }: Chunk): Buffer => {
  const decipher = createDecipheriv(CIPHER, key.derived(use), nonceOf(place), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(key.subject));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
};

export const sealChunk = (key: SubjectKey, chunk: Chunk): Buffer => seal(key, CONTENT, chunk);
export const openChunk = (key: SubjectKey, chunk: Chunk): Buffer => open(key, CONTENT, chunk);

/** What is known of a file beside its content, once for each key. */
export const sealAbout = (key: SubjectKey, text: string): Buffer =>
  seal(key, ABOUT, { ...WHOLE, bytes: Buffer.from(text) });
export const openAbout = (key: SubjectKey, bytes: Buffer): string =>
  open(key, ABOUT, { ...WHOLE, bytes }).toString('utf8');
