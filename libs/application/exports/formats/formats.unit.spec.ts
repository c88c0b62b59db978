import * as fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { calendarDate, instant } from '#domain/kernel';
import type { Cell } from './cell';
import { csv, harmless } from './csv';
import { json } from './json';
import { xlsx } from './xlsx';

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  await Promise.resolve();
  yield* items;
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const bytesOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

const day = (on: string): Cell => ({ day: calendarDate(on) });
const at = (time: string): Cell => ({ at: instant(time) });

/** What a reader of RFC 4180 makes of it. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [row, field, quoted]: [string[], string, boolean] = [[], '', false];
  const characters = text.replace(/^\uFEFF/u, '');
  for (let index = 0; index < characters.length; index += 1) {
    const [each = '', next] = [characters[index], characters[index + 1]];
    if (quoted && each === '"' && next === '"') [field, index] = [`${field}"`, index + 1];
    else if (each === '"') quoted = !quoted;
    else if (!quoted && each === ',') [row, field] = [[...row, field], ''];
    else if (!quoted && each === '\r' && next === '\n') {
      rows.push([...row, field]);
      [row, field, index] = [[], '', index + 1];
    } else field += each;
  }
  return rows;
}

describe('CSV', () => {
  it('begins with its mark, ends lines as the standard has it, and has days in ISO 8601', async () => {
    const rows = [['Tŷ ŵ', day('2026-08-31'), at('2026-08-31T22:30:00.000Z'), 5, true, null] as const];
    expect(await textOf(csv(['Teitl', 'Dyddiad', 'Amser', 'Rhif', 'Ie', 'Dim'], from(rows)))).toBe(
      '\uFEFFTeitl,Dyddiad,Amser,Rhif,Ie,Dim\r\nTŷ ŵ,2026-08-31,2026-08-31T22:30:00.000Z,5,true,\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－cmd', '\u00A0=1'])(
    '%j is no formula',
    async (text) => {
      expect(harmless(text)).toBe(`'${text}`);
      const [, row] = parsed(await textOf(csv(['x'], from([[text]]))));
      expect(row?.[0]?.startsWith("'")).toBe(true);
    },
  );

  it.each(['1+1', 'a=b', 'e@f.example', '3-4', '’n'])('%j is text already', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('gives back whatever text it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string())), async (rows) => {
        const [, ...read] = parsed(await textOf(csv(['one', 'two'], from(rows))));
        expect(read).toEqual(rows.map((row) => row.map(harmless)));
      }),
    );
  });
});

describe('XLSX', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['=HYPERLINK("x")', day('2026-03-29'), at('2026-06-30T23:30:00.000Z'), 5, true, null],
    ['Tŷ ŵ', day('1536-02-04'), at('2026-01-01T00:15:00.000Z'), -2, false, ''],
  ];
  const sheet = { name: 'Cofrestr: [1]', headings: ['T', 'D', 'A', 'N', 'B', '0'], widths: [40] };

  it('has real dates and times of day in Wales, numbers, and text that is no formula', async () => {
    const formats = [undefined, 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm', undefined, undefined, undefined];
    const book = await readXlsx(await bytesOf(xlsx(sheet, from(rows), formats)));
    expect(book.sheets[0]?.name).toBe('Cofrestr   1 ');
    const [headings, first, second] = book.sheets[0]?.rows ?? [];
    expect(headings).toEqual(sheet.headings);
    expect(first).toEqual([
      '=HYPERLINK("x")',
      new Date('2026-03-29T00:00:00Z'),
      new Date('2026-07-01T00:30:00Z'),
      5,
      true,
      null,
    ]);
    expect(second?.slice(0, 5)).toEqual(['Tŷ ŵ', '1536-02-04', new Date('2026-01-01T00:15:00Z'), -2, false]);
  });

  it('is written as its rows come: a hundred thousand of them are never held at once', async () => {
    let [made, most, written] = [0, 0, 0];
    async function* many(): AsyncGenerator<readonly Cell[]> {
      for (; made < 100_000; made += 1) yield [`Row ${made}`, day('2026-03-29')];
      await Promise.resolve();
    }
    const before = process.memoryUsage().arrayBuffers;
    for await (const piece of xlsx({ ...sheet, headings: ['T', 'D'] }, many(), [])) {
      written += piece.length;
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect([made, written > 100_000]).toEqual([100_000, true]);
    expect(most).toBeLessThan(64 * 1_024 ** 2);
  });
});

it('JSON is one array, an object a row, with nothing for none', async () => {
  const rows = [
    { id: 'a', title: { en: 'x\n' } },
    { id: 'b', title: { en: '' } },
  ];
  expect(JSON.parse(await textOf(json(from(rows))))).toEqual(rows);
  expect(JSON.parse(await textOf(json(from([]))))).toEqual([]);
});
