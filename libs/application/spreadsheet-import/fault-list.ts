import { type Language, both } from '#domain/kernel';
import type { CheckedSpreadsheet } from './check-spreadsheet';
import { csvOf } from './safe-text';

const HEADINGS = [
  both('Row', 'Rhes'),
  both('Cell', 'Cell'),
  both('Column', 'Colofn'),
  both('To mend or to look at', 'I’w drwsio neu i edrych arno'),
  both('What and how', 'Beth a sut'),
];
const MEND = both('mend', 'trwsio');
const LOOK = both('look at', 'edrych arno');

/** The faults of a spreadsheet, and what was pointed out, as a file for whoever mends it. */
export function faultListCsv(
  { faults, notes }: Pick<CheckedSpreadsheet, 'faults' | 'notes'>,
  language: Language,
): string {
  const line = (must: typeof MEND) =>
    ({ row, cell, column, message }: CheckedSpreadsheet['faults'][number]): readonly string[] => [
      row === null ? '' : String(row),
      cell ?? '',
      column ?? '',
      must[language],
      message[language],
    ];
  return csvOf([
    HEADINGS.map((heading) => heading[language]),
    ...faults.map(line(MEND)),
    ...notes.map(line(LOOK)),
  ]);
}
