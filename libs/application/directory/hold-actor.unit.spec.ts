import { personId, postId } from '#domain/kernel';
import type { Actor, CommandType } from '#domain/obligations';
import { directoryOf } from '#tests/support/directory';
import { holdActor } from './hold-actor';

const official: Actor = { personId: personId('ann'), postId: postId('lead'), roles: ['official'] };
const both: Actor = { personId: personId('huw'), roles: ['official', 'auditor'] };
const { current } = directoryOf(official, both);

const codeFor = (actor: Actor, command: CommandType = 'note-progress') =>
  holdActor(current, actor, command)?.code ?? null;

it('lets a person through who is as the directory has them, with or without naming the post', () => {
  expect(codeFor(official)).toBeNull();
  expect(codeFor({ personId: personId('ann'), roles: ['official'] })).toBeNull();
  expect(codeFor({ ...both, roles: ['auditor', 'official'] })).toBeNull();
});

it.each<[string, Actor]>([
  ['unknown-person', { ...official, personId: personId('nobody') }],
  ['unknown-person', { ...official, personId: personId('toString') }],
  ['roles-not-held', { ...official, roles: ['official', 'approver'] }],
  ['roles-not-held', { ...official, roles: ['administrator'] }],
  // whoever is also an auditor decides nothing: leaving that out must not help
  ['roles-not-held', { ...both, roles: ['official'] }],
  ['roles-not-held', { ...both, roles: ['official', 'official'] }],
  ['post-not-held', { ...official, postId: postId('deputy') }],
  ['post-not-held', { ...both, postId: postId('lead') }],
  ['no-delegation', { ...official, onBehalfOf: personId('huw') }],
])('%s', (code, actor) => {
  expect(codeFor(actor)).toBe(code);
});

it('lets each program send what belongs to it and nothing else', () => {
  const service = (id: string): Actor => ({ personId: personId(id), roles: ['system'] });
  expect(codeFor(service('clock'), 'advance')).toBeNull();
  expect(codeFor(service('reconcile'), 'receive-fact')).toBeNull();
  expect(codeFor(service('register-loader'), 'register')).toBeNull();
  expect(codeFor(service('clock'), 'register')).toBe('unknown-service');
  expect(codeFor(service('register-loader'), 'note-progress')).toBe('unknown-service');
  expect(codeFor(service('constructor'), 'advance')).toBe('unknown-service');
  expect(codeFor({ ...official, roles: ['system'] }, 'advance')).toBe('unknown-service');
  expect(codeFor({ personId: personId('clock'), roles: ['system', 'official'] }, 'advance')).toBe(
    'unknown-service',
  );
});
