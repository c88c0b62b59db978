import type { Ledger } from '#ledger';
import { clearStop } from './checkpoints.repository';

/**
 * Lets a projection that stopped go on from where it stands, once what was wrong is mended: whoever follows tries the
 * same event again.
 * @returns whether it had stopped
 */
export const resumeProjection = (ledger: Ledger, name: string): Promise<boolean> =>
  clearStop(ledger.db, name);
