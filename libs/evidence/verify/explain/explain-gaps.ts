import type { Finding } from '../finding';
import type { Gap } from '../range-report';
import { positionMissing, rowsTruncated } from '../row-findings';
import type { Explained } from './explained';
import type { Unlike } from './name-rows';
import type { PublishedEntries } from './published-entries';

/** Positions of one gap that are named one by one. */
const MOST = 100;

/** Rows that are gone: cut off at the end, or missing one by one. */
export function explainGaps(
  gaps: readonly Gap[],
  dense: number,
  entries: PublishedEntries | null,
): Explained {
  const findings: Finding[] = [];
  const unlike: Unlike[] = [];
  for (const { from, to } of joined(gaps)) {
    if (to === dense && from < to) {
      findings.push(rowsTruncated(from, to));
      continue;
    }
    for (let position = from; position <= to; position += 1) {
      const published = position - from < MOST ? (entries?.at(position) ?? null) : null;
      if (published === null) {
        findings.push(positionMissing(position, to));
        break;
      }
      unlike.push({ position, row: null, published });
    }
  }
  return { findings, unlike };
}

/** Gaps that meet at the border of two ranges are one. */
function joined(gaps: readonly Gap[]): readonly Gap[] {
  const whole: Gap[] = [];
  for (const gap of gaps) {
    const before = whole.at(-1);
    if (before?.to === gap.from - 1) whole[whole.length - 1] = { from: before.from, to: gap.to };
    else whole.push(gap);
  }
  return whole;
}
