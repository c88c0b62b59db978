import { type JsonObject, type JsonValue, sameJson } from '#domain/kernel';

/** A field by its place, such as `title.en` or `readings[calendar-year].rule.date`. */
export interface DifferingField {
  /** null where one of the two has nothing of it at all */
  readonly field: string | null;
  readonly inFile: JsonValue;
  readonly onRegister: JsonValue;
}

/** The deepest fields in which two values differ. What stands in a list is known by its name, where each has one. */
export function differingFields(
  inFile: JsonValue | undefined,
  onRegister: JsonValue | undefined,
  at = '',
): readonly DifferingField[] {
  if (sameJson(inFile ?? null, onRegister ?? null)) return [];
  if (isObject(inFile) && isObject(onRegister))
    return keysOf(inFile, onRegister).flatMap((key) =>
      differingFields(inFile[key], onRegister[key], at === '' ? key : `${at}.${key}`),
    );
  const [file, register] = [byName(inFile), byName(onRegister)];
  if (file !== null && register !== null) {
    const inside = keysOf(file, register).flatMap((key) =>
      differingFields(file[key], register[key], `${at}[${key}]`),
    );
    if (inside.length > 0) return inside;
  }
  return [{ field: at === '' ? null : at, inFile: inFile ?? null, onRegister: onRegister ?? null }];
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keysOf = (one: JsonObject, other: JsonObject): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();

/** A list whose items each have a name of their own, by name; null for any other. */
function byName(value: JsonValue | undefined): JsonObject | null {
  if (!Array.isArray(value)) return null;
  const named = value.map((each: JsonValue) => [nameIn(each), each] as const);
  const names = new Set(named.map(([name]) => name));
  return names.has(null) || names.size < named.length ? null : (Object.fromEntries(named) as JsonObject);
}

function nameIn(value: JsonValue): string | null {
  if (!isObject(value)) return null;
  const name = value['id'] ?? value['number'];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : null;
}
