import type { Edges } from './scale';

/** A text that belongs to a place on a line. */
export interface Label {
  readonly x: number;
  /** its lines, one above the other */
  readonly lines: readonly string[];
}

/** Where the middle of a text stands, and in which row, counted from the line. */
export interface PlacedLabel {
  readonly middle: number;
  readonly row: number;
  /** in the drawing’s units, as wide as the widest of its lines could be */
  readonly width: number;
}

/** Of an unhinted sans serif face, in ems: no text of dates and short words is wider. */
const WIDEST_LETTER = 0.68;
const GAP = 8;

export const widthOf = (lines: readonly string[], size: number): number =>
  Math.max(0, ...lines.map((line) => line.length)) * size * WIDEST_LETTER;

/**
 * Places texts by their marks, within the edges and without one over another: what would overlap stands in the next row. In
 * the order of the labels. @param size of the letters, in the drawing’s units
 */
export function placeLabels(
  labels: readonly Label[],
  { left, right }: Edges,
  size: number,
): readonly PlacedLabel[] {
  const ends: number[] = [];
  const placed = new Map<number, PlacedLabel>();
  const order = labels.map((label, index) => ({ ...label, index })).sort((one, other) => one.x - other.x);
  for (const { x, lines, index } of order) {
    const width = widthOf(lines, size);
    const middle = Math.max(left + width / 2, Math.min(x, right - width / 2));
    const from = middle - width / 2;
    const free = ends.findIndex((end) => end + GAP <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = from + width;
    placed.set(index, { middle: Math.round(middle * 10) / 10, row, width });
  }
  return labels.flatMap((_, index) => placed.get(index) ?? []);
}
