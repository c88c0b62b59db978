import { type JsonObject, type JsonValue, sameJson } from '#domain/kernel';

/** A column whose live value differs from the rebuilt one. */
interface ColumnDifference {
  readonly column: string;
  readonly live: JsonValue;
  readonly rebuilt: JsonValue;
}

/** A row that differs from the rebuilt one. */
export interface Difference {
  readonly table: string;
  readonly id: string;
  /** the alteration of the row; `added`: a rebuild has no such row */
  readonly is: 'altered' | 'missing' | 'added';
  /** of an altered row */
  readonly columns: readonly ColumnDifference[];
}

/** How a live row differs from the rebuilt one; null where both are the same. */
export function differenceOf(
  table: string,
  id: string,
  live: JsonObject | undefined,
  rebuilt: JsonObject | undefined,
): Difference | null {
  if (live === undefined && rebuilt === undefined) return null;
  if (live === undefined || rebuilt === undefined)
    return { table, id, is: live === undefined ? 'missing' : 'added', columns: [] };
  const columns = [...new Set([...Object.keys(live), ...Object.keys(rebuilt)])]
    .map((column) => ({ column, live: live[column] ?? null, rebuilt: rebuilt[column] ?? null }))
    .filter((each) => !sameJson(each.live, each.rebuilt));
  return columns.length === 0 ? null : { table, id, is: 'altered', columns };
}
