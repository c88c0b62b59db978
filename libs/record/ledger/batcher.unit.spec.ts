import { createBatcher } from './batcher';

const fulfilled = <Value>(value: Value) => ({ status: 'fulfilled' as const, value });

/** Doubles its items, remembers its batches, and fails as a whole for a negative item. */
function doubling(limits: { readonly items?: number; readonly weight?: number } = {}) {
  const groups: (readonly number[])[] = [];
  const double = createBatcher(
    async (items: readonly number[]) => {
      groups.push(items);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (items.some((item) => item < 0)) throw new RangeError('negative');
      return items.map((item) => fulfilled(item * 2));
    },
    { items: 100, weight: 1_000, weightOf: (item) => item, ...limits },
  );
  return { double, groups };
}

it('items of one turn of the event loop form a batch, later ones the next', async () => {
  const { double, groups } = doubling();
  const first = Promise.all([double(1), double(2)]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  const second = Promise.all([double(3), double(4)]);
  expect([await first, await second]).toEqual([
    [2, 4],
    [6, 8],
  ]);
  expect(groups).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('those who come back as soon as they are answered share the next group', async () => {
  const { double, groups } = doubling();
  const twice = async (item: number) => double(await double(item));
  expect(await Promise.all([twice(1), twice(2), twice(3)])).toEqual([4, 8, 12]);
  expect(groups).toEqual([
    [1, 2, 3],
    [2, 4, 6],
  ]);
});

it('a group stays within its number and its weight; what is heavier alone goes alone', async () => {
  const { double, groups } = doubling({ items: 3, weight: 10 });
  await Promise.all([1, 1, 1, 1, 8, 2, 99, 1].map(double));
  expect(groups).toEqual([[1, 1, 1], [1, 8], [2], [99], [1]]);
});

it('one that makes its group fail is refused alone, the others are answered, in their order', async () => {
  const { double, groups } = doubling();
  const answers = await Promise.allSettled([1, 2, 3, -4, 5, 6, 7].map(double));
  expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
    2,
    4,
    6,
    'RangeError: negative',
    10,
    12,
    14,
  ]);
  expect(groups.filter((group) => !group.includes(-4)).flat()).toEqual([1, 2, 3, 5, 6, 7]);
  expect(await double(8)).toBe(16);
});
