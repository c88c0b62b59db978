import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Refusal, type Result, both, ok, refuse } from '#domain/kernel';
import { type Database, recordedKeyNotes } from '#record/ledger';
import { keysIn, newestPath, openLog } from '#transparency/published-log';
import {
  type PublishedCheckpoint,
  type Verifier,
  readCheckpoint,
  rootOf,
  sameHash,
} from '#transparency/tlog';
import { type Republished, republish } from './republish';
import type { SealRefusal } from './seal-outcome';

export interface RebuildLog {
  /** a connection that reads */
  readonly db: Database;
  /** missing or empty */
  readonly folder: string;
  /** of the log; without any, those that the database remembers first, which vouch for nothing */
  readonly keys: readonly Verifier[];
  /** checkpoints that somebody else kept, as whole signed notes, with their names in refusals: the log must hold them */
  readonly held: readonly { readonly name: string; readonly written: string }[];
}

export interface RebuiltLog extends Republished {
  /** the newest checkpoint, whole */
  readonly newest: string;
  readonly keysFrom: 'auditor' | 'database';
}

export type RebuildRefusal =
  | SealRefusal
  | Refusal<'folder-in-use' | 'nothing-recorded' | 'key-needed' | 'held-differs' | 'held-is-newer'>;

/**
 * Makes a lost log folder anew, to the byte, from the rows and the checkpoints that the database remembers; refused, with
 * the folder left empty, where they do not fit each other, the keys or the checkpoints held. Signs nothing.
 */
export async function rebuildLog({
  db,
  folder,
  keys,
  held,
}: RebuildLog): Promise<Result<RebuiltLog, RebuildRefusal>> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return folderInUse(folder);
  const trusted = keys.length > 0 ? keys : namedFirst(await recordedKeyNotes(db));
  if (trusted.length === 0) return keyNeeded;
  // within the folder: it may be a mount of its own
  const draft = join(folder, `.draft-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    const made = await republish(db, draft, trusted);
    if (!made.ok) return made;
    const log = openLog(draft);
    const newest = log.newest();
    if (!newest.ok) return newest;
    if (newest.value === null) return nothingRecorded;
    for (const each of held) {
      const fault = faultOfHeld(each, newest.value, (size) => rootOf(log.hashes(made.value.size), 0, size));
      if (fault !== null) return fault;
    }
    // the newest checkpoint last: who sees it finds all that it covers
    const newestName = basename(newestPath(draft));
    for (const name of [...readdirSync(draft).filter((each) => each !== newestName), newestName])
      renameSync(join(draft, name), join(folder, name));
    return ok({
      ...made.value,
      newest: newest.value.written,
      keysFrom: keys.length > 0 ? 'auditor' : 'database',
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function namedFirst(notes: readonly string[]): readonly Verifier[] {
  const first = keysIn(notes[0] ?? '');
  return first.ok ? first.value.keys : [];
}

/** @param rootAt the root over the first rows of the log made anew */
function faultOfHeld(
  { name, written }: RebuildLog['held'][number],
  newest: PublishedCheckpoint,
  rootAt: (size: number) => Uint8Array,
) {
  const read = readCheckpoint(written);
  if (!read.ok) return read;
  const { size, root } = read.value;
  if (size > newest.size) return heldIsNewer(name, size, newest.size);
  return sameHash(rootAt(size), root) ? null : heldDiffers(name, size);
}

const folderInUse = (folder: string) =>
  refuse<RebuildRefusal>({
    code: 'folder-in-use',
    message: both(
      `${folder} is not empty. A log is made again in a folder that does not exist yet or is empty.`,
      `Nid yw ${folder} yn wag. Mewn ffolder nad yw’n bod eto neu sy’n wag y gwneir log eto.`,
    ),
  });

const keyNeeded = refuse<RebuildRefusal>({
  code: 'key-needed',
  message: both(
    'The database remembers no note of the log’s keys: give --key, as you were handed it.',
    'Nid yw’r gronfa ddata’n cofio nodyn o allweddi’r log: rhowch --key, fel y’i cawsoch.',
  ),
});

const nothingRecorded = refuse<RebuildRefusal>({
  code: 'nothing-recorded',
  message: both(
    'The database remembers no checkpoint: there is no log to make again.',
    'Nid yw’r gronfa ddata’n cofio pwynt gwirio: nid oes log i’w wneud eto.',
  ),
});

const heldIsNewer = (name: string, size: number, newest: number) =>
  refuse<RebuildRefusal>({
    code: 'held-is-newer',
    message: both(
      `The checkpoint ${name} covers ${size} records, and the newest that the database remembers ${newest}: checkpoints were taken out of the database. Nothing was written.`,
      `Mae’r pwynt gwirio ${name} yn cwmpasu ${size} o gofnodion, a’r diweddaraf y mae’r gronfa ddata’n ei gofio ${newest}: tynnwyd pwyntiau gwirio o’r gronfa ddata. Nid ysgrifennwyd dim.`,
    ),
  });

const heldDiffers = (name: string, size: number) =>
  refuse<RebuildRefusal>({
    code: 'held-differs',
    message: both(
      `The rows do not give the root of the checkpoint ${name}, of ${size} records: the record was altered. Nothing was written.`,
      `Nid yw’r rhesi’n rhoi gwreiddyn y pwynt gwirio ${name}, o ${size} o gofnodion: newidiwyd y cofnod. Nid ysgrifennwyd dim.`,
    ),
  });
