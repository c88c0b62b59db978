import type { Ledger } from '#ledger';
import { statesOf, type ReplayStep } from '../replay';
import type { NameOf } from '../sentences/sentence';

/** As `statesOf`, of an obligation by its id. Empty where there is no such obligation. */
export const replay = async (ledger: Ledger, id: string, name?: NameOf): Promise<readonly ReplayStep[]> =>
  statesOf(await ledger.readStream(id), name);
