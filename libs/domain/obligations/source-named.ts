import { type Bilingual, both, quoted } from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';
import { titleOfSource } from './sources';
import { knownFactTitle } from './statute/fact-titles';

/** What an entry counts from or waits for, by its title in quotation marks; by its name where nobody has words for it. */
export const sourceNamed = (definition: ObligationDefinition, source: string): Bilingual =>
  quoted(titleOfSource(definition, source) ?? knownFactTitle(source) ?? both(source, source));
