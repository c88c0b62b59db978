import { statuteBook } from '#domain/deadlines';
import { type Bilingual, type Language, both, languageOf } from '#domain/kernel';
import names from './body-names.json';

let made: ReadonlyMap<string, Bilingual> | undefined;

function named(): ReadonlyMap<string, Bilingual> {
  const pairs = [
    ...Object.entries(names).map(([en, cy]) => both(en, cy)),
    ...statuteBook().map(({ bearer }) => both(bearer.en, bearer.cy)),
  ];
  return new Map(pairs.flatMap((name) => [[name.en, name] as const, [name.cy, name] as const]));
}

/**
 * The body that a source names, in the reader's language where its name is known in both; else as the source has it.
 * @returns `lang` where that is not the reader's language
 */
export function bodyIn(
  responsible: string,
  language: Language,
): { readonly text: string; readonly lang: Language | '' } {
  const known = (made ??= named()).get(responsible);
  if (known !== undefined) return { text: known[language], lang: '' };
  const own = languageOf(responsible);
  return { text: responsible, lang: own === language ? '' : own };
}
