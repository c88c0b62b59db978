import { type Bilingual, both } from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';

const ENGLISH = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

/** With the article; the first stands after its noun. */
const WELSH = [
  'yr {} cyntaf',
  'yr ail {}',
  'y trydydd {}',
  'y pedwerydd {}',
  'y pumed {}',
  'y chweched {}',
  'y seithfed {}',
  'yr wythfed {}',
  'y nawfed {}',
  'y degfed {}',
] as const;

/** What recurs, by a word of its title. In Welsh each is masculine and begins with a vowel, which no ordinal changes. */
const NOUNS = [
  { noun: both('review', 'adolygiad'), in: /\breview|\badolyg/iu },
  { noun: both('report', 'adroddiad'), in: /\breport|\badrodd/iu },
] as const;

type Named = Pick<ObligationDefinition, 'kind' | 'title'>;

/**
 * What an occurrence is called, as it stands within a sentence or after a colon: the first review, where the entry is a duty
 * whose title says what recurs; occurrence 1 otherwise.
 */
export function occurrenceName({ kind, title }: Named, number: number): Bilingual {
  const titles = `${title.en ?? ''} ${title.cy ?? ''}`;
  const noun = kind === 'recurring-duty' ? NOUNS.find((each) => each.in.test(titles))?.noun : undefined;
  if (noun === undefined) return both(`occurrence ${number}`, `tro ${number}`);
  const [english, welsh] = [ENGLISH[number - 1], WELSH[number - 1]];
  return english === undefined || welsh === undefined
    ? both(`${noun.en} ${number}`, `${noun.cy} rhif ${number}`)
    : both(`${english} ${noun.en}`, welsh.replace('{}', noun.cy));
}

const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The same at the head of a line. */
export function occurrenceHeading(of: Named, number: number): Bilingual {
  const { en, cy } = occurrenceName(of, number);
  return both(upper(en), upper(cy));
}
