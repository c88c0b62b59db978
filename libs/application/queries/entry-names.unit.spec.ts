import { personId } from '#domain/kernel';
import { namesWith } from './entry-names';

const title = { en: 'The code', cy: 'Y cod' };

const events = [
  { data: { link: { type: 'follows', to: 'the-code' } } },
  { data: { definition: { caseOf: { template: 'requests', number: '1' } }, note: 'to the-letter' } },
  { data: { effects: [{ obligationId: 'nobody-knows' }] } },
];

it('asks for the titles of the entries that events speak of, wherever they stand', async () => {
  const asked: string[] = [];
  const name = await namesWith((ids) => {
    asked.push(...ids);
    return Promise.resolve(new Map([['the-code', title]]));
  }, events);
  expect(asked.toSorted()).toEqual(['nobody-knows', 'requests', 'the-code']);
  expect(name.entry?.('the-code')).toEqual(title);
  expect(name.entry?.('nobody-knows')).toBeUndefined();
});

it('keeps the names that it was given', async () => {
  const given = Object.assign(() => 'Ann', { post: () => 'The post' });
  const name = await namesWith(() => Promise.resolve(new Map()), events, given);
  expect([name({ personId: personId('ann') }), name.post?.('p')]).toEqual(['Ann', 'The post']);
});
