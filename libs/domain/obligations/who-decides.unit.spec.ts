import { obligationId, personId, postId } from '#domain/kernel';
import {
  answer,
  approve,
  attach,
  commitment,
  confirm,
  correction,
  day,
  deferral,
  decision,
  late,
  literal,
  move,
  propose,
  reach,
  review,
  setAside,
  submit,
  waiting,
} from './commands.testing';
import { Story, administrator, approver, clock, colleague, official } from './history.testing';
import type { Actor, Command } from './model/commands';
import { authoritySchema } from './model/definition';
import { ANOTHER_DAY } from './readings';
import { fixed, sampleDefinition, windowReading } from './sample-definition.testing';
import { matters, requirementFor, whoDecides } from './who-decides';

const vagueReadings = [
  windowReading('2026-01-01', '2026-12-31', 'calendar-year'),
  windowReading('2026-04-01', '2027-03-31', 'financial-year'),
];
const vague = (authority: string): Story => commitment({ authority, readings: vagueReadings });
const anotherDay = (over: object = {}): Command => ({
  type: 'choose-reading',
  readingId: ANOTHER_DAY,
  otherDay: day('2099-12-31'),
  reason: 'Agreed',
  ...over,
});
const close = (ground: 'superseded' | 'entered-in-error' = 'entered-in-error'): Command => ({
  type: 'close',
  ground,
  reason: 'Twice on the register',
  ...(ground === 'superseded' && { supersededBy: obligationId('new-guidance') }),
});
const amend = (fields: Record<string, unknown>): Command => ({
  type: 'amend',
  definition: sampleDefinition(fields),
  reason: 'Misread',
});
const owner: Actor = { ...official, postId: postId('policy-lead') };
const both: Actor = { personId: personId('ann'), roles: ['official', 'approver'] };
const pending = (story: Story): string => {
  const found = story.state.proposals.find(({ status }) => status === 'pending');
  if (found === undefined) throw new Error('nothing waits');
  return found.proposalId;
};

describe('the table', () => {
  it('has an answer for every matter and every authority', () => {
    for (const matter of matters)
      expect(Object.keys(whoDecides[matter]).sort()).toEqual([...authoritySchema.options].sort());
  });

  it('never lets one person decide what an Act requires, but for what is put on the register', () => {
    const alone = matters.filter((matter) => ['one', 'owner'].includes(whoDecides[matter].statutory));
    expect(alone).toEqual(['entry', 'fact']);
    expect(requirementFor(review().state, 'ending')).toBe('two');
  });
});

it('a proposal never takes the id of another, which one approval would decide with it', () => {
  const story = commitment({ authority: 'ministerial' }).given(
    propose(deferral('2026-06-30'), 'proposal-c3'),
  );
  expect(story.then(close())).toBe('proposal-exists');
  expect(story.then(close())).toEqual(['ChangeProposed']);
});

