import { type Refusal, inBoth, quoted } from '#domain/kernel';
import { type Command, type Opens, fold, refusal } from '#domain/obligations';
import type { Ledger } from '#record/ledger';

/** The case that a command would open, and where it stands in the command. */
export function opensIn(command: Command): { readonly opens: Opens; readonly at: string } | null {
  if (command.type === 'record-fact') return command.opens ? { opens: command.opens, at: '/opens' } : null;
  const change = command.type === 'propose-change' ? command.change : undefined;
  return change?.kind === 'fact' && change.opens ? { opens: change.opens, at: '/change/opens' } : null;
}

/** A case arises from a template that is on the register and open. */
export async function barToCase(
  ledger: Pick<Ledger, 'readStream'>,
  command: Command,
): Promise<Refusal | null> {
  const asked = opensIn(command);
  if (asked === null) return null;
  const { template } = asked.opens;
  const state = fold(await ledger.readStream(template));
  if (state === null || state.definition.kind !== 'case-template')
    return refusal('no-such-template', { template }, `${asked.at}/template`);
  if (state.status !== 'closed') return null;
  const called = quoted(inBoth(state.definition.title, template));
  return refusal('template-closed', { template: called }, `${asked.at}/template`);
}
