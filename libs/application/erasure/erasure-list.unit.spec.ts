import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventId, instant, personId } from '#domain/kernel';
import { type ListedErasure, addToErasureList, readErasureList, writeErasureList } from './erasure-list';

const folder = mkdtempSync(join(tmpdir(), 'cylch-erasures-'));
const file = join(folder, 'erasures.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

const entry = (n: number): ListedErasure => ({
  erasureId: eventId(`erasure/p-0001/${n}`),
  subject: 'p-0001',
  keyIds: ['49915e0d-7d4b-402e-8017-d010bc1c0e83'],
  by: { personId: personId('p-0009') },
  erasedAt: instant('2026-01-06T10:00:00Z'),
});

it('is empty until something is erased, then holds every entry', () => {
  expect(readErasureList(file)).toEqual([]);
  writeErasureList(file, [entry(1)]);
  addToErasureList(file, entry(2));
  expect(readErasureList(file)).toEqual([entry(1), entry(2)]);
});

it.each(['{"erasureId":"x"}', 'nonsense'])('names the line that is spoilt: %s', (line) => {
  writeErasureList(file, [entry(1)]);
  appendFileSync(file, `${line}\n`);
  expect(() => readErasureList(file)).toThrow(/line 2, is not an erasure/);
});
