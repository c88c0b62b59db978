import type { Finding } from '../rows/finding';
import { rowAltered } from '../rows/row-findings';

/**
 * A row that does not give its own leaf: another finding on it suffices; where its
 * columns are proven, it is the leaf that was altered.
 * @param isProven whether a leaf, in hex, is what was signed for a position
 */
export function settleLeaves(
  findings: readonly Finding[],
  isProven: (position: number, leaf: unknown) => boolean,
): readonly Finding[] {
  const named = new Set(findings.filter(({ code }) => NAMING.has(code)).map(({ position }) => position));
  return findings.flatMap((finding) => {
    const { code, position, stream, version, eventId, differences } = finding;
    if (code !== 'leaf-differs' || position === null) return [finding];
    if (named.has(position)) return [];
    return stream !== null &&
      version !== null &&
      eventId !== null &&
      isProven(position, differences[0]?.published)
      ? [rowAltered({ position, stream, version, eventId }, differences)]
      : [finding];
  });
}

const NAMING: ReadonlySet<string> = new Set(['row-altered', 'rows-swapped', 'row-forged', 'row-deleted']);
