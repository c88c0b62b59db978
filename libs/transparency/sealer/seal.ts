import { type PublishedCheckpoint, type Signer, leafHash, rootOf, sameHash } from '#transparency/tlog';
import {
  type PublishedLog,
  clearPartialTiles,
  extendLog,
  judgeCheckpoint,
  keyNote,
  keysIn,
  keysPath,
  openLog,
  publishCheckpoint,
  putFile,
  signCheckpoint,
  trustedKeys,
} from '#transparency/published-log';
import { type Result, ok } from '#domain/kernel';
import {
  type Database,
  entryOf,
  insertCheckpoint,
  insertKeyNote,
  lastCheckpoint,
  lastPosition,
  recordedKeyNotes,
  storedRows,
  takeSealerLock,
} from '#record/ledger';
import { newLeaves } from './new-leaves';
import { republish } from './republish';
import {
  type SealOutcome,
  type SealRefusal,
  ledgerShorter,
  logBehind,
  logDamaged,
  otherHistory,
} from './seal-outcome';

/** Publishes a key note when the keys changed, signed by the keys it names. @returns every note, oldest first */
function nameKeys({ folder, keyNotes }: PublishedLog, signers: readonly Signer[]): readonly string[] {
  const last = keysIn(keyNotes.at(-1) ?? '');
  const named = last.ok ? last.value.keys.map(({ text }) => text) : [];
  if (named.length === signers.length && signers.every(({ text }) => named.includes(text))) return keyNotes;
  const note = keyNote(signers[0]?.name ?? '', signers);
  putFile(keysPath(folder, keyNotes.length + 1), note);
  return [...keyNotes, note];
}

/** The folder may be lost: what names its keys stands in the database too. */
async function recordKeyNotes(db: Database, notes: readonly string[]): Promise<void> {
  const recorded = (await recordedKeyNotes(db)).length;
  for (const [index, note] of notes.entries())
    if (index >= recorded) await insertKeyNote(db, index + 1, note);
}

export interface Sealing {
  /** a connection that acts as `cylch_sealer` */
  readonly db: Database;
  readonly folder: string;
  readonly signers: readonly Signer[];
  /** in a folder that holds less than was published before, publish it anew from the database */
  readonly newFolder?: boolean;
  /** maximum number of events per pass; default 5,000 */
  readonly batch?: number;
}

/**
 * One pass: verifies the leaves of events since the newest checkpoint, adds them to the published log, and
 * signs and publishes a checkpoint. One sealer at a time; the next pass completes one that crashed.
 * A mismatch is refused, and nothing is signed.
 */
export const seal = (sealing: Sealing): Promise<Result<SealOutcome, SealRefusal>> =>
  sealing.db
    .transaction()
    .execute(async (db) =>
      (await takeSealerLock(db)) ? sealLocked({ ...sealing, db }) : ok({ kind: 'standing-by' }),
    );

async function sealLocked(sealing: Sealing): Promise<Result<SealOutcome, SealRefusal>> {
  const { db, folder, signers, batch = 5_000 } = sealing;
  const caughtUp = await catchUp(sealing);
  if (!caughtUp.ok) return caughtUp;
  const { log, newest } = caughtUp.value;
  const size = newest?.size ?? 0;
  if (!(await lastStands(db, log, size))) return otherHistory(size);
  const rows = await storedRows(db, { after: size, limit: batch });
  if (rows.length === 0) return ok({ kind: 'nothing-new', size });
  const leaves = newLeaves(rows, size);
  if (!leaves.ok) return leaves;
  const root = extendLog(log, size, leaves.value);
  if (!root.ok) return root;
  await recordKeyNotes(db, nameKeys(log, signers));
  const to = size + rows.length;
  const checkpoint = { origin: signers[0]?.name ?? '', size: to, root: root.value, extensions: [] };
  const written = signCheckpoint(checkpoint, signers);
  publishCheckpoint(folder, to, written);
  await insertCheckpoint(db, { size: to, root: root.value, note: written });
  clearPartialTiles(folder, size, to);
  return ok({ kind: 'sealed', size: to, written, more: rows.length === batch });
}

/** The newest checkpoint of the folder, if signed by one of our keys and consistent with the tiles. */
function ownNewest(
  log: PublishedLog,
  signers: readonly Signer[],
): Result<PublishedCheckpoint | null, SealRefusal> {
  const keys = trustedKeys(signers, log.keyNotes);
  if (!keys.ok) return keys;
  const named = log.newest();
  if (!named.ok) return named;
  const last = log.sizes.at(-1) ?? 0;
  // after a crash or tampering the log may not name its newest
  const newest = last > (named.value?.size ?? 0) ? log.checkpoint(last) : named;
  if (!newest.ok || newest.value === null) return newest;
  for (const each of new Set([named.value ?? newest.value, newest.value])) {
    const judged = judgeCheckpoint(each, { keys: keys.value });
    if (!judged.ok) return judged;
  }
  const { size, root } = newest.value;
  try {
    if (!sameHash(rootOf(log.hashes(size), 0, size), root)) return logDamaged(newest.value, 'another root');
  } catch (error) {
    return logDamaged(newest.value, error instanceof Error ? error.message : String(error));
  }
  return newest;
}

interface CaughtUp {
  readonly log: PublishedLog;
  readonly newest: PublishedCheckpoint | null;
}

/**
 * Compares the folder with the database: records a checkpoint that was published just before a crash, and publishes
 * anew what the folder lost, where that is asked for.
 */
async function catchUp({
  db,
  folder,
  signers,
  newFolder = false,
}: Sealing): Promise<Result<CaughtUp, SealRefusal>> {
  let log = openLog(folder);
  let newest = ownNewest(log, signers);
  if (!newest.ok) return newest;
  const recorded = (await lastCheckpoint(db))?.size ?? 0;
  if ((newest.value?.size ?? 0) < recorded) {
    if (!newFolder) return logBehind(recorded, newest.value?.size ?? 0);
    const made = await republish(db, folder, signers);
    if (!made.ok) return made;
    log = openLog(folder);
    newest = ownNewest(log, signers);
    if (!newest.ok) return newest;
  }
  const published = newest.value?.size ?? 0;
  const position = await lastPosition(db);
  if (position < published) return ledgerShorter(published, position);
  if (newest.value !== null && published > recorded) {
    publishCheckpoint(folder, published, newest.value.written);
    await insertCheckpoint(db, { size: published, root: newest.value.root, note: newest.value.written });
  }
  return ok({ log, newest: newest.value });
}

/** A ledger restored to an older state may have grown as long as the log again: the last sealed event reveals it. */
async function lastStands(db: Database, log: PublishedLog, size: number): Promise<boolean> {
  if (size === 0) return true;
  const [last] = await storedRows(db, { after: size - 1, to: size, limit: 1 });
  return last !== undefined && sameHash(leafHash(entryOf(last)), log.hashes(size)(0, size - 1));
}
