import type { Ledger } from '#ledger';
import type { Point } from '../point';
import { stateAt, type StateAt } from '../as-of';

/** As `stateAt`, of an obligation by its id. */
export const asOf = async (ledger: Ledger, id: string, point: Point): Promise<StateAt | null> =>
  stateAt(await ledger.readStream(id), point);
