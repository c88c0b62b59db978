import type { ObligationId, Refusal } from '#domain/kernel';
import { type Command, factOfStream, fold, refusal, unfitFor } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listHearing } from '#record/read-models';
import { entriesNamed } from './entry-names';

/** The value that a command on a fact’s stream would record, and where it stands in the command. */
function valueIn(command: Command): { readonly value: string | number; readonly at: string } | null {
  const change = command.type === 'propose-change' ? command.change : undefined;
  const said =
    command.type === 'record-fact'
      ? command
      : change?.kind === 'fact' || change?.kind === 'fact-correction'
        ? change
        : undefined;
  return said?.value === undefined ? null : { value: said.value, at: `${change ? '/change' : ''}/value` };
}

/** A value set outside the law is of the form that each entry wants which counts from it: a day, a day of the year, or years. */
export async function barToValue(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  { obligationId: stream, command }: { readonly obligationId: ObligationId; readonly command: Command },
): Promise<Refusal | null> {
  const said = valueIn(command);
  if (said === null) return null;
  const fact = factOfStream(stream);
  for (const { obligationId: id } of await listHearing(ledger.db, fact)) {
    const state = fold(await ledger.readStream(id));
    const why = state && unfitFor(state.definition, fact, said.value);
    if (why) return refusal('value-unfit', { entry: (await entriesNamed(ledger, [id]))(id), why }, said.at);
  }
  return null;
}
