import type { JsonObject, JsonValue, NewEvent } from '#domain/kernel';

type Path = readonly string[];

export const pointerOf = (path: Path): string => path.map((key) => `/${key}`).join('');

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(root: JsonObject, path: Path): JsonValue | undefined {
  const [key, ...rest] = path;
  const value = key !== undefined && Object.hasOwn(root, key) ? root[key] : undefined;
  if (rest.length === 0) return value;
  return isObject(value) ? valueAt(value, rest) : undefined;
}

/** The object with another value at a path that leads somewhere; undefined takes the key away. */
export function withValueAt(root: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  const [key = '', ...rest] = path;
  const inner = root[key];
  const { [key]: _, ...others } = root;
  const next = rest.length > 0 && isObject(inner) ? withValueAt(inner, rest, value) : value;
  return next === undefined ? others : { ...root, [key]: next };
}

/** An event as far as it says whose data it holds. */
export interface Recorded {
  readonly stream: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

/** A place in events of one type and version that is sealed whenever it holds something. */
export interface SealedField {
  /** from the event's root, e.g. `['data', 'reason']` */
  readonly path: Path;
  /** whose key seals it; null: nobody's, it stays plain */
  readonly subject: (event: Recorded) => string | null;
  /** what is read once the key is destroyed: the tombstone text, or nothing, as if it had never been given */
  readonly erased: 'text' | 'absent';
}

/** Which places are sealed, by type and version of the event. */
export type SealedFieldsOf = (event: Pick<NewEvent, 'type' | 'schemaVersion'>) => readonly SealedField[];
