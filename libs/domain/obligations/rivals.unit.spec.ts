import { obligationId } from '#domain/kernel';
import {
  approve,
  commitment,
  confirm,
  confirmedCommitment,
  day,
  document,
  propose,
  recordFact,
  setAside,
  submitted,
} from './commands.testing';
import { actingFor } from './delegation.testing';
import { foldFact } from './fact';
import { Story, approver, colleague, official } from './history.testing';
import type { Actor, Change, Command } from './model/commands';
import type { Fact, Proposal } from './state';

const said = { reason: 'The record says otherwise', evidence: document };
const correction = (effectiveOn: string, number?: number): Change => ({
  kind: 'fact-correction',
  effectiveOn: day(effectiveOn),
  ...(number !== undefined && { number }),
  ...said,
});
const withdrawal = (number?: number, reason = said.reason): Change => ({
  kind: 'fact-withdrawal',
  ...(number !== undefined && { number }),
  ...said,
  reason,
});
const recording = (effectiveOn: string, number?: number): Change => ({
  kind: 'fact',
  fact: 'election',
  factKind: 'series',
  status: 'recorded',
  effectiveOn: day(effectiveOn),
  ...(number !== undefined && { number }),
  evidence: document,
});

const election = (...days: readonly string[]): Story =>
  days.reduce(
    (story, effectiveOn) =>
      story.given({ ...recordFact(effectiveOn, 'election'), kind: 'series', late: LATE } as Command),
    new Story('fact-election').at('2026-02-02T10:00:00Z'),
  );
const LATE = { reason: 'Found in the archive', document };
const factOf = (story: Story): Fact => {
  const fact = foldFact(story.events);
  if (fact === null) throw new Error('nothing recorded');
  return fact;
};
const statusOf = (proposals: readonly Proposal[]) => proposals.map(({ status }) => status);
const lastData = (story: Story) => story.events.at(-1)?.data as { rivals?: string[] };

describe('on a fact', () => {
  it.each<[string, () => Story, Change, Change]>([
    ['two corrections', () => election('2026-02-02'), correction('2026-01-30'), correction('2026-01-29')],
    ['two withdrawals', () => election('2026-02-02'), withdrawal(), withdrawal(1, 'Not so')],
    [
      'a correction and a withdrawal',
      () => election('2026-02-02'),
      correction('2026-01-30', 1),
      withdrawal(),
    ],
    ['two recordings', () => election('2026-01-05'), recording('2026-02-02'), recording('2026-01-30', 2)],
    [
      'two first recordings',
      () => new Story('fact-election').at('2026-02-02T10:00:00Z'),
      recording('2026-02-02'),
      recording('2026-01-30'),
    ],
  ])('%s of one entry are rivals; approving one leaves the other outdated', (_what, begin, one, other) => {
    const story = begin().given(propose(one), official);
    expect(lastData(story)).not.toHaveProperty('rivals');
    const late = { late: LATE };
    story.given({ ...propose(other, 'p2'), ...(other.kind === 'fact' && late) }, colleague);
    expect(lastData(story)).toMatchObject({ rivals: ['p1'] });
    story.given(approve('p2'), approver);
    expect(statusOf(factOf(story).proposals)).toEqual(['outdated', 'approved']);
    const decision = story.when(approve('p1'), approver);
    expect(decision.ok ? null : decision.refusal).toMatchObject({
      code: 'rival-approved',
      message: { en: expect.not.stringContaining('p2'), cy: expect.not.stringContaining('p2') },
    });
  });

  it('those about different entries are none, and each is approved', () => {
    const story = election('2026-01-05', '2026-01-30')
      .given(propose(correction('2026-01-06', 1)))
      .given(propose(withdrawal(2), 'p2'), colleague)
      .given(propose(recording('2026-02-02', 3), 'p3'), colleague);
    expect(lastData(story)).not.toHaveProperty('rivals');
    story.given(approve('p1'), approver).given(approve('p2'), approver);
    expect(statusOf(factOf(story).proposals)).toEqual(['approved', 'approved', 'pending']);
  });

  it('the same twice is not put forward again', () => {
    const story = election('2026-02-02').given(propose(correction('2026-01-30')));
    expect(story.then(propose(correction('2026-01-30'), 'p2'), colleague)).toBe('proposal-waits');
  });

  it('the other is decided once one of them is withdrawn or refused', () => {
    for (const type of ['withdraw-change', 'refuse-change'] as const) {
      const story = election('2026-02-02')
        .given(propose(correction('2026-01-30')))
        .given(propose(correction('2026-01-29'), 'p2'), colleague)
        .given({ type, proposalId: 'p2', reason: 'No' }, type === 'refuse-change' ? approver : colleague);
      expect(story.then(approve('p1'), approver)).toEqual(['ChangeApproved', 'FactCorrected']);
    }
  });
});

