import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Refusal, both, ok, refuse } from '#domain/kernel';
import { fileSubject } from '#domain/obligations';
import type { Database } from '#record/ledger';
import type { KeyStore } from '#record/sealed-fields';
import {
  DamagedFileError,
  type EvidenceStore,
  type FileState,
  type StoredFile,
  type Upload,
  type UploadRefusal,
} from './evidence-store';
import {
  type Chunk,
  type FileKey,
  chunksOf,
  fileKeyOf,
  openAbout,
  openChunk,
  sealAbout,
  sealChunk,
} from './file-cipher';
import { safeFileName } from './file-name';
import { isStored, storedBytes, storedFileSha256 } from './stored-bytes';
import {
  chunkRows,
  discardUpload,
  fileRow,
  insertChunk,
  insertFile,
  insertUpload,
  sweepUploads,
} from './files.repository';

interface Opened {
  readonly db: Database;
  readonly keys: KeyStore;
}

/** Files in schema `evidence`, in chunks; their keys in the key store. */
export const postgresEvidenceStore = (opened: Opened): EvidenceStore => ({
  put: async (upload) => {
    await sweepUploads(opened.db);
    const id = randomUUID();
    const key = await newKey(opened, id);
    const { stream, uploadedBy } = upload;
    await insertUpload(opened.db, { fileId: id, stream, uploadedBy });
    try {
      return ok(await write(opened, { ...upload, id, key }));
    } catch (error) {
      await discardUpload(opened.db, id);
      if (error instanceof UnfitFileError) return refuse(error.refusal);
      throw error;
    }
  },
  find: (id) => find(opened, id),
  check: (file) => check(opened, file),
  read: (id) => read(opened, id),
  stored: (id) => storedBytes(opened.db, id),
  contentKey: async (id) => (await liveKey(opened, id))?.content.export() ?? null,
  discard: (id) => discardUpload(opened.db, id),
});

class UnfitFileError extends Error {
  constructor(readonly refusal: UploadRefusal) {
    super(refusal.message.en);
  }
}

const MIB = 1_024 ** 2;

const tooLarge = (most: number): Refusal<'file-too-large'> => ({
  code: 'file-too-large',
  pointer: '/file',
  message: both(
    `A file kept as evidence may have at most ${most / MIB} MB, and this one has more. Attach a smaller one, or give its fingerprint and where it is kept.`,
    `${most / MIB} MB ar y mwyaf a all fod mewn ffeil a gedwir fel tystiolaeth, ac mae mwy yn hon. Atodwch un lai, neu rhowch ei hôl bys a’r lle y’i cedwir.`,
  ),
});

const EMPTY: Refusal<'file-empty'> = {
  code: 'file-empty',
  pointer: '/file',
  message: both(
    'This file is empty, and proves nothing. Choose another one.',
    'Mae’r ffeil hon yn wag, ac nid yw’n profi dim. Dewiswch un arall.',
  ),
};

async function newKey({ db, keys }: Opened, id: string): Promise<FileKey> {
  const key = (await keys.forSubjects([fileSubject(id)], db)).get(fileSubject(id));
  if (key === undefined) throw new Error(`no key was made for file ${id}`);
  return fileKeyOf(key);
}

/** Never made here: a file whose key is destroyed stays closed. */
async function liveKey({ db, keys }: Opened, id: string): Promise<FileKey | undefined> {
  const ids = await keys.keysOf(fileSubject(id), db);
  const [key] = (await keys.find(ids, db)).values();
  return key && fileKeyOf(key);
}

async function write(
  { db }: Opened,
  {
    id,
    key,
    name: given,
    most,
    content,
    stream,
    uploadedBy,
  }: Upload & {
    readonly id: string;
    readonly key: FileKey;
  },
): Promise<StoredFile> {
  const [plainHash, storedHash] = [createHash('sha256'), createHash('sha256')];
  let [bytes, chunks] = [0, 0];
  for await (const chunk of chunksOf(upTo(most, content))) {
    const sealed = sealChunk(key, chunk);
    plainHash.update(chunk.bytes);
    storedHash.update(sealed);
    await insertChunk(db, { fileId: id, number: chunk.number, bytes: sealed });
    bytes += chunk.bytes.length;
    chunks += 1;
  }
  if (chunks === 0) throw new UnfitFileError(EMPTY);
  const plain = { name: safeFileName(given), sha256: plainHash.digest('hex') };
  const storedSha256 = storedHash.digest('hex');
  const about = sealAbout(key, JSON.stringify(plain));
  await insertFile(db, { fileId: id, sha256: storedSha256, bytes, chunks, about });
  return { id, stream, uploadedBy, storedSha256, bytes, plain };
}

async function* upTo(most: number, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > most) throw new UnfitFileError(tooLarge(most));
    yield piece;
  }
}

const plainSchema = z.strictObject({ name: z.string(), sha256: z.string() });

async function find(opened: Opened, id: string): Promise<StoredFile | null> {
  const row = await fileRow(opened.db, id);
  if (row === undefined) return null;
  const { stream, uploadedBy, sha256: storedSha256, bytes, about } = row;
  const key = await liveKey(opened, id);
  const plain = key === undefined ? null : plainSchema.parse(JSON.parse(aboutOf(key, id, about)));
  return { id, stream, uploadedBy, storedSha256, bytes, plain };
}

function aboutOf(key: FileKey, id: string, about: Buffer): string {
  try {
    return openAbout(key, about);
  } catch {
    throw new DamagedFileError(id);
  }
}

async function check(
  opened: Opened,
  { id, storedSha256 }: { readonly id: string; readonly storedSha256: string },
): Promise<FileState> {
  if (!(await isStored(opened.db, id))) return 'missing';
  if ((await liveKey(opened, id)) === undefined) return 'erased';
  return (await storedFileSha256(opened.db, id)) === storedSha256 ? 'good' : 'altered';
}

async function* read(opened: Opened, id: string): AsyncGenerator<Buffer> {
  const row = await fileRow(opened.db, id);
  if (row === undefined) throw new Error(`there is no file ${id}`);
  const key = await liveKey(opened, id);
  if (key === undefined) throw new Error(`the key of file ${id} does not exist`);
  let next = 0;
  for await (const { number, bytes } of chunkRows(opened.db, id)) {
    if (number !== next) throw new DamagedFileError(id);
    next += 1;
    yield plainOf(key, id, { number, isLast: next === row.chunks, bytes });
  }
  if (next !== row.chunks) throw new DamagedFileError(id);
}

function plainOf(key: FileKey, id: string, chunk: Chunk): Buffer {
  try {
    return openChunk(key, chunk);
  } catch {
    throw new DamagedFileError(id);
  }
}
