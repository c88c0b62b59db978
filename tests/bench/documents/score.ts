import type { DocumentProposal } from '#domain/document-reader';

/** A sentence that a reader labelled. */
export interface Labelled {
  readonly offset: number;
  readonly text: string;
  readonly label: string;
  readonly strength?: string;
  readonly datePhrase?: string | null;
  readonly expected: {
    readonly kind: string;
    readonly last: string | null;
    readonly alsoAccept?: readonly string[];
    readonly lastAlso?: readonly (string | null)[];
    readonly approx?: boolean;
  } | null;
}

export interface LabelledDocument {
  readonly name: string;
  readonly language: string;
  readonly text: string;
  readonly sentences: readonly Labelled[];
}

/** How many of how many. */
export interface Share {
  of: number;
  right: number;
}

const MEASURES = ['recall', 'firm', 'precision', 'tempted', 'label', 'phrase', 'kind', 'last'] as const;
export type Score = Record<(typeof MEASURES)[number], Share>;

const emptyScore = (): Score =>
  Object.fromEntries(MEASURES.map((measure) => [measure, { of: 0, right: 0 }])) as unknown as Score;

export const percent = ({ of, right }: Share): number => (of === 0 ? Number.NaN : (100 * right) / of);

export function sum(scores: readonly Score[]): Score {
  const all = emptyScore();
  for (const score of scores)
    for (const measure of MEASURES) {
      all[measure].of += score[measure].of;
      all[measure].right += score[measure].right;
    }
  return all;
}

const BINDING = ['commitment', 'duty', 'action', 'recommendation'];
const due = ({ label, strength }: Labelled): boolean => BINDING.includes(label) && strength !== 'borderline';

/** Half of the shorter is shared, and the proposal is at most three times as long. */
function meets(proposal: DocumentProposal, { offset, text }: Labelled): boolean {
  const shared =
    Math.min(proposal.offset + proposal.text.length, offset + text.length) -
    Math.max(proposal.offset, offset);
  return (
    shared >= 0.5 * Math.min(proposal.text.length, text.length) && proposal.text.length <= 3 * text.length
  );
}

/** What was missed, wrong or misread, for a person to look at. */
export type Remark = (remark: string) => void;

/** Proposals against labels, as the README of the documents says. */
export function scoreOf(
  { name, sentences }: LabelledDocument,
  proposals: readonly DocumentProposal[],
  remark: Remark = () => undefined,
): Score {
  const score = emptyScore();
  const add = (measure: keyof Score, right: boolean): void => {
    score[measure].of += 1;
    if (right) score[measure].right += 1;
  };
  for (const sentence of sentences) {
    const proposal = proposals.find((one) => meets(one, sentence));
    if (sentence.label === 'none-but-tempting') add('tempted', proposal !== undefined);
    if (!due(sentence)) continue;
    add('recall', proposal !== undefined);
    if (sentence.strength === 'firm') add('firm', proposal !== undefined);
    if (proposal === undefined)
      remark(`missed ${name} ${sentence.strength} ${sentence.label}: ${sentence.text}`);
    else compare(sentence, proposal, add, remark);
  }
  for (const proposal of proposals) {
    const met = sentences.filter((sentence) => meets(proposal, sentence));
    if (met.some(due)) add('precision', true);
    else if (met.every(({ label }) => label === 'none-but-tempting')) {
      add('precision', false);
      remark(`wrong ${name} ${proposal.rule}: ${proposal.text}`);
    }
  }
  return score;
}

function compare(
  sentence: Labelled,
  { label, datePhrase, expected, text, rule }: DocumentProposal,
  add: (measure: keyof Score, right: boolean) => void,
  remark: Remark,
): void {
  add('label', label === sentence.label);
  if (label !== sentence.label) remark(`label ${label}, not ${sentence.label} (${rule}): ${text}`);
  const phrase = sentence.datePhrase ?? null;
  if (phrase !== null)
    add('phrase', datePhrase !== null && (datePhrase.includes(phrase) || phrase.includes(datePhrase)));
  if (sentence.expected === null) return;
  const { kind, last, alsoAccept = [], lastAlso = [], approx = false } = sentence.expected;
  const kindRight = [kind, ...alsoAccept].includes(expected.kind);
  const lastRight = approx || [last, ...lastAlso].includes(expected.last);
  add('kind', kindRight);
  if (!approx) add('last', lastRight);
  if (!kindRight || !lastRight)
    remark(
      `time ${expected.kind} ${expected.last} “${datePhrase}”, not ${kind} ${last} “${phrase}”: ${text.slice(0, 300)}`,
    );
}
