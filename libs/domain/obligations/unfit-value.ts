import { unfitValue } from '#domain/deadlines';
import type { Bilingual } from '#domain/kernel';
import { needsOfRule, rulesOf, sourceOf, supplyOf } from './sources';
import type { ObligationDefinition } from './model/definition';

/** Why an obligation cannot use what would be said under a name of the register; null where it can, or does not ask for it. */
export function unfitFor(
  definition: ObligationDefinition,
  fact: string,
  value: string | number,
): Bilingual | null {
  for (const rule of rulesOf(definition))
    for (const need of needsOfRule(rule)) {
      const fits = need.kind !== 'parameter' || sourceOf(supplyOf(definition, need)) !== fact;
      const why = fits ? null : unfitValue(rule, need.name, value);
      if (why !== null) return why;
    }
  return null;
}
