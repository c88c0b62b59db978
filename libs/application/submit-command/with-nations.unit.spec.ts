import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDirectory } from '#application/directory';
import { postId } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import { commitment } from '../../../tests/chaos/support/mail-rows';
import { withNations } from './with-nations';

const YAML = `
posts:
  - { id: policy-lead, title: { cy: A, en: A }, email: a@example.org, language: cy }
  - { id: deputy-director, title: { cy: B, en: B }, email: b@example.org, language: en, nation: scotland }
  - { id: third, title: { cy: C, en: C }, email: c@example.org, language: en }
people:
  - { id: p1, subject: s1, name: One, email: p1@example.org, roles: [official], posts: [third], nation: northern-ireland }
  - { id: p2, subject: s2, name: Two, email: p2@example.org, roles: [official], posts: [third, policy-lead], nation: northern-ireland }
  - { id: p3, subject: s3, name: Three, email: p3@example.org, roles: [official], posts: [policy-lead] }
`;

const folder = mkdtempSync(join(tmpdir(), 'cylch-nations-'));
const file = join(folder, 'directory.yaml');
writeFileSync(file, YAML);
const directory = loadDirectory(file);
afterAll(() => rmSync(folder, { recursive: true }));

const transfer = (owner: string): Command => ({
  type: 'transfer-ownership',
  owner: postId(owner),
  reason: 'Moved',
});

it('names the nation that a post has of its own, or that all its people share; nothing where neither is said', () => {
  expect(withNations(directory, { type: 'register', definition: commitment() })).toMatchObject({
    nations: { 'deputy-director': 'scotland' },
  });
  expect(withNations(directory, transfer('third'))).toMatchObject({ nations: { third: 'northern-ireland' } });
  expect(withNations(directory, transfer('policy-lead'))).toEqual(transfer('policy-lead'));
});

it('names those of an amendment that is put forward, and of every post for a ladder', () => {
  const definition = commitment({ owner: 'third' });
  const change = { kind: 'amendment' as const, definition, reason: 'Moved' };
  const nations = { third: 'northern-ireland', 'deputy-director': 'scotland' };
  const put: Command = { type: 'propose-change', proposalId: 'p1', change };
  expect(withNations(directory, put)).toMatchObject({ change: { nations } });
  expect(withNations(directory, { type: 'set-ladder', ladder: null, reason: 'As usual' })).toMatchObject({
    nations,
  });
});
