import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BilingualError, type Clock, type Instant, both, toMillis } from '#domain/kernel';
import type { SchemaFingerprint } from '#record/migrations';
import { isRunning } from './supervisor/leftover';

const MARK = '.cylch-data';
const LOCK = 'cylch.pid';
const CLOCK_OFFSET = 'clock-offset';

/** Says what is wrong with the data folder and how to mend it. */
export class DataFolderError extends BilingualError {
  override readonly name = 'DataFolderError';
}

export interface DataFolderClaim {
  readonly folder: string;
  /** empty it first */
  readonly fresh: boolean;
  /** of this build: noted in the folder, and compared at the next start */
  readonly schema: SchemaFingerprint;
}

const markSchema = z.object({ schema: z.record(z.string(), z.string()) });

/**
 * Claims the folder that keeps everything between runs, for one stack at a time.
 * @returns a function that lets go of it
 * @throws DataFolderError when another stack runs on it, or it holds somebody else's files or another build's data: it is
 * left as it is
 */
export function claimDataFolder({ folder, fresh, schema }: DataFolderClaim): () => void {
  const lock = join(folder, LOCK);
  const mark = join(folder, MARK);
  refuseForeignFiles(folder);
  refuseRunning(folder);
  if (!fresh) refuseAnotherBuild(folder, schema);
  if (fresh && existsSync(folder)) {
    for (const name of readdirSync(folder))
      if (name !== MARK) rmSync(join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const about = 'Data of a local Cylch. Emptied by npm start -- --fresh.';
  writeFileSync(mark, `${JSON.stringify({ about, schema }, null, 2)}\n`);
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}

/**
 * How far the time of the folder's stack is from the machine's, in milliseconds: chosen when its data begins, kept since.
 * @throws DataFolderError when another time is asked for than the data began with
 */
export function storedClockOffset(folder: string, asOf: Instant | null, clock: Clock): number {
  const file = join(folder, CLOCK_OFFSET);
  if (asOf === null) return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (existsSync(file) || existsSync(join(folder, 'secrets.json'))) {
    throw new DataFolderError(
      both(
        `The data in ${folder} keeps a time of its own already. Start again with --fresh, or name another folder with --data.`,
        `Mae’r data yn ${folder} eisoes yn cadw ei amser ei hun. Dechreuwch o’r newydd â --fresh, neu enwch ffolder arall â --data.`,
      ),
    );
  }
  const offsetMs = toMillis(asOf) - clock.machineMillis();
  writeFileSync(file, String(offsetMs));
  return offsetMs;
}

function refuseForeignFiles(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, MARK))) return;
  throw new DataFolderError(
    both(
      `${folder} holds files that are not Cylch’s. Name another folder with --data.`,
      `Mae ${folder} yn cynnwys ffeiliau nad ydynt yn perthyn i Cylch. Enwch ffolder arall â --data.`,
    ),
  );
}

function refuseRunning(folder: string): void {
  const lock = join(folder, LOCK);
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (holder === process.pid || !isRunning(holder, (commandLine) => commandLine.includes('local/main')))
    return;
  throw new DataFolderError(
    both(
      `Cylch is already running on ${folder} (process ${holder}). Stop it with Ctrl-C, or name another folder with --data.`,
      `Mae Cylch eisoes yn rhedeg ar ${folder} (proses ${holder}). Stopiwch ef â Ctrl-C, neu enwch ffolder arall â --data.`,
    ),
  );
}

/** Data is this build's where everything that was noted with it still stands unchanged; more may have come. */
function refuseAnotherBuild(folder: string, schema: SchemaFingerprint): void {
  const mark = join(folder, MARK);
  if (!existsSync(mark)) return;
  const noted = notedSchema(readFileSync(mark, 'utf8'));
  if (noted !== null && Object.entries(noted).every(([name, sha256]) => schema[name] === sha256)) return;
  throw new DataFolderError(
    both(
      `${folder} holds data of another, unreleased build of Cylch, which this build cannot read. It was left as it is. Empty it with npm start -- --fresh, or name another folder with --data.`,
      `Mae ${folder} yn cynnwys data fersiwn arall o Cylch, un na ryddhawyd, na all y fersiwn hon ei ddarllen. Gadawyd y ffolder fel y mae. Gwagiwch hi â npm start -- --fresh, neu enwch ffolder arall â --data.`,
    ),
  );
}

/** Null for what an earlier build wrote, which noted no schema. */
function notedSchema(text: string): SchemaFingerprint | null {
  try {
    return markSchema.parse(JSON.parse(text)).schema;
  } catch {
    return null;
  }
}
