import { writeXlsx } from 'hucre/xlsx';

const HEADINGS = [
  'Reference',
  'Title (English)',
  'Kind',
  'Words',
  'Deadline',
  'Said on',
  'Responsible body',
  'Authority',
  'Owner',
  'Approver',
  'Remind me again on',
  'Notes',
] as const;

type Heading = (typeof HEADINGS)[number];
type Value = string | number | Date | null;
type Given = Readonly<Partial<Record<Heading, Value>>>;

interface Fault extends Given {
  readonly code: string;
  /** the heading of the column in which it is said */
  readonly at: Heading;
}

const RULES = 'by the end of March 2027';

/** Each kind of fault that a row can have, as a row that is otherwise sound. */
const FAULTS: readonly Fault[] = [
  { code: 'no-title', at: 'Title (English)', 'Title (English)': ' ' },
  { code: 'not-as-documented', at: 'Title (English)', 'Title (English)': 'x'.repeat(301) },
  { code: 'required', at: 'Kind', Kind: null },
  { code: 'no-such-kind', at: 'Kind', Kind: 'Acton' },
  { code: 'recurring-duty', at: 'Kind', Kind: 'Dyletswydd gylchol' },
  { code: 'case-or-template', at: 'Kind', Kind: 'Case' },
  { code: 'required', at: 'Responsible body', 'Responsible body': null },
  { code: 'no-such-authority', at: 'Authority', Authority: 'The Minister' },
  { code: 'no-such-day', at: 'Deadline', Deadline: '31/02/2027' },
  { code: 'month-first', at: 'Deadline', Deadline: '03/31/2027' },
  { code: 'two-digit-year', at: 'Deadline', Deadline: '31/03/27' },
  { code: 'no-such-month', at: 'Deadline', Deadline: '31 Marhc 2027' },
  { code: 'another-weekday', at: 'Deadline', Deadline: 'Monday 31 March 2027' },
  { code: 'number-not-date', at: 'Deadline', Deadline: 46_112 },
  { code: 'date-before-1900', at: 'Deadline', Deadline: new Date(Date.UTC(1900, 0, 15)) },
  { code: 'date-beyond-sense', at: 'Deadline', Deadline: '31/03/2727' },
  { code: 'no-said-on', at: 'Said on', Deadline: RULES },
  { code: 'not-understood', at: 'Deadline', Deadline: 'purple', 'Said on': '13/03/2026' },
  { code: 'not-a-day', at: 'Said on', 'Said on': 'last spring' },
  { code: 'no-such-post', at: 'Owner', Owner: 'ALN policy leed' },
  { code: 'owner-is-approver', at: 'Approver', Owner: 'ALN policy lead', Approver: 'aln-policy-lead' },
  { code: 'reference-unusable', at: 'Reference', Reference: '?' },
  { code: 'cell-error', at: 'Deadline', Deadline: '#REF!' },
  { code: 'looks-empty', at: 'Words', Words: '\u2800' },
];

export const GOOD = 200 - FAULTS.length;

const good = (index: number, prefix: string): Given => ({
  Reference: `${prefix}SHEET ${index}`,
  'Title (English)': index === 3 ? '=1+1' : `Publish report ${index}`,
  Kind: index % 2 === 0 ? 'Action' : 'Cam gweithredu',
  Words: `We will publish report ${index}.\nAnd lay it.`,
  Deadline:
    index % 4 === 0
      ? new Date(Date.UTC(2031, index % 12, 15))
      : index % 4 === 1
        ? `15 Mawrth ${2031 + (index % 5)}`
        : index % 4 === 2
          ? '15/03/2031 '
          : RULES,
  'Said on': '13 March 2026',
  'Responsible body': 'Welsh Government',
  Authority: 'internal',
  Owner: 'Arweinydd polisi ADY',
  Approver: 'deputy-director-aln',
});

const columnOf = (heading: Heading): string => String.fromCharCode(65 + HEADINGS.indexOf(heading));

/** A workbook of 200 rows, in references of a language where one is given, below a title, a row of headings and a blank one: those with faults between good ones. */
export async function spreadsheetOfFaults(language?: string) {
  const prefix = language === undefined ? '' : `${language} `;
  const rows = Array.from({ length: 200 }, (_, index): Given => {
    const fault = index % 8 === 7 ? FAULTS[(index - 7) / 8] : undefined;
    if (fault === undefined) return good(index, prefix);
    const { code: _code, at: _at, ...given } = fault;
    const words = { Deadline: '15/03/2031', 'Said on': null, Reference: `FAULT ${index}` };
    return { ...good(index, prefix), ...words, ...given };
  });
  const cells = rows.map((row) => HEADINGS.map((heading) => row[heading] ?? null));
  const first = 4;
  const errors = rows.flatMap((row, index) => (row.Deadline === '#REF!' ? [index + first - 1] : []));
  const expected = FAULTS.map(({ code, at }, index) => [`${columnOf(at)}${index * 8 + 7 + first}`, code]);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Commitments',
        rows: [['Our commitments', ...HEADINGS.slice(1).map(() => null)], [...HEADINGS], [], ...cells],
        cells: new Map(errors.map((row) => [`${row},4`, { type: 'error' as const, value: '#REF!' }])),
      },
      { name: 'Lists', hidden: true, rows: [['Action'], ['Statement']] },
    ],
  });
  return { bytes, expected };
}
