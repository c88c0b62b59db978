import { join } from 'node:path/posix';
import { type HashOf, type PublishedCheckpoint, TILE_WIDTH, newTiles, tilePath } from '#transparency/tlog';
import {
  type PublishedLog,
  STAMP,
  checkpointPath,
  keysIn,
  keysPath,
  newestPath,
} from '#transparency/published-log';
import { KEYS, LOG } from '../format/manifest';
import type { Draft } from './draft';

/** The checkpoints of these sizes with their stamps, and the keys of the log. */
export function writeLog(draft: Draft, log: PublishedLog, checkpoints: readonly PublishedCheckpoint[]): void {
  for (const { size, written } of checkpoints) {
    draft.put(checkpointPath(LOG, size), written);
    const stamp = log.stamp(size);
    if (stamp !== null) draft.put(checkpointPath(LOG, size, STAMP), stamp);
  }
  const newest = checkpoints.at(-1);
  if (newest !== undefined) draft.put(newestPath(LOG), newest.written);
  log.keyNotes.forEach((note, index) => draft.put(keysPath(LOG, index + 1), note));
  draft.put(
    KEYS,
    verifierKeys(log)
      .map((key) => `${key}\n`)
      .join(''),
  );
}

/** Every key named in the notes of a log. */
export const verifierKeys = (log: PublishedLog): readonly string[] => [
  ...new Set(
    log.keyNotes.flatMap((note) => {
      const named = keysIn(note);
      return named.ok ? named.value.keys.map(({ text }) => text) : [];
    }),
  ),
];

const TILE_HEIGHT = 8;

/** The hash tiles of the whole tree, about 32 bytes per entry: they allow naming an altered line. */
export function writeTiles(draft: Draft, hashes: HashOf, size: number): void {
  for (const tile of newTiles(0, size)) {
    const { level, index, width } = tile;
    if (level === 'entries') continue;
    const content = Array.from({ length: width }, (_, at) =>
      hashes(level * TILE_HEIGHT, index * TILE_WIDTH + at),
    );
    draft.put(join(LOG, tilePath(tile)), Buffer.concat(content));
  }
}
