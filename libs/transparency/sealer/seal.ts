import { type PublishedCheckpoint, type Signer, leafHash, rootOf, sameHash } from '#transparency/tlog';
import {
  type NewLeaf,
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
  type StoredRow,
  entryOf,
  insertCheckpoint,
  lastCheckpoint,
  lastPosition,
  storedRows,
  takeSealerLock,
} from '#record/ledger';
import {
  type SealOutcome,
  type SealRefusal,
  ledgerShorter,
  logBehind,
  logDamaged,
  otherHistory,
  rowAltered,
} from './seal-outcome';

/** Publishes a key note when the keys changed, signed by the keys it names. */
function nameKeys({ folder, keyNotes }: PublishedLog, signers: readonly Signer[]): void {
  const last = keysIn(keyNotes.at(-1) ?? '');
  const named = last.ok ? last.value.keys.map(({ text }) => text) : [];
  if (named.length === signers.length && signers.every(({ text }) => named.includes(text))) return;
  putFile(keysPath(folder, keyNotes.length + 1), keyNote(signers[0]?.name ?? '', signers));
}

export interface Sealing {
  /** a connection that acts as `cylch_sealer` */
  readonly db: Database;
  readonly folder: string;
  readonly signers: readonly Signer[];
  /** continue in a folder that holds less than was published before */
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
  const log = openLog(folder);
  const newest = ownNewest(log, signers);
  if (!newest.ok) return newest;
  const size = newest.value?.size ?? 0;
  const caughtUp = await catchUp(sealing, newest.value);
  if (!caughtUp.ok) return caughtUp;
  if (!(await lastStands(db, log, size))) return otherHistory(size);
  const rows = await storedRows(db, { after: size, limit: batch });
  if (rows.length === 0) return ok({ kind: 'nothing-new', size });
  const leaves = leavesOf(rows, size);
  if (!leaves.ok) return leaves;
  const root = extendLog(log, size, leaves.value);
  if (!root.ok) return root;
  nameKeys(log, signers);
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

/** Compares the folder with the database; records a checkpoint that was published just before a crash. */
async function catchUp(
  { db, folder, newFolder = false }: Sealing,
  newest: PublishedCheckpoint | null,
): Promise<Result<null, SealRefusal>> {
  const recorded = (await lastCheckpoint(db))?.size ?? 0;
  const published = newest?.size ?? 0;
  if (published < recorded && !newFolder) return logBehind(recorded, published);
  const position = await lastPosition(db);
  if (position < published) return ledgerShorter(published, position);
  if (newest !== null && published > recorded) {
    publishCheckpoint(folder, published, newest.written);
    await insertCheckpoint(db, { size: published, root: newest.root, note: newest.written });
  }
  return ok(null);
}

/** A ledger restored to an older state may have grown as long as the log again: the last sealed event reveals it. */
async function lastStands(db: Database, log: PublishedLog, size: number): Promise<boolean> {
  if (size === 0) return true;
  const [last] = await storedRows(db, { after: size - 1, to: size, limit: 1 });
  return last !== undefined && sameHash(leafHash(entryOf(last)), log.hashes(size)(0, size - 1));
}

function leavesOf(rows: readonly StoredRow[], size: number): Result<readonly NewLeaf[], SealRefusal> {
  const leaves: NewLeaf[] = [];
  for (const [index, row] of rows.entries()) {
    const entry = Buffer.from(entryOf(row));
    const hash = leafHash(entry);
    if (row.position !== size + index + 1 || !sameHash(hash, row.leaf)) return rowAltered(size + index + 1);
    leaves.push({ hash, entry });
  }
  return ok(leaves);
}
