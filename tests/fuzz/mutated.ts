import fc from 'fast-check';

type Path = readonly (string | number)[];

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

/** The value with another in one place; undefined leaves that place out. */
function withChange(value: unknown, [key, ...rest]: Path, change: unknown): unknown {
  if (key === undefined) return change;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  Object.assign(copy, { [key]: withChange((value as Record<string, unknown>)[key], rest, change) });
  return copy;
}

const junk = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    '',
    '\u0000',
    '\uD800',
    'constructor',
    '9999-12-31',
    [],
    {},
    [[]],
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Values with one or two places changed into something else. */
export const mutated = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(values, fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 2 }))
    .map(([value, changes]) =>
      changes.reduce<unknown>((before, [number, change]) => {
        const places = placesIn(before);
        return withChange(before, places[number % places.length] ?? [], change);
      }, value),
    );

/** Texts cut short, with a piece repeated, or with something strange put in. */
export const textMutated = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      texts,
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom('', '\u0000', '\uD800', '"', '}', ',', '\uFEFF', '\\u0000', '1e999', '\u2028'),
    )
    .map(([text, number, length, put]) => {
      const at = text.length === 0 ? 0 : number % text.length;
      return `${text.slice(0, at)}${put}${text.slice(number % 2 === 0 ? at : at + length)}`.replaceAll(
        '\n',
        ' ',
      );
    });