describe('every way by which one person alone could set, end or undo what an Act requires', () => {
  const statutory = (fields: Record<string, unknown> = {}): Story =>
    commitment({ authority: 'statutory', readings: vagueReadings, ...fields });
  type Way = readonly [string, () => Story, Command | ((story: Story) => Command), Actor?];
  const ways: readonly Way[] = [
    ['another day, 31 December 2099', statutory, anotherDay()],
    ['a reading that is listed', statutory, { ...anotherDay(), readingId: 'financial-year' } as Command],
    ['the same by an approver', statutory, anotherDay(), approver],
    ['the same by one who is both', statutory, anotherDay(), both],
    ['the same for an absent colleague', statutory, anotherDay(), { ...both, onBehalfOf: personId('bob') }],
    ['closing as entered in error', statutory, close()],
    ['closing as superseded', statutory, close('superseded')],
    [
      'closing as repealed',
      review,
      { type: 'close', ground: 'repealed', reason: 'Omitted', provision: 'S.I. 2027/1' },
    ],
    [
      'another candidate reading by amendment',
      () => statutory({ readings: [windowReading('2026-01-01', '2026-12-31')] }),
      amend({ authority: 'statutory', readings: [windowReading('2099-01-01', '2099-12-31')] }),
    ],
    [
      'a first reading by amendment',
      () => statutory({ readings: [] }),
      amend({ authority: 'statutory', readings: [fixed('2099-12-31')] }),
    ],
    [
      'an amendment by an administrator',
      () => statutory({ readings: [] }),
      amend({ authority: 'statutory', readings: [fixed('2099-12-31')] }),
      administrator,
    ],
    [
      'an amendment by the loader',
      () => statutory({ readings: [] }),
      amend({ authority: 'statutory', readings: [fixed('2099-12-31')] }),
      clock,
    ],
    [
      'another day of the source, which the words are counted from',
      statutory,
      amend({
        authority: 'statutory',
        readings: vagueReadings,
        source: { ...sampleDefinition().source, on: '2031-03-13' },
      }),
    ],
    [
      'the triggers it waits for',
      statutory,
      amend({ authority: 'statutory', readings: vagueReadings, triggers: ['government-formed'] }),
    ],
    [
      'leaving it without an approver',
      statutory,
      amend({ authority: 'statutory', readings: vagueReadings, approver: undefined }),
    ],
    ['a move by a provision', review, propose(move('2099-12-31'))],
    ['a legal reading', review, propose(literal)],
    [
      'a correction',
      review,
      (story) => propose(correction('2099-12-31', story.occurrence().dueEventIds[0]!)),
    ],
    [
      'setting a confirmation aside',
      () => {
        const story = review().given(attach('2026-02-02')).given(submit('2026-02-02'));
        return story.given(confirm(story), approver);
      },
      (story) => propose(setAside(story.occurrence().completion?.eventId)),
    ],
    ['dropping what waited', () => waiting().given(reach, clock), answer('drop')],
  ];

  const asked = ways.map(([what, begin, command, actor = official]) => ({ what, begin, command, actor }));

  it.each(asked)('$what waits for a second person', ({ begin, command, actor }) => {
    const story = begin();
    const before = story.state;
    expect(story.then(typeof command === 'function' ? command(story) : command, actor)).toEqual([
      'ChangeProposed',
    ]);
    const { status, occurrences, definition, chosenReading } = story.state;
    expect({ status, occurrences, definition, chosenReading }).toEqual({
      status: before.status,
      occurrences: before.occurrences,
      definition: before.definition,
      chosenReading: before.chosenReading,
    });
    const { proposedBy } = story.state.proposals[0]!;
    const first: Actor = { personId: proposedBy.personId, roles: ['official', 'approver'] };
    const third = { ...approver, personId: personId('dot') };
    const same: readonly Actor[] = [
      first,
      { ...first, onBehalfOf: personId('zoe') },
      { ...third, onBehalfOf: proposedBy.personId },
      { ...third, roles: ['approver', 'system'] },
      ...(proposedBy.onBehalfOf === undefined ? [] : [{ ...third, personId: proposedBy.onBehalfOf }]),
      ...(proposedBy.onBehalfOf === undefined ? [] : [{ ...third, onBehalfOf: proposedBy.onBehalfOf }]),
    ];
    for (const actor of same) expect(story.then(approve(pending(story)), actor)).toBe('second-person-needed');
    expect(story.then(approve(pending(story)), official)).toMatch(/not-permitted|second-person-needed/);
    expect(story.then(approve(pending(story)), third)).toContain('ChangeApproved');
  });

  it('an entry on which nobody is named to decide it is refused, with whom to name first', () => {
    const story = statutory({ approver: undefined });
    expect(story.then(close())).toBe('approver-needed');
    expect(story.then(anotherDay())).toBe('approver-needed');
    expect(
      review()
        .given(propose(move('2026-12-31')))
        .types.at(-1),
    ).toBe('ChangeProposed');
    const named = story.given({
      type: 'transfer-ownership',
      owner: postId('policy-lead'),
      approver: postId('deputy-director'),
      reason: 'An approver is needed',
    });
    expect(named.then(close())).toEqual(['ChangeProposed']);
  });

  it('taking the entry over first changes nothing', () => {
    const own = { ...both, postId: postId('own-post') };
    const story = statutory().given(
      {
        type: 'transfer-ownership',
        owner: postId('own-post'),
        approver: postId('own-post'),
        reason: 'Mine',
      },
      own,
    );
    expect(story.then(anotherDay(), own)).toEqual(['ChangeProposed']);
    expect(story.then(approve(pending(story)), own)).toBe('second-person-needed');
  });

  it('is registered by one, but its vague words are read by two', () => {
    const definition = sampleDefinition({ authority: 'statutory', readings: vagueReadings });
    const story = new Story('home-ed-guidance').at('2026-02-02T10:00:00Z');
    const chosen = { readingId: 'financial-year', reason: 'Agreed' };
    expect(story.then({ type: 'register', definition, chosen })).toEqual([
      'ObligationRegistered',
      'ChangeProposed',
      'OccurrenceOpened',
    ]);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2026-12-31', candidate: true });
    story.given(approve(pending(story)), approver);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2027-03-31', candidate: false });
  });
});

