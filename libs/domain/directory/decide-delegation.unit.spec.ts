import { calendarDate, instant, obligationId, personId, postId } from '#domain/kernel';
import type { Delegation } from '#domain/obligations';
import { endDelegation, giveDelegation } from './decide-delegation';
import { type DirectoryVersion, type DirectoryRecord, NO_DIRECTORY, evolveDirectory } from './fold-directory';
import { delegationRefusalCodes } from './refusals';

const today = calendarDate('2026-12-01');
const person = (
  id: string,
  roles: DirectoryVersion['people'][number]['roles'],
  ...posts: readonly string[]
) => ({ personId: personId(id), roles, posts: posts.map((each) => postId(each)) });

const people = [
  person('mai', ['approver'], 'head', 'chair'),
  person('sion', ['official'], 'lead'),
  person('ann', ['official', 'approver']),
  person('adi', ['administrator']),
  person('adi-too', ['administrator', 'official']),
  person('huw', ['auditor']),
];

const away: Delegation = {
  delegationId: 'mai-1',
  from: personId('mai'),
  to: personId('sion'),
  firstDay: calendarDate('2026-12-21'),
  lastDay: calendarDate('2027-01-04'),
};
const by = (id: string) => ({ personId: personId(id) });

const contextOf = (state: DirectoryRecord, id: string, day = today) => ({
  state,
  people,
  by: by(id),
  today: day,
});

/** The record after these were given, by those who are away. */
const given = (...delegations: readonly Delegation[]): DirectoryRecord =>
  delegations.reduce((state, delegation) => {
    const decision = giveDelegation(contextOf(state, delegation.from), delegation);
    if (!decision.ok) throw new Error(decision.refusal.message.en);
    const recordedAt = instant('2026-12-01T09:00:00Z');
    return evolveDirectory(state, {
      type: 'DelegationGiven',
      schemaVersion: 1,
      data: decision.value,
      version: state.version + 1,
      recordedAt,
    });
  }, NO_DIRECTORY);

const refusalOf = (delegation: Delegation, id: string = delegation.from, state = NO_DIRECTORY) => {
  const decision = giveDelegation(contextOf(state, id), delegation);
  return decision.ok ? null : decision.refusal;
};

type Given = readonly [string, Delegation, string?, DirectoryRecord?];

const exercised = new Set<string>();

const refusals: readonly Given[] = [
  ['delegation-not-yours', away, 'sion'],
  ['delegation-not-yours', away, 'ann'],
  ['delegation-not-yours', away, 'nobody'],
  // whoever looks after the register gives nobody’s work to themselves
  ['delegation-not-yours', { ...away, to: personId('adi-too') }, 'adi-too'],
  ['delegation-to-oneself', { ...away, to: away.from }],
  ['delegate-unknown', { ...away, to: personId('nobody') }],
  ['delegate-unknown', { ...away, from: personId('nobody') }, 'adi'],
  ['delegate-decides-nothing', { ...away, to: personId('huw') }],
  ['nothing-to-delegate', { ...away, from: personId('adi') }],
  ['nothing-to-delegate', { ...away, from: personId('huw') }, 'adi'],
  ['post-not-theirs', { ...away, posts: [postId('head'), postId('lead')] }],
  ['delegation-days-reversed', { ...away, lastDay: calendarDate('2026-12-20') }],
  ['delegation-in-the-past', { ...away, firstDay: calendarDate('2026-11-30') }],
  ['delegation-too-long', { ...away, lastDay: calendarDate('2027-12-22') }],
  ['delegation-overlaps', { ...away, to: personId('ann') }, 'mai', given(away)],
  ['delegation-overlaps', { ...away, to: personId('ann'), acts: ['approve'] }, 'mai', given(away)],
  [
    'delegation-overlaps',
    { ...away, to: personId('ann'), firstDay: away.lastDay, posts: [postId('head'), postId('chair')] },
    'mai',
    given({ ...away, posts: [postId('head')] }),
  ],
  ['delegate-away', { ...away, from: personId('ann'), to: personId('mai') }, 'ann', given(away)],
  // nor does a delegate act for whoever acts for them
  ['delegate-away', { ...away, from: personId('sion'), to: personId('mai') }, 'sion', given(away)],
  ['delegation-chain', { ...away, from: personId('sion'), to: personId('ann') }, 'sion', given(away)],
];
it.each(refusals.map((each) => ({ each })))('$each.0', ({ each: [code, delegation, id, state] }) => {
  const refused = refusalOf(delegation, id, state);
  expect(refused?.code).toBe(code);
  expect(refused?.message.cy).not.toBe(refused?.message.en);
  expect(refused?.message.cy).not.toContain('undefined');
  exercised.add(code);
});

