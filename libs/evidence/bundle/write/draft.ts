import { type Hash, createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Manifest } from '../format/manifest';

export type WrittenFile = Manifest['files'][number];

/** A file written in pieces. */
export interface GrowingFile {
  append(piece: string | Uint8Array): void;
  close(): void;
}

/** A temporary folder beside the target, renamed when complete. Records size and SHA-256 of every file. */
export interface Draft {
  /** where it stands until it is finished */
  readonly folder: string;
  readonly files: readonly WrittenFile[];
  open(path: string): GrowingFile;
  put(path: string, content: string | Uint8Array): void;
  /** Renames the folder to the target. */
  finish(): void;
  /** Removes the folder; no effect after `finish`. */
  discard(): void;
}

/** Whether a bundle may be written here: the folder is missing or empty. */
export const isFree = (folder: string): boolean => !existsSync(folder) || isEmptyFolder(folder);

const isEmptyFolder = (folder: string): boolean => {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
};

export function openDraft(wanted: string): Draft {
  // a link to an empty folder stays one
  const target = existsSync(wanted) ? realpathSync(wanted) : resolve(wanted);
  const folder = join(dirname(target), `.${basename(target)}.${process.pid}.draft`);
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(folder);
  const files: WrittenFile[] = [];
  const open = (path: string): GrowingFile => {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    return growingFile(openSync(place, 'wx'), (bytes, sha256) => files.push({ path, bytes, sha256 }));
  };
  return {
    folder,
    files,
    open,
    put: (path, content) => {
      const file = open(path);
      file.append(content);
      file.close();
    },
    finish: () => renameSync(folder, target),
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function growingFile(file: number, closed: (bytes: number, sha256: string) => void): GrowingFile {
  const hash: Hash = createHash('sha256');
  let size = 0;
  return {
    append: (piece) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      hash.update(bytes);
      size += bytes.length;
    },
    close: () => {
      closeSync(file);
      closed(size, hash.digest('hex'));
    },
  };
}
