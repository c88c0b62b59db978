import type { ObligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type Point, type StateAt, stateAt } from '#domain/history';

/** As `stateAt`, of an obligation by its id. */
export const asOf = async (ledger: Ledger, id: ObligationId, point: Point): Promise<StateAt | null> =>
  stateAt(await ledger.readStream(id), point);
