import { foldKindLadder, kindLadderStream } from '#domain/kind-ladders';
import { type Command, type KindLadderOf, type ReceivedKindLadder } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

/**
 * A registration with the newest ladders that were set for the entry’s kind: who is reminded when is decided from its own record
 * alone. Any other command stays as it is.
 */
export async function withKindLadders(
  ledger: Pick<Ledger, 'readStream'>,
  command: Command,
): Promise<Command> {
  if (command.type !== 'register') return command;
  const { kind, authority } = command.definition;
  const newest = await Promise.all([null, authority].map((of) => newestFor(ledger, { kind, authority: of })));
  const kindLadders = newest.filter((each) => each !== null);
  const { kindLadders: _given, ...own } = command;
  return kindLadders.length === 0 ? own : { ...own, kindLadders };
}

async function newestFor(
  ledger: Pick<Ledger, 'readStream'>,
  of: KindLadderOf,
): Promise<ReceivedKindLadder | null> {
  const set = foldKindLadder(await ledger.readStream(kindLadderStream(of)))?.versions.at(-1);
  return set === undefined ? null : { ...of, number: set.number, ladder: set.ladder };
}
