import type { StoredEvent } from '#record/ledger';

/** A column that differs from the published entry. */
export interface FieldDifference {
  /** as named in the entry, with the path inside `data` or `metadata`: `data/occurrence` */
  readonly field: string;
  readonly published: unknown;
  readonly found: unknown;
}

const COLUMNS = [
  'position',
  'stream',
  'version',
  'eventId',
  'type',
  'schemaVersion',
  'effectiveAt',
  'recordedAt',
] as readonly (keyof StoredEvent)[];

/** The columns of a row that differ from its published entry. */
export function fieldDifferences(published: string, found: StoredEvent): readonly FieldDifference[] {
  const entry = JSON.parse(published) as Record<string, unknown>;
  return [
    ...COLUMNS.flatMap((field) =>
      entry[field] === found[field] ? [] : [{ field, published: entry[field], found: found[field] }],
    ),
    ...(['data', 'metadata'] as const).flatMap((field) => textDifferences(field, entry[field], found[field])),
  ];
}

function textDifferences(field: string, published: unknown, text: string): readonly FieldDifference[] {
  try {
    const found: unknown = JSON.parse(text);
    const differences = valueDifferences(field, published, found);
    // an equal value in another notation
    return differences.length === 0 && JSON.stringify(published) !== text
      ? [{ field, published: JSON.stringify(published), found: text }]
      : differences;
  } catch {
    return [{ field, published, found: text }];
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function valueDifferences(field: string, published: unknown, found: unknown): readonly FieldDifference[] {
  if (Object.is(published, found)) return [];
  if (!isObject(published) || !isObject(found) || Array.isArray(published) !== Array.isArray(found))
    return [{ field, published, found }];
  const keys = new Set([...Object.keys(published), ...Object.keys(found)]);
  return [...keys].flatMap((key) => valueDifferences(`${field}/${key}`, published[key], found[key]));
}
