import { formatDate, nth, theNth } from '#domain/deadlines';
import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';
import type { OccurrenceInSentence } from './model/occurrence-in-sentence';
import type { Obligation } from './state';

const masculine = (en: string, cy: string) => ({ en, cy, softened: cy });

/** What recurs, by a word of its title. In Welsh each is masculine and begins with a vowel, which no ordinal changes. */
const NOUNS = [
  { noun: masculine('review', 'adolygiad'), in: /\breview|\badolyg/iu },
  { noun: masculine('report', 'adroddiad'), in: /\breport|\badrodd/iu },
] as const;

type Named = Pick<ObligationDefinition, 'kind' | 'title'>;

const nounOf = ({ kind, title }: Named) => {
  const titles = `${title.en ?? ''} ${title.cy ?? ''}`;
  return kind === 'recurring-duty' ? NOUNS.find((each) => each.in.test(titles))?.noun : undefined;
};

/**
 * What an occurrence is called after a colon: first review, where the entry is a duty whose title says what recurs; first
 * occurrence otherwise, and where it is not known what recurs. Its number is never its name.
 */
export function occurrenceName(of: Named | undefined, number: number): Bilingual {
  const noun = of && nounOf(of);
  return both(nth(number, noun).en, theNth(number, noun).cy);
}

const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The same at the head of a line. */
export function occurrenceHeading(of: Named | undefined, number: number): Bilingual {
  const { en, cy } = occurrenceName(of, number);
  return both(upper(en), upper(cy));
}

/** Of what does not recur there is one alone: it is the entry itself. */
const isOnly = ({ kind }: Pick<Named, 'kind'>, number: number): boolean =>
  kind !== 'recurring-duty' && number === 1;

/** The article runs together with a word before it; where there is none, a preposition softens what follows. */
const after = (before: string, welsh: string, soft = welsh): string =>
  /^yr? /u.test(welsh) ? `${before}’r ${welsh.replace(/^yr? /u, '')}` : `${before} ${soft}`;

const forms = (english: string, welsh: string): OccurrenceInSentence => {
  const soft = welsh.replace(/^tro /u, 'dro ');
  return {
    en: english,
    cy: welsh,
    head: upper(english),
    soft,
    i: after('i', welsh, soft),
    o: after('o', welsh, soft),
    yw: after('yw', welsh),
    mae: after('Mae', welsh),
  };
};

/**
 * The same within a sentence, with the article that it needs there: the first review; this entry, where it is the only one;
 * else the first occurrence. @param of absent: it is not known what recurs @param due by which it is known too
 */
export function occurrenceInSentence(
  of: Named | undefined,
  number: number,
  due: CalendarDate | null = null,
): OccurrenceInSentence {
  if (of !== undefined && isOnly(of, number)) return forms('this entry', 'y cofnod hwn');
  const { en, cy } = theNth(number, of && nounOf(of));
  if (due === null) return forms(en, cy);
  return forms(`${en} (due ${formatDate(due, 'en')})`, `${cy} (dyddiad cau: ${formatDate(due, 'cy')})`);
}

/** An occurrence of an entry as it stands, with the day by which it is known. */
export const occurrenceWithDay = (
  { definition, occurrences }: Pick<Obligation, 'definition' | 'occurrences'>,
  number: number,
): OccurrenceInSentence =>
  occurrenceInSentence(
    definition,
    number,
    occurrences.find((each) => each.number === number)?.due?.lastLawfulDay,
  );

/** What a field of an occurrence is called: of the only one, without it. */
export function occurrenceLabel(of: Named | undefined, number: number, field: Bilingual): Bilingual {
  if (of !== undefined && isOnly(of, number)) return both(upper(field.en), upper(field.cy));
  const noun = of && nounOf(of);
  return both(
    `${upper(nth(number, noun).en)}: ${field.en}`,
    `${upper(theNth(number, noun).cy)}: ${field.cy}`,
  );
}
