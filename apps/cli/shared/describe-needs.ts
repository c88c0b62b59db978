import { formatDate } from '#domain/deadlines';
import { type Bilingual, type Language, both } from '#domain/kernel';
import { type NeedAsItStands, needStateWords, sourceOfNeedWords, supplierWords } from '#domain/obligations';
import { projectedWord } from './words';

const HEADING = both('Counts from:', 'Yn cyfrif o:');
const OPTIONAL = both('it has a date without it', 'mae ganddo ddyddiad hebddo');

type Said = Pick<NeedAsItStands, 'name' | 'from' | 'state' | 'days' | 'optional'> & {
  readonly title: Bilingual | null;
};

const dayOf = ({ on, until, value, expected }: NeedAsItStands['days'][number], language: Language): string =>
  [
    formatDate(on, language),
    ...(until === undefined ? [] : [`– ${formatDate(until, language)}`]),
    ...(value === undefined ? [] : [`= ${value}`]),
    ...(expected ? [`(${projectedWord[language]})`] : []),
  ].join(' ');

/** What an entry counts from: each name, where its days come from, those known, and who could supply what is missing. */
export const describeNeeds = (needs: readonly Said[], language: Language): readonly string[] =>
  needs.length === 0 ? [] : ['', HEADING[language], ...needs.flatMap((need) => describeNeed(need, language))];

/** One of them. */
export const describeNeed = (
  { name, title, from, state, days, optional }: Said,
  language: Language,
): readonly string[] => {
  const called = title === null || title[language] === name ? name : `${title[language]} (${name})`;
  const known = days.map((day) => dayOf(day, language)).join('; ');
  const how = [needStateWords(state)[language], ...(optional ? [OPTIONAL[language]] : [])].join('; ');
  return [
    `  ${called}: ${sourceOfNeedWords(from)[language]}. ${how}${known === '' ? '' : `: ${known}`}`,
    ...(state === 'recorded' ? [] : [`     → ${supplierWords(from)[language]}`]),
  ];
};
