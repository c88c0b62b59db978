import type { PersonId, Refusal, Result } from '#domain/kernel';

export interface Upload {
  /** of the obligation or the document that it is for: one of its events is to name the file */
  readonly stream: string;
  readonly uploadedBy: PersonId;
  /** as it was given; stored without what a folder or a terminal would take for its own */
  readonly name: string;
  /** most bytes of the plain file */
  readonly most: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A stored file, and what its events say of it. */
export interface StoredFile {
  readonly id: string;
  readonly stream: string;
  readonly uploadedBy: PersonId;
  /** of the bytes as they are stored: the file's address, and the one hash that is public */
  readonly storedSha256: string;
  /** of the plain file */
  readonly bytes: number;
  /** null once its key is destroyed */
  readonly plain: { readonly name: string; readonly sha256: string } | null;
}

/** `good`: the stored bytes are those of the hash, and the file's key is there. */
export type FileState = 'good' | 'missing' | 'erased' | 'altered';

export type UploadRefusal = Refusal<'file-too-large' | 'file-empty'>;

/** A stored file whose bytes are not what its key sealed. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';

  constructor(id: string) {
    super(`the stored bytes of file ${id} are not what was sealed`);
  }
}

/**
 * Where evidence files are kept: each sealed under a key of its own, addressed by the hash of what is stored, written once.
 * PostgreSQL for now; an object store fits behind the same questions.
 */
export interface EvidenceStore {
  /** Stores a file as it streams past, a chunk of it in memory. @throws what the content throws; nothing of it stays */
  put(upload: Upload): Promise<Result<StoredFile, UploadRefusal>>;
  /** Null where there is none of that id, or its upload did not end. */
  find(id: string): Promise<StoredFile | null>;
  /** Reads all of the stored file. @param storedSha256 as the event has it */
  check(file: { readonly id: string; readonly storedSha256: string }): Promise<FileState>;
  /** The plain file, chunk by chunk. @throws DamagedFileError, or Error where it is missing or erased */
  read(id: string): AsyncIterable<Buffer>;
  /** The file as it is stored; nothing where there is none. */
  stored(id: string): AsyncIterable<Buffer>;
  /** What sealed a file’s content, for whoever is handed the file itself; null once it is destroyed. */
  contentKey(id: string): Promise<Buffer | null>;
  /** Takes away an upload that no event names. @returns whether it did */
  discard(id: string): Promise<boolean>;
}
