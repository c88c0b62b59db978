import { writeXlsx } from 'hucre/xlsx';
import type { Directory } from '#application/directory';
import { type Bilingual, type Language, both } from '#domain/kernel';
import { type Choice, authorityChoices, authorityMeaning, kindChoices, postChoices } from './choices';
import { type ColumnKey, sheetColumns } from './columns';
import { columnName } from './grid';
import { csvOf } from './safe-text';

const SHEET = both('Entries', 'Cofnodion');
const EXPLANATIONS = both('Explanations', 'Esboniadau');
const COLUMN = both('Column', 'Colofn');
const NEEDED = both('Needed', 'Angenrheidiol');
const HOLDS = both('What it holds', 'Beth sydd ynddi');
const VALUES = both('What can be written', 'Beth y gellir ei ysgrifennu');
const MEANS = both('What it means', 'Beth mae’n ei olygu');
const YES = both('yes', 'ydy');
const NO = both('no', 'nac ydy');

/** So many rows below the headings offer their choices. */
const OFFERED_ROWS = 5_000;
const WIDE: readonly ColumnKey[] = ['titleEn', 'titleCy', 'words', 'due'];

/** The template as comma-separated values: the row of headings. */
export const templateCsv = (language: Language): string =>
  csvOf([sheetColumns.map(({ heading }) => heading[language])]);

/** The template as a workbook: headings with the choices offered, and a second sheet that explains each column and value. */
export async function templateXlsx(language: Language, directory: Directory): Promise<Uint8Array> {
  const explained = explanations(language, directory);
  const { bold } = { bold: { font: { bold: true } } };
  return writeXlsx({
    sheets: [
      {
        name: SHEET[language],
        rows: [sheetColumns.map(({ heading }) => heading[language])],
        columns: sheetColumns.map(({ key }) => ({ width: WIDE.includes(key) ? 36 : 20 })),
        cells: new Map(sheetColumns.map((_, index) => [`0,${index}`, { style: bold }])),
        freezePane: { rows: 1 },
        dataValidations: explained.lists.map(({ key, from, to }) => ({
          type: 'list' as const,
          range: rangeOf(key),
          formula1: `'${EXPLANATIONS[language]}'!$A$${from}:$A$${to}`,
          allowBlank: true,
          // another language, or an id, is read as well
          showErrorMessage: false,
        })),
      },
      {
        name: EXPLANATIONS[language],
        rows: explained.rows.map((row) => [...row]),
        columns: [{ width: 34 }, { width: 16 }, { width: 90 }],
        cells: new Map(
          explained.headings.flatMap((row) => [0, 1, 2].map((column) => [`${row},${column}`, { style: bold }])),
        ),
      },
    ],
  });
}

const rangeOf = (key: ColumnKey): string => {
  const column = columnName(sheetColumns.findIndex((each) => each.key === key));
  return `${column}2:${column}${OFFERED_ROWS}`;
};

interface Offered {
  readonly key: ColumnKey;
  readonly choices: readonly { readonly words: Bilingual; readonly id: string; readonly means: Bilingual }[];
}

function explanations(language: Language, directory: Directory) {
  const rows: (readonly string[])[] = [
    [COLUMN[language], NEEDED[language], HOLDS[language]],
    ...sheetColumns.map(({ heading, required, explanation }) => [
      heading[language],
      (required ? YES : NO)[language],
      explanation[language],
    ]),
  ];
  const headings = [0];
  const lists: { key: ColumnKey; from: number; to: number }[] = [];
  for (const { key, choices } of offered(directory)) {
    const heading = sheetColumns.find((each) => each.key === key)?.heading[language] ?? '';
    rows.push([], [`${heading}: ${VALUES[language]}`, '', MEANS[language]]);
    headings.push(rows.length - 1);
    lists.push({ key, from: rows.length + 1, to: rows.length + choices.length });
    rows.push(...choices.map(({ words, id, means }) => [words[language], id, means[language]]));
  }
  const posts = lists.find(({ key }) => key === 'owner');
  const others = (['approver', 'deputy'] as const).flatMap((key) =>
    posts === undefined ? [] : [{ ...posts, key }],
  );
  return { rows, headings, lists: [...lists, ...others] };
}

const offered = (directory: Directory): readonly Offered[] => [
  { key: 'kind', choices: kindChoices.map((each) => listed(each, each.words)) },
  { key: 'authority', choices: authorityChoices.map((each) => listed(each, authorityMeaning(each.value))) },
  { key: 'owner', choices: postChoices(directory).map((each) => listed(each, each.words)) },
];

const listed = ({ words, value }: Choice<string>, means: Bilingual) => ({ words, id: value, means });
