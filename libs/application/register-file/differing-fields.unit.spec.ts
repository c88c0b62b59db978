import * as fc from 'fast-check';
import { type JsonObject, type JsonValue, canonicalJson } from '#domain/kernel';
import { sampleRows } from '../../../tests/support/seed-register';
import { differingFields } from './differing-fields';

const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

type Path = readonly (string | number)[];

const leavesOf = (value: JsonValue, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, each]) =>
        leavesOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [path];

const other = (value: unknown): JsonValue =>
  typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : value === null ? 0 : null;

/** The same with another value at one place. */
function altered(value: JsonObject, path: Path): JsonObject {
  const copy = structuredClone(value);
  const inner = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((at, key) => at[key] as never, copy);
  const last = path.at(-1) ?? '';
  inner[last] = other(inner[last]);
  return copy;
}

it('names a field for each leaf of each entry of the sample that is altered, and nothing for none', () => {
  let looked = 0;
  for (const row of sampleRows().map(plain)) {
    expect(differingFields(row, structuredClone(row))).toEqual([]);
    for (const path of leavesOf(row)) {
      const [found, ...others] = differingFields(altered(row, path), row);
      expect(found?.field?.startsWith(String(path[0]))).toBe(true);
      // a name that is altered is another thing: the one is gone, and the other new
      expect(others.length).toBeLessThanOrEqual(1);
      looked += 1;
    }
  }
  expect(looked).toBeGreaterThan(2_000);
});

const text = fc.string({ maxLength: 3 });
const json = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.record({ id: text, of: tie('value') }), { maxLength: 3 }),
    fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

it('finds nothing exactly where two values say the same', () => {
  fc.assert(
    fc.property(json, json, (one, two) => {
      const same = canonicalJson(one) === canonicalJson(two);
      expect(differingFields(one, one)).toEqual([]);
      expect(differingFields(one, two).length === 0).toBe(same);
    }),
  );
});
