import { join } from 'node:path';
import { existsSync, readdirSync } from 'node:fs';
import { type Result, ok } from '#domain/kernel';
import { readPlain } from '#record/plain-files';
import {
  HASH_BYTES,
  type HashOf,
  type PublishedCheckpoint,
  TILE_WIDTH,
  type Tile,
  type UnreadableCheckpoint,
  entriesOf,
  hashesIn,
  readCheckpoint,
  tilePath,
} from '#transparency/tlog';

/** Digits of a size in a file name, so that sizes sort as text. */
const DIGITS = 12;
const KEY_DIGITS = 4;

/** Most bytes of a checkpoint or a note of keys, with the signatures of many witnesses. */
export const NOTE_BYTES = 65_536;
/** of the reply of a time-stamping authority, with its certificates */
const STAMP_BYTES = 1_048_576;
/** of a tile: 256 hashes, or 256 entries of 65,535 bytes with their lengths */
export const TILE_BYTES = 16_777_472;

const CHECKPOINTS = 'checkpoints';
const KEYS = 'keys';

/** The newest checkpoint, at the C2SP tlog-tiles path. */
export const newestPath = (folder: string): string => join(folder, 'checkpoint');

/** Every checkpoint, by size. Related files have the same name with an extension. */
export const checkpointPath = (folder: string, size: number, ending = ''): string =>
  join(folder, CHECKPOINTS, String(size).padStart(DIGITS, '0') + ending);

/** The RFC 3161 reply over a checkpoint's text. */
export const STAMP = '.tsr';
/** When and to whom a checkpoint was mailed. */
export const MAILED = '.mailed';

export const keysPath = (folder: string, number: number): string =>
  join(folder, KEYS, String(number).padStart(KEY_DIGITS, '0'));

/** A log published in a folder: c2sp.org/tlog-tiles, with every checkpoint. Nothing in it is trusted, and only plain files are read. */
export interface PublishedLog {
  readonly folder: string;
  /** of every checkpoint, ascending */
  readonly sizes: readonly number[];
  /** @throws PlainFileError */
  checkpoint(size: number): Result<PublishedCheckpoint, UnreadableCheckpoint>;
  /** the newest by name; null before the first */
  newest(): Result<PublishedCheckpoint | null, UnreadableCheckpoint>;
  /** the RFC 3161 reply over the text of a checkpoint; null without one */
  stamp(size: number): Uint8Array | null;
  /** the notes that name the keys of the log, oldest first */
  readonly keyNotes: readonly string[];
  /** complete subtrees of a tree of this size. Throws where a tile is missing or too short */
  hashes(size: number): HashOf;
  /** the hashes of a tile, up to its width. @throws where it is missing or too short */
  tile(tile: Tile): Uint8Array;
  /** the entry at a position from 1 in a log of this size, as text. @throws where its bundle is missing or broken */
  entry(position: number, size: number): string;
}

const namesIn = (folder: string, digits: number): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d+$/.test(name) && String(Number(name)).padStart(digits, '0') === name)
        .sort()
    : [];

const noteAt = (path: string): string => readPlain(path, NOTE_BYTES).toString('utf8');

export function openLog(folder: string): PublishedLog {
  let sizes: readonly number[] | undefined;
  let bundle: { readonly path: string; readonly entries: readonly Uint8Array[] } | undefined;
  return {
    folder,
    // read on demand
    get sizes() {
      return (sizes ??= namesIn(join(folder, CHECKPOINTS), DIGITS).map(Number));
    },
    get keyNotes() {
      return namesIn(join(folder, KEYS), KEY_DIGITS).map((name) => noteAt(join(folder, KEYS, name)));
    },
    checkpoint: (size) => readCheckpoint(noteAt(checkpointPath(folder, size))),
    newest: () => (existsSync(newestPath(folder)) ? readCheckpoint(noteAt(newestPath(folder))) : ok(null)),
    stamp: (size) => {
      const path = checkpointPath(folder, size, STAMP);
      return existsSync(path) ? readPlain(path, STAMP_BYTES) : null;
    },
    hashes: (size) => hashesIn((tile) => readTile(folder, tile), size),
    tile: (tile) => readTile(folder, tile),
    entry: (position, size) => {
      const index = Math.floor((position - 1) / TILE_WIDTH);
      const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
      const path = existingPath(folder, { level: 'entries', index, width });
      if (bundle?.path !== path) bundle = { path, entries: entriesOf(readPlain(path, TILE_BYTES)) };
      const entry = bundle.entries[(position - 1) % TILE_WIDTH];
      if (entry === undefined) throw new RangeError(`${path} holds no entry ${position}`);
      return Buffer.from(entry).toString('utf8');
    },
  };
}

/** A partial tile may have been removed once the full one existed. */
const existingPath = (folder: string, tile: Tile): string => {
  const partial = join(folder, tilePath(tile));
  return existsSync(partial) ? partial : join(folder, tilePath({ ...tile, width: TILE_WIDTH }));
};

function readTile(folder: string, tile: Tile): Uint8Array {
  const path = existingPath(folder, tile);
  const bytes = readPlain(path, TILE_BYTES);
  if (bytes.length < tile.width * HASH_BYTES) throw new RangeError(`${path} is too short`);
  return bytes.subarray(0, tile.width * HASH_BYTES);
}
