import { eventIdTwice } from './row-findings';
import type { Finding } from './finding';
import type { RowSource, SourceRow } from './row-source';

const BITS_OF_SECOND = 21;

/**
 * 53 bits of a text: equal texts have equal prints, so that texts whose prints differ are never compared. Others may be
 * made to share one: whoever finds equal prints looks at the texts.
 */
export function printOf(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other + unit, 0x85ebca6b) ^ (other >>> 13);
  }
  return (one >>> 0) * 2 ** BITS_OF_SECOND + (other >>> (32 - BITS_OF_SECOND));
}

interface Prints {
  readonly positions: Float64Array;
  readonly prints: Float64Array;
}

/** The rows at a position: one, unless somebody saw to it otherwise. */
export async function rowsAt(source: RowSource, position: number): Promise<readonly SourceRow[]> {
  return rowsBetween(source, position, position);
}

export async function rowsBetween(
  source: RowSource,
  from: number,
  to: number,
): Promise<readonly SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const page of source.rows({ after: from - 1, to })) rows.push(...page);
  return rows;
}

/** Where the rows of an event stand: prints first, then the rows that they point at. */
export async function positionsOf(
  source: RowSource,
  ranges: readonly Prints[],
  eventId: string,
): Promise<readonly number[]> {
  const print = printOf(eventId);
  const found: number[] = [];
  for (const position of positionsWith(ranges, print)) {
    const rows = await rowsAt(source, position);
    if (rows.some((row) => row.eventId === eventId)) found.push(position);
  }
  return found;
}

/** Every row after the first that has an event id which stands twice. */
export async function repeatedEventIds(
  source: RowSource,
  ranges: readonly Prints[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const print of repeated(ranges)) {
    const first = new Map<string, SourceRow>();
    for (const position of new Set(positionsWith(ranges, print)))
      for (const row of await rowsAt(source, position)) {
        const before = first.get(row.eventId);
        if (before === undefined) first.set(row.eventId, row);
        else findings.push(eventIdTwice(row, before.position));
      }
  }
  return findings;
}

const positionsWith = (ranges: readonly Prints[], print: number): readonly number[] =>
  ranges.flatMap(({ positions, prints }) => {
    const found: number[] = [];
    for (let at = prints.indexOf(print); at >= 0; at = prints.indexOf(print, at + 1))
      found.push(positions[at] ?? 0);
    return found;
  });

/** At most so many are looked into. */
const MOST = 100;

function repeated(ranges: readonly Prints[]): readonly number[] {
  const all = new Float64Array(ranges.reduce((count, { prints }) => count + prints.length, 0));
  let filled = 0;
  for (const { prints } of ranges) {
    all.set(prints, filled);
    filled += prints.length;
  }
  all.sort();
  const twice = new Set<number>();
  for (let at = 1; at < all.length && twice.size < MOST; at += 1)
    if (all[at] === all[at - 1]) twice.add(all[at] ?? 0);
  return [...twice];
}
