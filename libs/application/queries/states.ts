import type { ObligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type NameOf, type ReplayStep, statesOf } from '#domain/history';

/** As `statesOf`, of an obligation by its id. Empty where there is no such obligation. */
export const states = async (
  ledger: Ledger,
  id: ObligationId,
  name?: NameOf,
): Promise<readonly ReplayStep[]> => statesOf(await ledger.readStream(id), name);
