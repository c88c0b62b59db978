import { type ObligationDefinition, kindWords, sourceWords } from '#domain/obligations';
import type { ColumnKey } from './columns';

export interface ChangedCell {
  readonly column: ColumnKey;
  readonly before: string;
  readonly after: string;
}

/** What a column says of an entry, as text; undefined where it says nothing. */
const said: readonly (readonly [ColumnKey, (definition: ObligationDefinition) => string | undefined])[] = [
  ['titleEn', ({ title }) => title.en],
  ['titleCy', ({ title }) => title.cy],
  ['kind', ({ kind }) => kindWords[kind].en],
  ['words', ({ source }) => sourceWords(source, 'en').sentence],
  ['due', dueOf],
  ['saidOn', ({ source }) => ('kind' in source ? undefined : source.on)],
  ['responsible', ({ responsible }) => responsible],
  ['authority', ({ authority }) => authority],
  ['legalBasis', ({ legalBasis }) => legalBasis?.citation.en],
  ['owner', ({ owner }) => owner],
  ['approver', ({ approver }) => approver],
  ['deputy', ({ deputy }) => deputy],
  ['lookAgain', ({ lookAgain }) => lookAgain],
  ['tags', ({ tags }) => (tags.length === 0 ? undefined : tags.toSorted().join(', '))],
];

/** The words that say when, else the day that was entered. */
function dueOf({ source, readings }: ObligationDefinition): string | undefined {
  const phrase = 'kind' in source ? undefined : source.datePhrase;
  const [rule] = readings.map((reading) => reading.rule);
  return phrase ?? (rule?.primitive === 'fixed-date' ? rule.date : undefined);
}

/**
 * What a row says otherwise than the entry that it is of. An empty cell says nothing, and takes nothing away; where the words stand
 * in the spreadsheet may change with every row above.
 */
export const changedCells = (
  held: ObligationDefinition,
  given: ObligationDefinition,
): readonly ChangedCell[] =>
  said.flatMap(([column, of]) => {
    const [before, after] = [of(held), of(given)];
    return after === undefined || after === before ? [] : [{ column, before: before ?? '', after }];
  });
