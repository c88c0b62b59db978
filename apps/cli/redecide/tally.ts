import { isAmiss, type Redecided, type Verdict } from '#audit';

type Counts = Partial<Record<Verdict['kind'], number>>;

/** What a replay found, as far as it has come; of decisions that are the same, only how many. */
export interface Tally {
  decisions: number;
  readonly counts: Counts;
  readonly amiss: Redecided[];
  /** beside those amiss, what could not be compared in full */
  readonly partly: Redecided[];
  readonly changed: Redecided[];
}

export const emptyTally = (): Tally => ({ decisions: 0, counts: {}, amiss: [], partly: [], changed: [] });

/** Takes in one more decision. */
export function count(tally: Tally, redecided: Redecided): void {
  const { kind } = redecided.verdict;
  tally.decisions += 1;
  tally.counts[kind] = (tally.counts[kind] ?? 0) + 1;
  if (isAmiss(redecided)) tally.amiss.push(redecided);
  else if (kind === 'hidden' || kind === 'same-as-far-as-readable') tally.partly.push(redecided);
  if (redecided.today?.kind === 'differs') tally.changed.push(redecided);
}