describe('on an entry', () => {
  const close = (ground: 'entered-in-error' | 'superseded'): Change => ({
    kind: 'ending',
    ground,
    reason: 'Twice',
    ...(ground === 'superseded' && { supersededBy: obligationId('another') }),
  });
  const amendment = (story: Story, fields: object): Change => ({
    kind: 'amendment',
    definition: { ...story.state.definition, ...fields },
    reason: 'Misread',
  });
  const basis = (place: string) => ({ legalBasis: { citation: { en: place, cy: place } } });

  it.each<[string, () => Story, (story: Story) => readonly [Change, Change], readonly string[]]>([
    ['two endings', commitment, () => [close('entered-in-error'), close('superseded')], ['p1']],
    [
      'two amendments of one field',
      commitment,
      (story) => [amendment(story, basis('s. 1')), amendment(story, basis('s. 2'))],
      ['p1'],
    ],
    [
      'two amendments of different fields',
      commitment,
      (story) => [amendment(story, basis('s. 1')), amendment(story, { triggers: ['government-formed'] })],
      [],
    ],
    [
      'setting one record aside twice',
      confirmedCommitment,
      (story) => {
        const first = setAside(story.occurrence().completion?.eventId);
        return [first, { ...first, reason: 'Another report' } as Change];
      },
      ['p1'],
    ],
  ])('%s', (_what, begin, changes, rivals) => {
    const story = begin();
    const [one, other] = changes(story);
    story.given(propose(one)).given(propose(other, 'p2'), colleague);
    expect(lastData(story).rivals ?? []).toEqual(rivals);
    story.given(approve('p2'), approver);
    expect(statusOf(story.state.proposals)).toEqual([rivals.length > 0 ? 'outdated' : 'pending', 'approved']);
  });
});

describe('what waits, of whatever kind', () => {
  const proposals: readonly (readonly [string, () => Story, (story: Story) => Change])[] = [
    ['an ending', commitment, () => ({ kind: 'ending', ground: 'entered-in-error', reason: 'Twice' })],
    [
      'a date',
      commitment,
      (story) => ({
        kind: 'correction',
        occurrence: 1,
        newLastDay: day('2026-04-30'),
        correctedEventId: story.occurrence().dueEventIds[0]!,
        error: 'Mistyped',
        evidence: document,
      }),
    ],
    ['a record set aside', confirmedCommitment, (story) => setAside(story.occurrence().completion?.eventId)],
    [
      'an amendment',
      commitment,
      (story) => ({
        kind: 'amendment',
        definition: { ...story.state.definition, triggers: ['government-formed'] },
        reason: 'It waits',
      }),
    ],
    ['a fact', () => election('2026-01-05'), () => recording('2026-02-02')],
    ['a correction of a fact', () => election('2026-02-02'), () => correction('2026-01-30')],
    ['a withdrawal of a fact', () => election('2026-02-02'), () => withdrawal()],
  ];
  const of = (story: Story) =>
    (story.stream.startsWith('fact-') ? factOf(story) : story.state).proposals.at(-1);
  const reason = 'Advice is awaited';

  it.each(proposals)(
    '%s is withdrawn by whoever proposed it alone, with a reason',
    (_what, begin, change) => {
      const story = begin();
      story.given(propose(change(story)));
      const withdraw: Command = { type: 'withdraw-change', proposalId: 'p1', reason };
      for (const other of [colleague, approver])
        expect(story.then(withdraw, other)).toBe('not-your-proposal');
      expect(story.then(withdraw, official)).toEqual(['ChangeWithdrawn']);
      expect(of(story)).toMatchObject({ status: 'withdrawn', reason });
      for (const command of [
        approve(),
        { type: 'refuse-change', proposalId: 'p1', reason } as const,
        withdraw,
      ])
        expect(story.then(command, command === withdraw ? official : approver)).toBe('proposal-decided');
    },
  );

  it.each(proposals)(
    '%s is refused by a second person, with a reason, and changes nothing',
    (_what, begin, change) => {
      const story = begin();
      const before = story.stream.startsWith('fact-') ? factOf(story).entries : story.state.occurrences;
      story.given(propose(change(story)));
      const refuse: Command = { type: 'refuse-change', proposalId: 'p1', reason };
      expect(story.then(refuse, { ...official, roles: ['official', 'approver'] })).toBe(
        'second-person-needed',
      );
      expect(story.then(refuse, colleague)).toBe('not-permitted');
      expect(story.then(refuse, approver)).toEqual(['ChangeRefused']);
      expect(of(story)).toMatchObject({
        status: 'refused',
        reason,
        decidedBy: { personId: approver.personId },
      });
      expect(story.stream.startsWith('fact-') ? factOf(story).entries : story.state.occurrences).toEqual(
        before,
      );
    },
  );
});

