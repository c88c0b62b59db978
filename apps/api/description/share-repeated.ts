import type { Schema } from './answers';

/** A part of so many lines that stands twice is written once. */
const WORTH_A_NAME = 20;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a schema says, but for its description: that stands beside a reference. */
function textOf({ description: _description, ...schema }: Json): string {
  return JSON.stringify(schema, (_key, value: unknown) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

const linesOf = (schema: Json): number => JSON.stringify(schema, null, 1).split('\n').length;

const looksLikeSchema = (value: Json): boolean =>
  !('$ref' in value) && ['type', 'anyOf', 'oneOf', 'allOf'].some((word) => word in value);

const pascal = (text: string): string =>
  text.replaceAll(/(?:^|[^a-zA-Z0-9]+)(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** Called for every schema below, the outermost first; what it returns stands in its place and is not looked into. */
type Visit = (schema: Json, path: readonly string[]) => Json | null;

function rewritten(value: unknown, path: readonly string[], visit: Visit): unknown {
  if (Array.isArray(value))
    return value.map((each, index) => rewritten(each, [...path, String(index)], visit));
  if (!isObject(value)) return value;
  const isExample = path.at(-1) === 'example' || path.includes('examples');
  const put = !isExample && looksLikeSchema(value) ? visit(value, path) : null;
  if (put !== null) return put;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, rewritten(each, [...path, key], visit)]),
  );
}

const refTo = (name: string, { description }: Json): Json => ({
  $ref: `#/components/schemas/${name}`,
  ...(typeof description === 'string' && { description }),
});

/** What stands between a field and what it holds. */
const BETWEEN = new Set(
  `anyOf oneOf allOf properties items additionalProperties prefixItems paths schemas schema requestBody responses content
  application/json parameters get post put patch delete`.split(/\s+/),
);

/** A name after the fields that hold it. */
function nameAfter(path: readonly string[], taken: ReadonlySet<string>): string {
  const words = path.filter((part) => !/^\d+$|^\//.test(part) && !BETWEEN.has(part)).map(pascal);
  const end = path.at(-1) === 'items' ? 'Item' : '';
  const longer = words.map((_word, index) => words.slice(-1 - index).join('') + end);
  const numbered = Array.from({ length: 99 }, (_, n) => `${longer[0] ?? 'Part'}${n + 2}`);
  return [...longer, ...numbered].find((name) => !taken.has(name)) ?? 'Part';
}

interface Parts {
  readonly paths: object;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** The same description, in which what stands twice has a name and is referred to. */
export function shareRepeated({ paths, schemas }: Parts): Parts {
  const byText = new Map(Object.entries(schemas).map(([name, schema]) => [textOf(schema), name]));
  const seen = new Map<string, { count: number; path: readonly string[] }>();
  const isPart = (path: readonly string[]): boolean => !(path[0] === 'schemas' && path.length === 2);
  const whole = { paths, schemas };
  rewritten(whole, [], (schema, path) => {
    if (!isPart(path) || linesOf(schema) < WORTH_A_NAME) return null;
    const text = textOf(schema);
    const known = seen.get(text);
    seen.set(text, { count: (known?.count ?? 0) + 1, path: known?.path ?? path });
    return null;
  });
  const taken = new Set(Object.keys(schemas));
  const added = new Map<string, Json>();
  const visit: Visit = (schema, path) => {
    if (!isPart(path)) return null;
    const text = textOf(schema);
    const known = byText.get(text);
    if (known !== undefined && (linesOf(schema) > 4 || known === 'Bilingual')) return refTo(known, schema);
    const repeated = seen.get(text);
    if (repeated === undefined || repeated.count < 2) return null;
    const name = nameAfter(repeated.path, taken);
    taken.add(name);
    byText.set(text, name);
    const { description: _description, ...bare } = schema;
    added.set(name, bare);
    return refTo(name, schema);
  };
  const shared = rewritten(whole, [], visit) as Parts;
  // what has got a name may hold what has one too
  const more = new Map<string, Json>();
  for (const [name, schema] of added) more.set(name, rewritten(schema, ['schemas', name], visit) as Json);
  for (const [name, schema] of added) if (!more.has(name)) more.set(name, schema);
  return { paths: shared.paths, schemas: { ...shared.schemas, ...Object.fromEntries(more) } };
}
