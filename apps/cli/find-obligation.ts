import { both } from '#kernel';
import type { Ledger } from '#ledger';
import { fold, type Obligation } from '#obligations';
import { CommandError } from './settings';

/** @throws CommandError when there is no such obligation */
export async function findObligation(ledger: Ledger, id: string): Promise<Obligation> {
  const state = fold(await ledger.readStream(id));
  if (state !== null) return state;
  throw new CommandError(
    both(
      `There is no obligation ${id} on the register. The ids stand in the register file and on the pages.`,
      `Nid oes rhwymedigaeth ${id} ar y gofrestr. Mae’r dynodyddion yn ffeil y gofrestr ac ar y tudalennau.`,
    ),
  );
}