describe('a minister’s commitment', () => {
  it('is read by a recorded decision, and by two', () => {
    const story = vague('ministerial');
    expect(story.then(anotherDay())).toBe('decision-needed');
    expect(story.then(anotherDay({ decision }))).toEqual(['ChangeProposed']);
    expect(story.then(approve(pending(story)), approver)).toContain('ReadingChosen');
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2099-12-31', candidate: false });
    const chosen = story.events.find(({ type }) => type === 'ReadingChosen');
    expect(chosen?.data).toMatchObject({
      decision,
      proposedBy: { personId: 'ann' },
      by: { personId: 'cai' },
    });
  });

  it('ends by two, closed or dropped', () => {
    expect(commitment().then(close())).toEqual(['ChangeProposed']);
    expect(waiting().given(reach, clock).then(answer('drop'))).toEqual(['ChangeProposed']);
  });
});

describe('an internal one', () => {
  const internal = (fields: Record<string, unknown> = {}): Story =>
    commitment({ authority: 'internal', ...fields });

  it('is its owner’s alone', () => {
    expect(vague('internal').then(anotherDay(), owner)).toContain('ReadingChosen');
    expect(internal().then(close(), owner)).toEqual(['ObligationClosed']);
    expect(internal().then(propose(deferral('2026-06-30')), owner)).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'CommitmentDeferred',
    ]);
    const dropped = waiting({ authority: 'internal' }).given(reach, clock);
    expect(dropped.then(answer('drop'), owner)).toEqual(['TriggerAnswered', 'ObligationClosed']);
  });

  it('is registered with its reading by the owner', () => {
    const definition = sampleDefinition({ authority: 'internal', readings: vagueReadings });
    const story = new Story('home-ed-guidance').at('2026-02-02T10:00:00Z');
    const chosen = { readingId: 'financial-year', reason: 'Agreed' };
    expect(story.then({ type: 'register', definition, chosen }, owner)).toEqual([
      'ObligationRegistered',
      'ReadingChosen',
      'OccurrenceOpened',
    ]);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2027-03-31', candidate: false });
    expect(new Set(story.events.map(({ eventId }) => eventId)).size).toBe(3);
  });

  it('is only proposed by anybody else', () => {
    for (const actor of [official, colleague, { ...colleague, postId: postId('other') }, approver]) {
      expect(vague('internal').then(anotherDay(), actor)).toEqual(['ChangeProposed']);
      expect(internal().then(close(), actor)).toEqual(['ChangeProposed']);
    }
  });

  it('is not taken over to be decided alone', () => {
    const other = { ...colleague, postId: postId('other') };
    const story = internal().given(
      { type: 'transfer-ownership', owner: postId('other'), reason: 'Mine' },
      other,
    );
    expect(story.then(close(), other)).toEqual(['ChangeProposed']);
    expect(story.then(close(), { ...official, postId: postId('other') })).toEqual(['ObligationClosed']);
    const amended = internal().given(
      amend({ authority: 'internal', readings: [fixed('2026-03-31')], owner: 'other' }),
      other,
    );
    expect(amended.then(close(), other)).toEqual(['ChangeProposed']);
  });

  it('is not taken over by way of another post of the same person, or by first taking the owner away', () => {
    const first = { ...colleague, postId: postId('other') };
    const second = { ...colleague, postId: postId('another') };
    const transfer = (to: string): Command => ({
      type: 'transfer-ownership',
      owner: postId(to),
      reason: 'Mine',
    });
    const twice = internal().given(transfer('other'), first).given(transfer('another'), first);
    expect(twice.then(close(), second)).toEqual(['ChangeProposed']);
    expect(twice.then(close(), { ...official, postId: postId('another') })).toEqual(['ObligationClosed']);

    const fields = { authority: 'internal', readings: [fixed('2026-03-31')] };
    const emptied = internal()
      .given(amend({ ...fields, owner: undefined }), first)
      .given(amend({ ...fields, owner: 'another' }), second);
    expect(emptied.state.owner).toBe('another');
    expect(emptied.then(close(), second)).toEqual(['ChangeProposed']);
    expect(internal({ owner: undefined }).given(transfer('other'), first).then(close(), first)).toEqual([
      'ObligationClosed',
    ]);
  });

  it('is not confirmed by its owner alone where anything speaks against the act', () => {
    const story = internal({ approver: undefined }).given(attach('2026-02-02'));
    const early = { ...submit('2026-01-30'), late } as Command;
    expect(story.then(early, owner)).toEqual(['CompletionSubmitted']);
    expect(story.then(confirm(story), approver)).toBe('completion-conflicts');
    expect(story.occurrence().completion).toBeNull();
  });

  it('is confirmed by its owner where no approver is named, and by two where one is', () => {
    const alone = internal({ approver: undefined }).given(attach('2026-02-02'));
    expect(alone.then(submit('2026-02-02'), colleague)).toEqual(['CompletionSubmitted']);
    expect(alone.then(submit('2026-02-02'), owner)).toEqual(['CompletionSubmitted', 'CompletionConfirmed']);
    expect(internal().given(attach('2026-02-02')).then(submit('2026-02-02'), owner)).toEqual([
      'CompletionSubmitted',
    ]);
    expect(
      internal().then(
        amend({ authority: 'internal', readings: [fixed('2026-03-31')], approver: undefined }),
        owner,
      ),
    ).toEqual(['ChangeProposed']);
  });
});

