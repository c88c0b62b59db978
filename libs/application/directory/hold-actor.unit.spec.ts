import { calendarDate, personId, postId } from '#domain/kernel';
import type { Actor, CommandType, Delegation } from '#domain/obligations';
import { directoryOf } from '#tests/support/directory';
import { holdActor } from './hold-actor';
import { holdingOf } from './holding';

const official: Actor = { personId: personId('ann'), postId: postId('lead'), roles: ['official'] };
const both: Actor = { personId: personId('huw'), roles: ['official', 'auditor'] };
const { current } = directoryOf(official, both);

const on = calendarDate('2026-12-23');
const held = (actor: Actor, command: CommandType, standing: readonly Delegation[] = []) =>
  holdActor(holdingOf(current, standing, actor), actor, { command, stream: 'wm-alp-cycle', on });
const codeFor = (actor: Actor, command: CommandType = 'note-progress') => held(actor, command)?.code ?? null;

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

describe('on behalf of another', () => {
  const mai: Actor = { personId: personId('mai'), postId: postId('head'), roles: ['official', 'approver'] };
  const sion: Actor = { personId: personId('sion'), postId: postId('deputy'), roles: ['official'] };
  const away: Delegation = {
    delegationId: 'd-1',
    from: mai.personId,
    to: sion.personId,
    firstDay: calendarDate('2026-12-21'),
    lastDay: calendarDate('2027-01-04'),
  };
  const forMai: Actor = { ...mai, personId: sion.personId, onBehalfOf: mai.personId };
  const directory = directoryOf(mai, sion, both).current;
  const code = (
    delegation: Delegation,
    actor: Actor = forMai,
    command: CommandType = 'approve-change',
    day = on,
  ) =>
    holdActor(holdingOf(directory, [delegation], actor), actor, { command, stream: 'wm-alp-cycle', on: day })
      ?.code ?? null;

  it('lets the delegate act in the posts and roles of whoever is away, from the first day to the last', () => {
    expect(code(away)).toBeNull();
    expect(code(away, forMai, 'approve-change', away.firstDay)).toBeNull();
    expect(code(away, forMai, 'approve-change', away.lastDay)).toBeNull();
    expect(code(away, sion, 'note-progress')).toBeNull();
  });

  const refusals: readonly (readonly [string, Delegation, Actor?, CommandType?, string?])[] = [
    ['no-delegation', away, forMai, 'approve-change', '2026-12-20'],
    ['no-delegation', away, forMai, 'approve-change', '2027-01-05'],
    ['no-delegation', { ...away, to: both.personId }],
    // whoever gave their work over does not act for the delegate
    ['no-delegation', away, { ...mai, onBehalfOf: sion.personId }],
    ['no-delegation', away, { ...forMai, onBehalfOf: personId('gone') }],
    ['not-delegated', { ...away, acts: ['record'] }],
    ['not-delegated', { ...away, acts: ['approve'] }, forMai, 'note-progress'],
    [
      'not-delegated',
      { ...away, obligations: ['elsewhere' as NonNullable<Delegation['obligations']>[number]] },
    ],
    ['not-delegated', { ...away, posts: [postId('other')] }],
    ['post-not-held', away, { ...forMai, postId: postId('deputy') }],
    ['roles-not-held', away, { ...forMai, roles: ['official'] }],
    ['roles-not-held', away, { ...forMai, roles: ['official', 'approver', 'administrator'] }],
  ];
  it.each(refusals.map((each) => ({ each })))(
    '$each.0',
    ({ each: [expected, delegation, actor, command, day] }) => {
      expect(code(delegation, actor, command, day === undefined ? on : calendarDate(day))).toBe(expected);
    },
  );

  it('lets an auditor decide for nobody', () => {
    const huw: Actor = { ...mai, personId: both.personId, onBehalfOf: mai.personId };
    expect(code({ ...away, to: both.personId }, huw)).toBe('no-delegation');
  });
});
