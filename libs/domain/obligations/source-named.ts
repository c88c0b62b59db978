import { type Bilingual, both } from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';
import { titleOfSource } from './sources';
import { knownFactTitle } from './statute/fact-titles';

/** What an entry counts from or waits for, by its title in quotation marks; by its name where nobody has words for it. */
export function sourceNamed(definition: ObligationDefinition, source: string): Bilingual {
  const title = titleOfSource(definition, source) ?? knownFactTitle(source) ?? both(source, source);
  return both(`“${title.en}”`, `“${title.cy}”`);
}
