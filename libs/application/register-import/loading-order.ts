import type { ObligationId } from '#domain/kernel';
import { type ObligationDefinition, obligationOfSource, sourcesOf } from '#domain/obligations';

interface Row {
  readonly id: ObligationId;
  readonly definition: ObligationDefinition;
}

interface LoadingOrder<Each> {
  /** each holds only rows that count from rows of those before it, from entries of the register, or from facts */
  readonly waves: readonly (readonly Each[])[];
  /** rows that count from themselves through others: from the row back to it */
  readonly circles: readonly { readonly row: Each; readonly circle: readonly ObligationId[] }[];
}

/** The order in which the rows of one file can come to the register, in whatever order they stand in the file. */
export function loadingOrder<Each extends Row>(rows: readonly Each[]): LoadingOrder<Each> {
  const ids = new Set(rows.map(({ id }) => id));
  const suppliers = new Map(
    rows.map(({ id, definition }) => [
      id,
      sourcesOf(definition)
        .map(obligationOfSource)
        .filter((source): source is ObligationId => source !== null && ids.has(source)),
    ]),
  );
  const placed = new Set<ObligationId>();
  const waves: (readonly Each[])[] = [];
  let left = rows;
  for (let round = 0; round < rows.length && left.length > 0; round += 1) {
    const isReady = ({ id }: Each): boolean => (suppliers.get(id) ?? []).every((each) => placed.has(each));
    const wave = left.filter(isReady);
    if (wave.length === 0) break;
    left = left.filter((row) => !isReady(row));
    for (const { id } of wave) placed.add(id);
    waves.push(wave);
  }
  const circles = left.flatMap((row) => {
    const circle = circleFrom(row.id, suppliers);
    return circle === null ? [] : [{ row, circle }];
  });
  const inCircle = new Set(circles.map(({ row }) => row.id));
  const behind = left.filter(({ id }) => !inCircle.has(id));
  return { waves: behind.length === 0 ? waves : [...waves, behind], circles };
}

/** The shortest way from a row back to itself; null where there is none. */
function circleFrom(
  id: ObligationId,
  suppliers: ReadonlyMap<ObligationId, readonly ObligationId[]>,
): readonly ObligationId[] | null {
  const seen = new Set<ObligationId>();
  let open: (readonly ObligationId[])[] = [[id]];
  for (let length = 0; length <= suppliers.size && open.length > 0; length += 1) {
    const further: (readonly ObligationId[])[] = [];
    for (const path of open)
      for (const next of suppliers.get(path.at(-1) ?? id) ?? []) {
        if (next === id) return [...path, id];
        if (!seen.has(next)) further.push([...path, next]);
        seen.add(next);
      }
    open = further;
  }
  return null;
}
