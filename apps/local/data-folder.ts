import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './supervisor/leftover';

const MARK = '.cylch-data';
const LOCK = 'cylch.pid';

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
