import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonObject, type RecordedEvent, obligationId, personId } from '#domain/kernel';
import { withEntryNames } from './entry-names';
import type { Viewer } from './viewer';

const fixture = join(__dirname, '../../domain/obligations/events/fixtures/obligation-registered.v1.json');
const registered = JSON.parse(readFileSync(fixture, 'utf8')) as { readonly data: JsonObject };
const { title } = registered.data['definition'] as { readonly title: { en: string; cy: string } };

let asked: string[] = [];
beforeEach(() => {
  asked = [];
});
const ledger = {
  readStream: (id: string): Promise<readonly RecordedEvent[]> => {
    asked.push(id);
    return Promise.resolve(id === 'nobody-knows' ? [] : [registered as unknown as RecordedEvent]);
  },
};

const viewer = (scope: Viewer['scope']): Viewer => ({ personId: personId('ann'), roles: [], scope });
const events = [
  { data: { link: { type: 'follows', to: 'the-code' } } },
  { data: { definition: { caseOf: { template: 'requests', number: '1' } }, note: 'to the-letter' } },
  { data: { effects: [{ obligationId: 'nobody-knows' }] } },
];

it('finds the titles of the entries that events speak of, wherever they stand', async () => {
  const name = await withEntryNames(viewer('everything'), ledger, events);
  expect(asked.toSorted()).toEqual(['nobody-knows', 'requests', 'the-code']);
  expect(name.entry?.('the-code')).toEqual(title);
  expect(name.entry?.('nobody-knows')).toBeUndefined();
});

it('reads none that the viewer may not see', async () => {
  const name = await withEntryNames(viewer([obligationId('requests')]), ledger, events);
  expect(asked).toEqual(['requests']);
  expect(name.entry?.('the-code')).toBeUndefined();
});

it('keeps the names that it was given', async () => {
  const given = Object.assign(() => 'Ann', { post: () => 'The post' });
  const name = await withEntryNames(viewer('everything'), ledger, events, given);
  expect([name({ personId: personId('ann') }), name.post?.('p')]).toEqual(['Ann', 'The post']);
});