it('what waits where the entry has ended is withdrawn or refused, and nothing else', () => {
  const amended = (story: Story): Change => ({
    kind: 'amendment',
    definition: { ...story.state.definition, triggers: ['government-formed'] },
    reason: 'It waits',
  });
  const ended = (): Story => {
    const story = commitment();
    story.given(propose(amended(story)), colleague);
    story.given(propose({ kind: 'ending', ground: 'entered-in-error', reason: 'Twice' }, 'p2'));
    return story.given(approve('p2'), approver);
  };
  const of = { proposalId: 'p1', reason: 'Ended' };
  expect(ended().state.status).toBe('closed');
  expect(ended().then(approve(), approver)).toBe('closed');
  expect(ended().then({ type: 'withdraw-change', ...of }, colleague)).toEqual(['ChangeWithdrawn']);
  expect(ended().then({ type: 'refuse-change', ...of }, approver)).toEqual(['ChangeRefused']);
});

describe('where nobody else could decide', () => {
  const alone = (story: Story): Story => story.resting({ 'second-person': { somebody: false } });
  const internal = { authority: 'internal', owner: 'policy-lead', approver: undefined };
  const owner = { ...official, postId: commitment(internal).state.owner! };

  it.each<[string, () => Story, Command]>([
    ['a change', commitment, { type: 'close', ground: 'entered-in-error', reason: 'Twice' }],
    ['a proposal', () => election('2026-02-02'), propose(correction('2026-01-30'))],
    ['a recording that is proposed', () => election(), propose(recording('2026-02-02'))],
    [
      'a completion',
      () => submitted(),
      {
        type: 'submit-completion',
        occurrence: 1,
        actEffectiveOn: day('2026-02-02'),
        evidenceIds: ['report'],
        statement: 'Once more',
      },
    ],
  ])('%s does not wait for nobody', (_what, begin, command) => {
    const decision = alone(begin()).when(command);
    expect(decision.ok ? 'recorded' : decision.refusal).toMatchObject({
      code: 'nobody-else',
      message: { en: expect.stringContaining('second person'), cy: expect.stringContaining('ail berson') },
    });
  });

  it('nor does a recording that moves a statutory date, nor a reading chosen at registration', () => {
    const fact = alone(election());
    const effect = { obligationId: obligationId('a-duty'), title: { en: 'A' }, occurrence: 1, from: null };
    fact.effects = [{ ...effect, authority: 'statutory', to: day('2027-05-06') }];
    expect(fact.then({ ...recordFact('2026-02-02', 'election'), kind: 'series' } as Command)).toBe(
      'nobody-else',
    );
    const readings = commitment({ authority: 'statutory' }).state.definition.readings;
    const definition = { ...commitment({ authority: 'statutory' }).state.definition, readings };
    const story = alone(new Story('home-ed-guidance').at('2026-02-02T10:00:00Z'));
    const chosen = { readingId: 'exact', reason: 'Agreed' };
    expect(story.then({ type: 'register', definition, chosen })).toBe('nobody-else');
    expect(story.then({ type: 'register', definition })).toContain('ObligationRegistered');
  });

  it('what a delegate puts forward for the only approver is refused too, and nothing of it is recorded', () => {
    const story = alone(commitment());
    const forApprover: Actor = { ...colleague, roles: ['approver'], onBehalfOf: approver.personId };
    const before = story.events.length;
    const close: Command = { type: 'close', ground: 'entered-in-error', reason: 'Twice' };
    story.resting({ 'second-person': { somebody: false }, directory: actingFor(approver, colleague) });
    expect(story.then(close, forApprover)).toBe('nobody-else');
    expect(story.events).toHaveLength(before);
  });

  it('what one decides alone, and what is decided on what waits, goes on', () => {
    expect(
      alone(commitment(internal)).then({ type: 'close', ground: 'entered-in-error', reason: 'Twice' }, owner),
    ).toEqual(['ObligationClosed']);
    expect(alone(commitment()).then({ type: 'note-progress', text: 'Begun' })).toEqual(['ProgressNoted']);
    const waits = submitted();
    expect(alone(waits).then(confirm(waits), approver)).toEqual(['CompletionConfirmed']);
  });
});
