import type { Ledger } from '#record/ledger';
import { type NameOf, type ReplayStep, statesOf } from '#domain/history';

/** As `statesOf`, of an obligation by its id. Empty where there is no such obligation. */
export const states = async (ledger: Ledger, id: string, name?: NameOf): Promise<readonly ReplayStep[]> =>
  statesOf(await ledger.readStream(id), name);
