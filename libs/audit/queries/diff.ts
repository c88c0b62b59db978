import type { Ledger } from '#ledger';
import { differenceBetween, type Difference } from '../difference';
import type { Point } from '../point';
import type { NameOf } from '../sentences/sentence';

/** As `differenceBetween`, of an obligation by its id. */
export const diff = async (
  ledger: Ledger,
  id: string,
  from: Point,
  to: Point,
  name?: NameOf,
): Promise<Difference | null> => differenceBetween(await ledger.readStream(id), from, to, name);
