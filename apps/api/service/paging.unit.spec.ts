import { type Page, type PageAsked, pageOf, pageOfNumbered, pageOfTwo } from './paging';

const asking = (limit: number, next: string | null = null): PageAsked => ({
  limit,
  after: next === null ? null : (JSON.parse(next) as PageAsked['after']),
  cursorAt: (place) => JSON.stringify(place),
});

const letters = (text: string): readonly string[] => text.match(/./gs) ?? [];
const keyOf = (letter: string): string => letter;

/** In pages of three. */
const numbered = (text: () => string) => ({
  pageAt: (page: number) => Promise.resolve(letters(text()).slice((page - 1) * 3, page * 3)),
  size: 3,
  keyOf,
});

/** Every page from the first on; what is listed may change after each. */
async function walk(texts: readonly string[], limit: number): Promise<readonly string[]> {
  const pages: string[] = [];
  let next: string | null = null;
  for (let page = 0; page < 20; page += 1) {
    const text = texts[Math.min(page, texts.length - 1)] ?? '';
    const found: Page<string> = await pageOfNumbered(
      numbered(() => text),
      asking(limit, next),
    );
    pages.push(found.items.join(''));
    next = found.next;
    if (next === null) return pages;
  }
  throw new Error('a list without an end');
}

it.each([
  [1, ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
  [2, ['ab', 'cd', 'ef', 'g']],
  [3, ['abc', 'def', 'g']],
  [4, ['abcd', 'efg']],
  [7, ['abcdefg']],
  [200, ['abcdefg']],
])('gives every item once, %i at a time', async (limit, pages) => {
  expect(await walk(['abcdefg'], limit)).toEqual(pages);
});

it.each([
  ['put before', ['abcdefg', 'XYZabcdefg'], ['ab', 'cd', 'ef', 'g']],
  ['put before, many', ['abcdefg', `${'123456789'.repeat(3)}abcdefg`], ['ab', 'cd', 'ef', 'g']],
  ['put between and behind', ['abcdefg', 'aXbYcdefgZ'], ['ab', 'Yc', 'de', 'fg', 'Z']],
  ['taken away before', ['abcdefg', 'bcdefg', 'cdefg'], ['ab', 'cd', 'ef', 'g']],
  ['taken away, the last seen', ['abcdefg', 'acdefg'], ['ab', 'cd', 'ef', 'g']],
  ['all gone', ['abcdefg', ''], ['ab', '']],
])('is neither repeated nor passed over where others are %s', async (_what, texts, pages) => {
  expect(await walk(texts, 2)).toEqual(pages);
});

it('ends where the last page is full', async () => {
  expect(await walk(['abcdef'], 3)).toEqual(['abc', 'def']);
  expect(await walk([''], 3)).toEqual(['']);
});

it('pages a list that is at hand as a whole, and two as one', async () => {
  const first = await pageOf(letters('abc'), keyOf, asking(2));
  expect(first.items).toEqual(['a', 'b']);
  expect(await pageOf(letters('Xabc'), keyOf, asking(2, first.next))).toEqual({ items: ['c'], next: null });
  // what has been taken away since may leave its place beyond the end
  expect(await pageOf([], keyOf, asking(2, first.next))).toEqual({ items: [], next: null });
  const [ones, others, next] = await pageOfTwo([letters('ab'), keyOf], [letters('ac'), keyOf], asking(3));
  expect([ones, others]).toEqual([['a', 'b'], ['a']]);
  const rest = await pageOfTwo([letters('ab'), keyOf], [letters('ac'), keyOf], asking(3, next));
  expect(rest).toEqual([[], ['c'], null]);
});
