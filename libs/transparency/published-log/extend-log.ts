import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Refusal, type Result, ok } from '#domain/kernel';
import {
  type Checkpoint,
  GrowingTree,
  type Signer,
  TILE_WIDTH,
  type Tile,
  checkpointText,
  entryBundle,
  newTiles,
  signedNote,
  tilePath,
} from '#transparency/tlog';
import { readPlain } from '#record/plain-files';
import { type PublishedLog, TILE_BYTES, checkpointPath, newestPath, openLog } from './open-log';

/** Writes a file atomically and durably. */
export function putFile(path: string, content: Uint8Array | string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `.${basename(path)}.${process.pid}`);
  const file = openSync(draft, 'w');
  try {
    writeAll(file, typeof content === 'string' ? Buffer.from(content) : content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  syncFolder(folder);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

/** A file name is durable only after its folder is synced. */
function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** A new leaf: its hash, and its entry. */
export interface NewLeaf {
  readonly hash: Uint8Array;
  readonly entry: Uint8Array;
}

const TILE_HEIGHT = 8;

/**
 * Writes the missing tiles and bundles for these leaves after entry `from`. The checkpoint is published later, so that a
 * reader who sees it finds everything it covers; idempotent after a crash. @returns the new root
 */
export function extendLog(
  { folder, hashes }: PublishedLog,
  from: number,
  leaves: readonly NewLeaf[],
): Result<Uint8Array, Refusal<'entry-too-large'>> {
  const added: Uint8Array[][] = [];
  const tree = GrowingTree.from(from, hashes(from), (level, _index, hash) => {
    if (level % TILE_HEIGHT === 0) (added[level / TILE_HEIGHT] ??= []).push(hash);
  });
  for (const { hash } of leaves) tree.append(hash);
  for (const tile of newTiles(from, tree.size)) {
    const { level, index, width } = tile;
    const isBundle = level === 'entries';
    const start = index * TILE_WIDTH;
    const stored = isBundle ? from : Math.floor(from / TILE_WIDTH ** level);
    const fresh = [Math.max(start, stored) - stored, start + width - stored] as const;
    const rest = isBundle
      ? entryBundle(leaves.slice(...fresh).map(({ entry }) => entry))
      : ok(Buffer.concat((added[level] ?? []).slice(...fresh)));
    if (!rest.ok) return rest;
    const storedBytes = storedIn(folder, { level, index, width: stored - start });
    putFile(join(folder, tilePath(tile)), Buffer.concat([storedBytes, rest.value]));
  }
  return ok(tree.root());
}

/** The existing part of a tile; empty for a new one. */
const storedIn = (folder: string, tile: Tile): Uint8Array =>
  tile.width <= 0 ? new Uint8Array() : readPlain(join(folder, tilePath(tile)), TILE_BYTES);

/** Removes partial tiles once a checkpoint covers the full one. In a folder without deletion they stay. */
export function clearPartialTiles(folder: string, from: number, to: number): void {
  for (const tile of newTiles(from, to).filter(({ width }) => width === TILE_WIDTH)) {
    const partial = dirname(join(folder, tilePath({ ...tile, width: 1 })));
    if (!existsSync(partial)) continue;
    try {
      rmSync(partial, { recursive: true });
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/** The signed note of a checkpoint, by every one of these keys. */
export const signCheckpoint = (checkpoint: Checkpoint, signers: readonly Signer[]): string =>
  signedNote(checkpointText(checkpoint), signers);

/** Stores a signed checkpoint under its size, then as the newest, unless a newer one exists. */
export function publishCheckpoint(folder: string, size: number, written: string): void {
  putFile(checkpointPath(folder, size), written);
  const newest = openLog(folder).newest();
  if (!newest.ok || (newest.value?.size ?? 0) <= size) putFile(newestPath(folder), written);
}