const allowed: readonly Given[] = [
  ['by whoever is away', away],
  ['by an administrator', away, 'adi'],
  ['for a year', { ...away, lastDay: calendarDate('2027-12-21') }],
  ['from today', { ...away, firstDay: today }],
  [
    'for other days',
    { ...away, firstDay: calendarDate('2027-01-05'), lastDay: calendarDate('2027-01-06') },
    'mai',
    given(away),
  ],
  [
    'for another post',
    { ...away, to: personId('ann'), posts: [postId('chair')] },
    'mai',
    given({ ...away, posts: [postId('head')] }),
  ],
  [
    'for another entry',
    { ...away, to: personId('ann'), obligations: [obligationId('entry-b')] },
    'mai',
    given({ ...away, obligations: [obligationId('entry-a')] }),
  ],
  [
    'for other acts',
    { ...away, to: personId('ann'), acts: ['record'] },
    'mai',
    given({ ...away, acts: ['approve', 'propose'] }),
  ],
  ['to one who acts for another too', { ...away, from: personId('ann') }, 'ann', given(away)],
];
it.each(allowed.map((each) => ({ each })))('is given $each.0', ({ each: [, delegation, id, state] }) => {
  expect(refusalOf(delegation, id, state)).toBeNull();
});

describe('ends', () => {
  const state = given(away);
  const refusalFor = (id: string, delegationId = 'mai-1', day = today, record = state) => {
    const decision = endDelegation(contextOf(record, id, day), delegationId);
    return decision.ok ? null : decision.refusal;
  };

  it.each(['mai', 'sion', 'adi'])('before its last day by %s', (id) => {
    expect(refusalFor(id)).toBeNull();
  });

  it('names whose it was and who ended it', () => {
    const decision = endDelegation(contextOf(state, 'adi', today), 'mai-1');
    expect(decision).toMatchObject({
      ok: true,
      value: { from: 'mai', to: 'sion', by: { personId: 'adi' } },
    });
  });

  it('by nobody else, not twice, and not once it is over', () => {
    const ended = evolveDirectory(state, {
      type: 'DelegationEnded',
      schemaVersion: 1,
      data: { delegationId: 'mai-1', from: 'mai', to: 'sion', on: '2026-12-01', by: by('mai') },
      version: 2,
    });
    const refused = [
      refusalFor('ann'),
      refusalFor('mai', 'other'),
      refusalFor('mai', 'mai-1', calendarDate('2027-01-05')),
      refusalFor('mai', 'mai-1', today, ended),
    ];
    expect(refused.map((each) => each?.code)).toEqual([
      'delegation-of-others',
      'no-such-delegation',
      'delegation-over',
      'delegation-over',
    ]);
    for (const each of refused) expect(each?.message.cy).not.toBe(each?.message.en);
    for (const each of refused) exercised.add(each?.code ?? '');
    // what has ended stands in nobody’s way
    expect(refusalOf({ ...away, to: personId('ann') }, 'mai', ended)).toBeNull();
  });
});

it('exercises every refusal', () => {
  expect([...exercised].sort()).toEqual([...delegationRefusalCodes].sort());
});
