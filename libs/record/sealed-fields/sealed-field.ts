import type { JsonObject, JsonValue, NewEvent } from '#domain/kernel';

type Path = readonly string[];

export const pointerOf = (path: Path): string => path.map((key) => `/${key}`).join('');

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; undefined where there is none. Every field of every event that is read passes here. */
export function valueAt(root: JsonObject, path: Path): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** The object with another value at an existing path; undefined removes the key. */
export function withValueAt(root: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  const [key = '', ...rest] = path;
  const inner = root[key];
  const { [key]: _, ...others } = root;
  const next = rest.length > 0 && isObject(inner) ? withValueAt(inner, rest, value) : value;
  return next === undefined ? others : { ...root, [key]: next };
}

/** The part of an event that identifies whose data it holds. */
export interface Recorded {
  readonly stream: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

/** A place in events of one type and version that is sealed when it holds a value. */
export interface SealedField {
  /** from the event's root, e.g. `['data', 'reason']` */
  readonly path: Path;
  /** whose key seals it; null: it stays plain */
  readonly subject: (event: Recorded) => string | null;
  /** what is read once the key is destroyed: the tombstone text, or nothing, as if absent */
  readonly erased: 'text' | 'absent';
}

/** The sealed places, by type and version of the event. */
export type SealedFieldsOf = (event: Pick<NewEvent, 'type' | 'schemaVersion'>) => readonly SealedField[];
