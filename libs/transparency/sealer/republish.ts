import { type Result, both, ok, refuse } from '#domain/kernel';
import {
  type Database,
  type RecordedCheckpoint,
  recordedCheckpoints,
  recordedKeyNotes,
  storedRows,
} from '#record/ledger';
import { type Verifier, readCheckpoint, sameHash } from '#transparency/tlog';
import {
  clearPartialTiles,
  extendLog,
  judgeCheckpoint,
  keysPath,
  openLog,
  publishCheckpoint,
  putFile,
  trustedKeys,
} from '#transparency/published-log';
import { newLeaves } from './new-leaves';
import type { SealRefusal } from './seal-outcome';

export interface Republished {
  /** entries of the log before and now */
  readonly from: number;
  readonly size: number;
  /** checkpoints published anew */
  readonly checkpoints: number;
}

/** Whole tiles; a checkpoint rarely covers more rows than the one before. */
const PAGE = 20 * 256;

/**
 * Publishes anew, to the byte, what the database remembers beyond the folder's newest checkpoint: rows, tiles,
 * checkpoints and the notes of keys. Signs nothing. Every remembered checkpoint must be signed by a key that is trusted
 * and have the root of the rows; at the first that is not so it ends, with what came before it published.
 * @param keys trusted; those that the notes hand trust on to are as well
 */
export async function republish(
  db: Database,
  folder: string,
  keys: readonly Verifier[],
): Promise<Result<Republished, SealRefusal>> {
  const notes = await recordedKeyNotes(db);
  const known = openLog(folder).keyNotes.length;
  const trusted = trustedKeys(keys, notes);
  if (!trusted.ok) return trusted;
  for (const [index, note] of notes.entries()) if (index >= known) putFile(keysPath(folder, index + 1), note);
  const from = openLog(folder).sizes.at(-1) ?? 0;
  const remembered = (await recordedCheckpoints(db)).filter(({ size }) => size > from);
  let size = from;
  for (const checkpoint of remembered) {
    const published = await publishRemembered(db, folder, size, checkpoint, trusted.value);
    if (!published.ok) return published;
    size = checkpoint.size;
  }
  return ok({ from, size, checkpoints: remembered.length });
}

async function publishRemembered(
  db: Database,
  folder: string,
  from: number,
  { size, root, note }: RecordedCheckpoint,
  keys: readonly Verifier[],
): Promise<Result<null, SealRefusal>> {
  const checkpoint = readCheckpoint(note);
  if (!checkpoint.ok) return checkpoint;
  if (checkpoint.value.size !== size || !sameHash(checkpoint.value.root, root))
    return checkpointAltered(size);
  const judged = judgeCheckpoint(checkpoint.value, { keys });
  if (!judged.ok) return judged;
  let given: Uint8Array = new Uint8Array();
  for (let after = from; after < size;) {
    const rows = await storedRows(db, { after, to: size, limit: PAGE });
    const leaves = newLeaves(rows, after);
    if (!leaves.ok) return leaves;
    if (rows.length === 0) return rowsDiffer(from + 1, size);
    const extended = extendLog(openLog(folder), after, leaves.value);
    if (!extended.ok) return extended;
    given = extended.value;
    after += rows.length;
  }
  if (!sameHash(given, root)) return rowsDiffer(from + 1, size);
  publishCheckpoint(folder, size, note);
  clearPartialTiles(folder, from, size);
  return ok(null);
}

const checkpointAltered = (size: number) =>
  refuse<SealRefusal>({
    code: 'checkpoint-altered',
    message: both(
      `The database’s checkpoint of ${size} records is not the one that its note signs: it was altered. Nothing is published again beyond it.`,
      `Nid pwynt gwirio’r gronfa ddata o ${size} o gofnodion yw’r un y mae ei nodyn yn ei lofnodi: fe’i newidiwyd. Ni chyhoeddir dim eto y tu hwnt iddo.`,
    ),
  });

const rowsDiffer = (from: number, to: number) =>
  refuse<SealRefusal>({
    code: 'rows-differ',
    message: both(
      `Records ${from} to ${to} do not give the root that was signed for ${to} records: one of them was altered or is missing. Nothing is published again beyond record ${from - 1}.`,
      `Nid yw cofnodion ${from} i ${to} yn rhoi’r gwreiddyn a lofnodwyd ar gyfer ${to} o gofnodion: newidiwyd un ohonynt, neu mae un ar goll. Ni chyhoeddir dim eto y tu hwnt i gofnod ${from - 1}.`,
    ),
  });
