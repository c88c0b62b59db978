import { checkpointText, signedNote, type Checkpoint, type Signer } from '#tlog';
import { openLog } from './open-log';
import { checkpointPath, newestPath } from './paths';
import { putFile } from './put-file';

/** The signed note of a checkpoint, by every one of these keys. */
export const signCheckpoint = (checkpoint: Checkpoint, signers: readonly Signer[]): string =>
  signedNote(checkpointText(checkpoint), signers);

/** Puts a signed checkpoint where it stays, then where the newest is looked for, unless a newer one came meanwhile. */
export function publishCheckpoint(folder: string, size: number, written: string): void {
  putFile(checkpointPath(folder, size), written);
  const newest = openLog(folder).newest();
  if (!newest.ok || (newest.value?.size ?? 0) <= size) putFile(newestPath(folder), written);
}
