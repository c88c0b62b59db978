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

const plain = (number: number): Bilingual => both(`occurrence ${number}`, `tro ${number}`);

type Named = Pick<ObligationDefinition, 'kind' | 'title'>;

/**
 * What an occurrence is called, as it stands within a sentence or after a colon: the first review, where the entry is a duty
 * whose title says what recurs; occurrence 1 otherwise.
 */
export function occurrenceName({ kind, title }: Named, number: number): Bilingual {
  const titles = `${title.en ?? ''} ${title.cy ?? ''}`;
  const noun = kind === 'recurring-duty' ? NOUNS.find((each) => each.in.test(titles))?.noun : undefined;
  if (noun === undefined) return plain(number);
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

/** An occurrence within a sentence, in the forms that sentences need. */
interface OccurrenceInSentence extends Bilingual {
  /** in English, at the head of a sentence */
  readonly head: string;
  /** in Welsh, where a word before it softens what is not an article */
  readonly soft: string;
  /** in Welsh, with the prepositions that run together with an article */
  readonly i: string;
  readonly o: string;
}

/** Of what does not recur there is one alone: it is the entry itself. */
const isOnly = ({ kind }: Pick<Named, 'kind'>, number: number): boolean =>
  kind !== 'recurring-duty' && number === 1;

/** The article runs together with a preposition before it. */
const after = (preposition: string, welsh: string): string =>
  /^yr? /u.test(welsh) ? `${preposition}’r ${welsh.replace(/^yr? /u, '')}` : `${preposition} ${welsh}`;

/**
 * The same within a sentence, with the article that it needs there: the first review; this entry, where it is the only one;
 * else occurrence 1. @param of absent: it is not known what recurs
 */
export function occurrenceInSentence(of: Named | undefined, number: number): OccurrenceInSentence {
  const numbered = plain(number);
  const { en, cy } = of === undefined ? numbered : occurrenceName(of, number);
  const forms = (english: string, welsh: string, soft = welsh): OccurrenceInSentence => ({
    en: english,
    cy: welsh,
    head: upper(english),
    soft,
    i: after('i', soft),
    o: after('o', soft),
  });
  if (of !== undefined && isOnly(of, number)) return forms('this entry', 'y cofnod hwn');
  if (en === numbered.en) return forms(en, cy, `d${cy.slice(1)}`);
  return forms(/\d/u.test(en) ? en : `the ${en}`, cy);
}

/** What a field of an occurrence is called: of the only one, without it. */
export function occurrenceLabel(of: Named | undefined, number: number, field: Bilingual): Bilingual {
  if (of !== undefined && isOnly(of, number)) return both(upper(field.en), upper(field.cy));
  const name = of === undefined ? plain(number) : occurrenceName(of, number);
  return both(`${upper(name.en)}: ${field.en}`, `${upper(name.cy)}: ${field.cy}`);
}
