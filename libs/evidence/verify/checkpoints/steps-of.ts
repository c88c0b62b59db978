import { join } from 'node:path';
import { sameHash } from '#tlog';
import { LOG } from '../../bundle/layout';
import { openLog } from '../../log';
import type { SignedCheckpoint } from './signed-checkpoint';

/**
 * Those that a part of the ledger says anything of: its rows are proven in one checkpoint of its own log, and its own
 * steps lead there from the others. One of another size, however well it is signed, may be of another history.
 */
export function stepsOf(bundle: string, signed: readonly SignedCheckpoint[]): readonly SignedCheckpoint[] {
  const own = openLog(join(bundle, LOG));
  return signed.filter(({ size, root }) => {
    if (!own.sizes.includes(size)) return false;
    const checkpoint = own.checkpoint(size);
    return checkpoint.ok && sameHash(checkpoint.value.root, root);
  });
}