describe('what was proposed', () => {
  it('is withdrawn by whoever proposed it, with a reason, and by nobody else', () => {
    const story = review().given(propose(literal));
    const withdraw: Command = { type: 'withdraw-change', proposalId: 'p1', reason: 'Advice is awaited' };
    expect(story.then(withdraw, colleague)).toBe('not-your-proposal');
    expect(story.then(withdraw, official)).toEqual(['ChangeWithdrawn']);
    expect(story.state.proposals).toMatchObject([{ status: 'withdrawn', reason: 'Advice is awaited' }]);
    expect(story.then(approve(), approver)).toBe('proposal-decided');
  });

  it('is refused with a reason, and changes nothing', () => {
    const story = review().given({ type: 'close', ground: 'entered-in-error', reason: 'Twice' });
    story.given(
      { type: 'refuse-change', proposalId: pending(story), reason: 'It is the only one' },
      approver,
    );
    expect(story.state).toMatchObject({ status: 'open', proposals: [{ status: 'refused' }] });
  });

  it('as an amendment keeps what was amended since', () => {
    const story = commitment({ readings: [] })
      .given(amend({ readings: [fixed('2026-06-30')] }))
      .given(amend({ readings: [], tags: ['guidance'] }));
    story.given(approve(pending(story)), approver);
    expect(story.state.definition).toMatchObject({ tags: ['guidance'], readings: [{ id: 'exact' }] });
  });
});
