import type { EventId } from '#domain/kernel';
import { eventIdTwice } from './row-findings';
import type { Finding } from './finding';
import type { RowSource, SourceRow } from './row-source';

const BITS_OF_SECOND = 21;

/**
 * 53 bits of a text: equal texts have equal fingerprints, so texts with different ones are never compared. Collisions can
 * be forged, so equal fingerprints require comparing the texts.
 */
export function fingerprintOf(text: string): number {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other + unit, 0x85ebca6b) ^ (other >>> 13);
  }
  return (one >>> 0) * 2 ** BITS_OF_SECOND + (other >>> (32 - BITS_OF_SECOND));
}

interface Fingerprints {
  readonly positions: Float64Array;
  readonly fingerprints: Float64Array;
}

/** The rows at a position: one, unless tampered with. */
export async function rowsAt(source: RowSource, position: number): Promise<readonly SourceRow[]> {
  return rowsBetween(source, position, position);
}

export async function rowsBetween(
  source: RowSource,
  from: number,
  to: number,
): Promise<readonly SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const page of source.rows({ after: from - 1, to })) {
    rows.push(...page);
    if (rows.length > MOST_ROWS) break;
  }
  return rows;
}

/** No caller asks for so many positions: more rows are repetitions, which are found by themselves. */
const MOST_ROWS = 10_000;

/** The positions of an event's rows: by fingerprint, then by comparing the rows. */
export async function positionsOf(
  source: RowSource,
  ranges: readonly Fingerprints[],
  eventId: EventId,
): Promise<readonly number[]> {
  const fingerprint = fingerprintOf(eventId);
  const found: number[] = [];
  for (const position of positionsWith(ranges, fingerprint)) {
    const rows = await rowsAt(source, position);
    if (rows.some((row) => row.eventId === eventId)) found.push(position);
  }
  return found;
}

/** Further rows with a repeated event id, up to a number of them. */
export async function repeatedEventIds(
  source: RowSource,
  ranges: readonly Fingerprints[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const positions of repeated(ranges)) {
    const first = new Map<EventId, SourceRow>();
    for (const position of positions)
      for (const row of await rowsAt(source, position)) {
        const before = first.get(row.eventId);
        if (before === undefined) first.set(row.eventId, row);
        else findings.push(eventIdTwice(row, before.position));
        if (findings.length >= MOST) return findings;
      }
  }
  return findings;
}

const positionsWith = (ranges: readonly Fingerprints[], fingerprint: number): readonly number[] =>
  ranges.flatMap(({ positions, fingerprints: fingerprints }) => {
    const found: number[] = [];
    for (let at = fingerprints.indexOf(fingerprint); at >= 0; at = fingerprints.indexOf(fingerprint, at + 1))
      found.push(positions[at] ?? 0);
    return found;
  });

/** Maximum number named. */
const MOST = 100;

/** The positions of every fingerprint that stands more than once, in one pass: each collision could be forged. */
function repeated(ranges: readonly Fingerprints[]): Iterable<ReadonlySet<number>> {
  const all = new Float64Array(ranges.reduce((count, { fingerprints }) => count + fingerprints.length, 0));
  let filled = 0;
  for (const { fingerprints } of ranges) {
    all.set(fingerprints, filled);
    filled += fingerprints.length;
  }
  all.sort();
  const twice = new Map<number, Set<number>>();
  for (let at = 1; at < all.length; at += 1) if (all[at] === all[at - 1]) twice.set(all[at] ?? 0, new Set());
  if (twice.size > 0)
    for (const { positions, fingerprints } of ranges)
      for (const [at, fingerprint] of fingerprints.entries()) twice.get(fingerprint)?.add(positions[at] ?? 0);
  return twice.values();
}
