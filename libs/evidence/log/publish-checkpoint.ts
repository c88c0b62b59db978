import { checkpointText, signedNote, type Checkpoint, type Signer } from '#tlog';
import { checkpointPath, newestPath } from './paths';
import { putFile } from './put-file';

/** The signed note of a checkpoint, by every one of these keys. */
export const signCheckpoint = (checkpoint: Checkpoint, signers: readonly Signer[]): string =>
  signedNote(checkpointText(checkpoint), signers);

/** Puts a signed checkpoint where it stays, then where the newest is looked for. */
export function publishCheckpoint(folder: string, size: number, written: string): void {
  putFile(checkpointPath(folder, size), written);
  putFile(newestPath(folder), written);
}
