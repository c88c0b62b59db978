import { z } from 'zod';
import { both } from './bilingual';
import { defineFault, faultsOf } from './faults';

/** The faults of a value, each as `pointer: English | Welsh`. */
const faults = (schema: z.ZodType, value: unknown) =>
  faultsOf(schema.safeParse(value).error ?? { issues: [] }).map(
    ({ pointer, message: { en, cy } }) => `${pointer}: ${en} | ${cy}`,
  );
const field = (schema: z.ZodType) => z.strictObject({ a: schema });

const ODD = defineFault('odd', both('odd', 'rhyfedd'));
const OTHER = defineFault('other', ({ found }: { readonly found: string }) =>
  both(`${found} is other`, `mae ${found} yn arall`),
);

it('has one sentence', () => {
  expect(() => defineFault('odd', both('odd', 'od'))).toThrow(
    new TypeError('the fault odd is defined twice'),
  );
});

describe('a fault is told in both languages, with its field and its mend', () => {
  it.each([
    ['is missing', z.string(), undefined, '“a” is missing: give a text.', 'Mae “a” ar goll: rhowch destun.'],
    [
      'is no number',
      z.number(),
      'x',
      '“a” must be a number, not a text.',
      'Rhaid i “a” fod yn rhif, nid yn destun.',
    ],
    [
      'is no whole number',
      z.int(),
      1.5,
      '“a” must be a whole number, not a number.',
      'Rhaid i “a” fod yn rhif cyfan, nid yn rhif.',
    ],
    [
      'is no kind that has a name',
      z.date(),
      1,
      '“a” must be date, not a number.',
      'Rhaid i “a” fod yn date, nid yn rhif.',
    ],
    [
      'is of no kind that has a name',
      z.string(),
      new Date(0),
      '“a” must be a text.',
      'Rhaid i “a” fod yn destun.',
    ],
    ['has one form', z.literal('x'), 'y', '“a” must be given as x.', 'Rhaid rhoi “a” fel x.'],
    [
      'has two',
      z.enum(['x', 'y']),
      'z',
      '“a” must be given as one of these: x, y.',
      'Rhaid rhoi “a” fel un o’r rhain: x, y.',
    ],
    [
      'is empty',
      z.string().min(1),
      '',
      '“a” is empty: write something in it.',
      'Mae “a” yn wag: ysgrifennwch rywbeth ynddo.',
    ],
    [
      'is short',
      z.string().min(3),
      'x',
      '“a” needs at least 3 characters.',
      'Mae angen o leiaf 3 nod yn “a”.',
    ],
    [
      'is long',
      z.string().max(3),
      'xxxx',
      '“a” may have at most 3 characters.',
      'Caiff “a” fod yn 3 nod ar y mwyaf.',
    ],
    [
      'holds too little',
      z.array(z.int()).min(2),
      [1],
      '“a” needs at least 2 of them.',
      'Mae angen o leiaf 2 ohonynt yn “a”.',
    ],
    [
      'holds too much',
      z.array(z.int()).max(1),
      [1, 2],
      '“a” may hold at most 1 of them.',
      'Caiff “a” gynnwys 1 ohonynt ar y mwyaf.',
    ],
    [
      'is a small set',
      z.set(z.int()).min(2),
      new Set([1]),
      '“a” needs at least 2 of them.',
      'Mae angen o leiaf 2 ohonynt yn “a”.',
    ],
    [
      'is a large set',
      z.set(z.int()).max(1),
      new Set([1, 2]),
      '“a” may hold at most 1 of them.',
      'Caiff “a” gynnwys 1 ohonynt ar y mwyaf.',
    ],
    ['is less', z.number().min(3), 2, '“a” must be 3 or more.', 'Rhaid i “a” fod yn 3 neu fwy.'],
    ['is no more', z.number().gt(3), 3, '“a” must be more than 3.', 'Rhaid i “a” fod yn fwy na 3.'],
    ['is more', z.number().max(3), 4, '“a” must be 3 or less.', 'Rhaid i “a” fod yn 3 neu lai.'],
    ['is no less', z.number().lt(3), 3, '“a” must be less than 3.', 'Rhaid i “a” fod yn llai na 3.'],
    [
      'is no multiple',
      z.number().multipleOf(5),
      7,
      '“a” must be a multiple of 5.',
      'Rhaid i “a” fod yn lluosrif o 5.',
    ],
    [
      'fits no pattern',
      z.string().regex(/x/),
      'y',
      '“a” is not in the form that is wanted (regex): look at it again.',
      'Nid yw “a” ar y ffurf sydd ei hangen (regex): edrychwch arno eto.',
    ],
    [
      'fits no form',
      z.union([z.string(), z.int()]),
      true,
      '“a” fits none of the forms that it can take: compare it with the documented ones.',
      'Nid yw “a” yn ffitio’r un o’r ffurfiau y gall eu cymryd: cymharwch ef â’r rhai a ddogfennwyd.',
    ],
    [
      'has words in English alone',
      z.string().refine(() => false, { error: 'strange' }),
      'x',
      '“a” does not fit: strange',
      'Nid yw “a” yn ffitio (yn Saesneg: strange)',
    ],
    ['is defined', z.string().refine(() => false, { error: ODD }), 'x', 'odd', 'rhyfedd'],
    ['is defined, of a pattern', z.string().regex(/x/, { error: ODD }), 'y', 'odd', 'rhyfedd'],
    ['is defined, of a union', z.union([z.int(), z.null()], { error: ODD }), 'x', 'odd', 'rhyfedd'],
    [
      'is defined, with what was found',
      z.string().refine(() => false, { error: OTHER, params: { found: 'x' } }),
      'x',
      'x is other',
      'mae x yn arall',
    ],
  ])('%s', (_case, schema, a, en, cy) => {
    expect(faults(field(schema), { a })).toEqual([`/a: ${en} | ${cy}`]);
  });

  it('names fields that are not there, one or more', () => {
    const none = z.strictObject({});
    expect(faults(none, { b: 1 })).toEqual([
      ': There is no field “b” here: check how it is spelt, or leave it out. | Nid oes maes “b” yma: gwiriwch sut y’i sillefir, neu gadewch ef allan.',
    ]);
    expect(faults(none, { b: 1, c: 1 })).toEqual([
      ': There are no fields “b”, “c” here: check how they are spelt, or leave them out. | Nid oes meysydd “b”, “c” yma: gwiriwch sut y’u sillefir, neu gadewch nhw allan.',
    ]);
  });

  it('names an entry by its place, and the whole by what was given', () => {
    expect(faults(field(z.array(z.int())), { a: [1, 'x'] })).toEqual([
      '/a/1: Entry 2 of “a” must be a number, not a text. | Rhaid i eitem 2 o “a” fod yn rhif, nid yn destun.',
    ]);
    expect(faults(z.array(z.int()), ['x'])[0]).toMatch(/^\/0: Entry 1 of “” must be a number, not a text\. /);
    expect(faults(z.int(), 'x')).toEqual([
      ': What was given must be a number, not a text. | Rhaid i’r hyn a roddwyd fod yn rhif, nid yn destun.',
    ]);
  });

  it('names the kinds there are, and the faults of the kind that was meant', () => {
    const kinds = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('x'), size: z.int() }),
      z.strictObject({ kind: z.literal('y') }),
    ]);
    expect(faults(field(kinds), { a: { kind: 'z' } })).toEqual([
      '/a/kind: “kind” must be given as one of these: x, y. | Rhaid rhoi “kind” fel un o’r rhain: x, y.',
    ]);
    expect(faults(field(z.union([z.string(), kinds])), { a: { kind: 'x', size: 'z' } })).toEqual([
      '/a/size: “size” must be a number, not a text. | Rhaid i “size” fod yn rhif, nid yn destun.',
    ]);
  });

  it('a key that cannot be one is told by what is wrong with it', () => {
    expect(faults(field(z.record(z.string().min(2), z.int())), { a: { b: 1 } })).toEqual([
      '/a/b: “b” needs at least 2 characters. | Mae angen o leiaf 2 nod yn “b”.',
    ]);
  });
});
