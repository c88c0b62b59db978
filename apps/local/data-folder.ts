import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMillis, type Clock, type Instant } from '#kernel';
import { isRunning } from './supervisor/leftover';

const MARK = '.cylch-data';
const LOCK = 'cylch.pid';
const CLOCK_OFFSET = 'clock-offset';

/** Says what is wrong with the data folder and how to mend it. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/**
 * Claims the folder that keeps everything between runs, for one stack at a time.
 * @returns a function that lets go of it
 * @throws DataFolderError when another stack runs on it, or it holds somebody else's files
 */
export function claimDataFolder(folder: string, fresh: boolean): () => void {
  const lock = join(folder, LOCK);
  const mark = join(folder, MARK);
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(mark)) {
    throw new DataFolderError(`${folder} holds files that are not Cylch's. Name another folder with --data.`);
  }
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (holder !== process.pid && isRunning(holder, (commandLine) => commandLine.includes('local/main'))) {
    throw new DataFolderError(
      `Cylch is already running on ${folder} (process ${holder}). Stop it with Ctrl-C, or name another folder with --data.`,
    );
  }
  if (fresh && existsSync(folder)) {
    for (const name of readdirSync(folder))
      if (name !== MARK) rmSync(join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'logs'), { recursive: true });
  writeFileSync(mark, 'Data of a local Cylch. Removed by npm start -- --fresh.\n');
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}

/**
 * How far the time of the folder's stack is from the machine's, in milliseconds: chosen when its data begins, kept since.
 * @throws DataFolderError when another time is asked for than the data began with
 */
export function keptClockOffset(folder: string, asOf: Instant | null, clock: Clock): number {
  const file = join(folder, CLOCK_OFFSET);
  if (asOf === null) return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (existsSync(file) || existsSync(join(folder, 'secrets.json'))) {
    throw new DataFolderError(
      `The data in ${folder} keeps a time of its own already. Begin anew with --fresh, or name another folder with --data.`,
    );
  }
  const offsetMs = toMillis(asOf) - clock.machineMillis();
  writeFileSync(file, String(offsetMs));
  return offsetMs;
}
