import { idOfCase } from '../cases';
import type { ChangeOf } from '../model/commands';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Fact } from '../state';

/** Whether a recording may open the case that it names: an event of its own, and the first of its stream. */
export function barToOpening(
  state: Fact | null,
  { fact, factKind, opens }: Pick<ChangeOf<'fact'>, 'fact' | 'factKind' | 'opens'>,
  at: string,
): ObligationRefusal | null {
  if (opens === undefined) return null;
  const id = idOfCase(opens);
  if (fact !== id) return refusal('case-fact-name', { id }, `${at}/fact`);
  if (factKind !== 'event') return refusal('case-opened-by-event', undefined, `${at}/kind`);
  return state !== null && state.entries.length > 0
    ? refusal('case-already-open', { number: opens.number }, `${at}/opens/number`)
    : null;
}
