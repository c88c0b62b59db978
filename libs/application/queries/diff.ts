import type { ObligationId } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type Difference, type NameOf, type Point, differenceBetween } from '#domain/history';

/** As `differenceBetween`, of an obligation by its id. */
export const diff = async (
  ledger: Ledger,
  id: ObligationId,
  from: Point,
  to: Point,
  name?: NameOf,
): Promise<Difference | null> => differenceBetween(await ledger.readStream(id), from, to, name);
