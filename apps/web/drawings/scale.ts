import { type CalendarDate, daysBetween } from '#domain/kernel';

/** Where a day stands between two edges of a drawing. */
export type Scale = (on: CalendarDate) => number;

export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Rounded to a tenth: a later day never stands left of an earlier one. */
const rounded = (x: number): number => Math.round(x * 10) / 10;

/** The scale on which the first of the days stands at the left edge and the last at the right; one day alone in the middle. */
export function timeScale(days: readonly CalendarDate[], { left, right }: Edges): Scale {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || first === last)
    return (on) =>
      first === undefined || on === first ? rounded((left + right) / 2) : on < first ? left : right;
  const span = daysBetween(first, last);
  return (on) => rounded(left + ((right - left) * daysBetween(first, on)) / span);
}
