import {
  type ReplayedDecision,
  type Verdict,
  changesOf,
  differencesOf,
  needsAttention,
  otherTimeZonesInWords,
  timeZones,
  verdictInWords,
} from '#application/replay';
import { type Bilingual, both } from '#domain/kernel';
import { type Io, type Manner, say } from '../shared/io';

type Counts = Partial<Record<Verdict['kind'], number>>;

/** What a replay found, as far as it has come; of decisions that are the same, only how many. */
export interface Tally {
  decisions: number;
  readonly counts: Counts;
  readonly amiss: ReplayedDecision[];
  /** beside those amiss, what could not be compared in full */
  readonly partly: ReplayedDecision[];
  readonly changed: ReplayedDecision[];
}

export const emptyTally = (): Tally => ({ decisions: 0, counts: {}, amiss: [], partly: [], changed: [] });

/** Takes in one more decision. */
export function count(tally: Tally, replayed: ReplayedDecision): void {
  const { kind } = replayed.verdict;
  tally.decisions += 1;
  tally.counts[kind] = (tally.counts[kind] ?? 0) + 1;
  if (needsAttention(replayed)) tally.amiss.push(replayed);
  else if (kind === 'hidden' || kind === 'same-as-far-as-readable') tally.partly.push(replayed);
  if (replayed.today?.kind === 'differs') tally.changed.push(replayed);
}

const COUNTED: readonly (readonly [Verdict['kind'], Bilingual])[] = [
  ['same', both('the same, byte for byte', 'yr un fath, beit am feit')],
  [
    'same-as-far-as-readable',
    both('the same over what can be read', 'yr un fath dros yr hyn y gellir ei ddarllen'),
  ],
  ['hidden', both('not in full: words erased', 'nid yn llawn: geiriau wedi’u dileu')],
  ['differs', both('DIFFERENT from what was recorded', 'YN WAHANOL i’r hyn a gofnodwyd')],
  ['broken', both('BROKEN records', 'cofnodion WEDI’U TORRI')],
  ['command-missing', both('WITHOUT the command that gave them', 'HEB y gorchymyn a’u rhoddodd')],
  ['core-not-archived', both('made with a core that is NOT KEPT', 'gwnaed gan graidd NAS CADWYD')],
  [
    'content-altered',
    both('made with contents that were ALTERED since', 'gwnaed â chynnwys a NEWIDIWYD ers hynny'),
  ],
  ['content-missing', both('made with contents that are MISSING', 'gwnaed â chynnwys sydd AR GOLL')],
  ['calendar-not-archived', both('made with a calendar that is NOT KEPT', 'gwnaed gyda chalendr NAS CADWYD')],
];

/** The answer for people. */
export function printReport(io: Io, manner: Manner, tally: Tally, today: boolean): void {
  const { language } = manner;
  say(
    io,
    manner,
    both(`Decisions replayed: ${tally.decisions}.`, `Penderfyniadau a ailchwaraewyd: ${tally.decisions}.`),
  );
  for (const [kind, words] of COUNTED) {
    const number = tally.counts[kind];
    if (number !== undefined) io.out(`${String(number).padStart(8)}  ${words[language]}\n`);
  }
  for (const replayed of [...tally.amiss, ...tally.partly]) {
    io.out(headline(replayed));
    io.out(`    ${verdictInWords(replayed.verdict, replayed.versions)[language]}\n`);
    for (const words of differencesOf(replayed.verdict)) io.out(`    ${words[language]}\n`);
    if (replayed.verdict.kind === 'differs' && replayed.otherTimeZones)
      io.out(`    ${otherTimeZonesInWords(replayed, timeZones)[language]}\n`);
  }
  if (!today) return;
  io.out(`\n${changedLine(tally.changed.length)[language]}\n`);
  for (const replayed of tally.changed) {
    io.out(headline(replayed));
    for (const words of changesOf(replayed.today)) io.out(`    ${words[language]}\n`);
  }
}

const headline = ({
  positions: { first, last },
  stream,
  command,
  decidedAt,
  personId,
}: ReplayedDecision): string =>
  `${first === last ? first : `${first}–${last}`}  ${stream}  ${command ?? '–'}  ${decidedAt ?? '–'}  ${personId ?? '–'}\n`;

const changedLine = (number: number): Bilingual =>
  both(
    `With today’s core and calendar these would come out otherwise: ${number}.`,
    `Gyda chraidd a chalendr heddiw byddai’r rhain yn wahanol: ${number}.`,
  );

/** The answer for programs. */
export function reportAsJson({ decisions, counts, amiss, partly, changed }: Tally, today: boolean) {
  const inFull = (replayed: ReplayedDecision) => ({
    ...replayed,
    sentence: verdictInWords(replayed.verdict, replayed.versions),
    differences: differencesOf(replayed.verdict),
    ...(today && { changes: changesOf(replayed.today) }),
  });
  return {
    decisions,
    counts,
    timeZones,
    amiss: amiss.map(inFull),
    partly: partly.map(inFull),
    ...(today && { changed: changed.map(inFull) }),
  };
}
