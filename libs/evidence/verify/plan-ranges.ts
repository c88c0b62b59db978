import type { Coverage, RangeTask } from './range-report';
import type { RowScope } from './row-source';

/** Positions of a range: a power of two, so that the tree over a full one is a complete subtree. */
const WIDTH = 8_192;

/**
 * Shares the positions out. Every position up to `dense` is looked at; what stands beyond, where nobody should have put
 * it, comes in one last range.
 * @param sizes of the checkpoints whose roots are wanted, rising
 */
export function planRanges(
  scope: RowScope,
  { extent, dense }: Coverage,
  sizes: readonly number[],
): readonly RangeTask[] {
  const isDense = scope.kind !== 'streams';
  const begin = scope.kind === 'period' ? scope.after : 0;
  const tasks: RangeTask[] = [];
  for (let after = begin; after < dense; after += WIDTH) {
    const to = Math.min(after + WIDTH, dense);
    const wanted = sizes.filter((size) => size > after && size <= to);
    tasks.push({ after: after === 0 ? Number.MIN_SAFE_INTEGER : after, to, dense: isDense, sizes: wanted });
  }
  if (extent.last > dense || tasks.length === 0)
    tasks.push({
      after: dense === 0 ? Number.MIN_SAFE_INTEGER : dense,
      to: extent.last,
      dense: false,
      sizes: [],
    });
  return tasks;
}
