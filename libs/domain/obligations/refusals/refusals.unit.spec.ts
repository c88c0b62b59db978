import { both, eventId, instant, obligationId, personId, postId } from '#domain/kernel';
import {
  answer,
  approve,
  attach,
  commitment,
  confirm,
  confirmedCommitment,
  correction,
  decision,
  day,
  deferral,
  late,
  literal,
  move,
  propose,
  reach,
  reached,
  recordFact,
  register,
  review,
  setAside,
  submit,
  submitted,
  vague,
  waiting,
} from '../commands.testing';
import type { Actor, Command } from '../model/commands';
import type { Obligation } from '../state';
import { actingFor } from '../delegation.testing';
import { fixed, reviewCycle, sampleDefinition, windowReading } from '../sample-definition.testing';
import { Story, administrator, approver, clock, colleague, official } from '../history.testing';
import { lifeRefusals } from './life-refusals';
import { type RefusalCode, refusal, refusalCodes } from './refusal';

/** An occurrence has an ordinal and a day; its number is nobody’s name for it. */
const NAMED_BY_NUMBER = /\b(occurrence|turn) \d|\b[td]ro \d+(?!\d| \p{L}+ \d{4})/iu;

/** What the record calls its parts, which no reader knows. */
const idsIn = (story: Story): readonly string[] =>
  story.types[0] === 'ObligationRegistered' ? idsOf(story.state) : [];

const idsOf = (state: Obligation): readonly string[] =>
  [
    ...state.proposals.map(({ proposalId }) => proposalId),
    ...state.evidence.map(({ evidenceId }) => evidenceId),
    ...state.definition.readings.map(({ id }) => id),
    ...state.occurrences.flatMap(({ submission }) => submission?.submissionId ?? []),
  ].filter((id) => /[-\d]/u.test(id));

type Case = readonly [
  code: RefusalCode,
  story: () => Story,
  command: Command | ((story: Story) => Command),
  actor?: Actor,
];

const owner: Actor = { ...official, postId: postId('policy-lead') };
const years = [
  windowReading('2026-01-01', '2026-12-31', 'calendar-year'),
  windowReading('2026-04-01', '2027-03-31', 'financial-year'),
];
const chooseYear = (readingId: string): Command => ({ type: 'choose-reading', readingId, reason: 'Agreed' });

const plan = sampleDefinition({ readings: [fixed('2026-03-31')] });
const close = (ground: 'fulfilled' | 'dropped' | 'repealed' | 'superseded'): Command => ({
  type: 'close',
  ground,
  reason: 'Decided on 2 February',
  ...(ground === 'superseded' && { supersededBy: obligationId('new-guidance') }),
});
const choose = (readingId: string): Command => ({
  type: 'choose-reading',
  readingId,
  reason: 'The year of the letter',
  decision,
});
const withdraw: Command = { type: 'withdraw-change', proposalId: 'p1', reason: 'Not needed' };
const absence: Command = { type: 'record-absence', occurrence: 1, reason: 'Nothing was published' };
const upload = {
  id: '5b0f6c3e-3a55-4c57-9a0e-0c8f2f6d9c11',
  bytes: 2048,
  name: 'a.pdf',
  sha256: 'a'.repeat(64),
};
const closeItem: Command = { type: 'close-item', itemId: 'part-one', reason: 'Published' };
const withItem = (): Story => commitment({ items: [{ id: 'part-one', title: { cy: 'Rhan un' } }] });
const setMilestones = (...milestones: readonly (readonly [id: string, from?: string])[]): Command => ({
  type: 'set-milestones',
  reason: 'Agreed',
  milestones: {
    list: milestones.map(([id, milestone]) => ({
      id,
      title: { en: 'Draft', cy: 'Drafft' },
      kind: 'draft',
      rule: { count: 1, unit: 'week', direction: 'before', milestone },
    })),
  },
});
const withMilestone = (): Story => commitment().given(setMilestones(['draft']));
const reachMilestone: Command = {
  type: 'reach-milestone',
  occurrence: 1,
  milestone: 'draft',
  effectiveOn: day('2026-02-02'),
};
const withoutDate = {
  id: 'no-end',
  basis: 'policy',
  label: { en: 'No end', cy: 'Dim diwedd' },
  reason: { en: 'None stated', cy: 'Ni nodir un' },
  rule: {
    primitive: 'open',
    reason: 'vague',
    explanation: { en: 'No end is stated.', cy: 'Ni nodir diwedd.' },
  },
};
const trigger = (): Story => new Story('fact-government-formed').at('2026-02-02T10:00:00Z');
const newFact = (): Story => new Story('fact-government-formed').at('2026-02-02T10:00:00Z');
const ofFact = (over: object): Command => ({ ...recordFact(), ...over });
const series = (): Story => newFact().given(ofFact({ kind: 'series', effectiveOn: day('2026-02-02') }));

const linking = (type: 'link' | 'unlink', to: string): Command => ({
  type,
  link: { type: 'follows', to: obligationId(to) },
  reason: 'The Act says so',
});

const opensCase = (over: object = {}): Command =>
  ofFact({ fact: 'requests-2026-0001', opens: { template: 'requests', number: '2026-0001' }, ...over });
const caseFact = (): Story => new Story('fact-requests-2026-0001').at('2026-02-02T10:00:00Z');

/** A year after what was there the time before, with nothing to say what came first. */
const afterTheLast = (anchor: object) =>
  reviewCycle({
    readings: [
      {
        ...fixed('2027-01-01'),
        rule: {
          primitive: 'offset',
          anchor,
          count: 1,
          unit: 'year',
          convention: 'after',
          direction: 'forward',
          operator: 'on_or_before',
        },
      },
    ],
    workingReading: undefined,
  });

const cases: readonly Case[] = [
  [
    'case-fact-name',
    caseFact,
    opensCase({ opens: { template: obligationId('requests'), number: '2026-0002' } }),
  ],
  ['case-opened-by-event', caseFact, opensCase({ kind: 'series' })],
  ['case-already-open', () => caseFact().given(opensCase()), opensCase()],
  [
    'case-opened-from-template',
    () => new Story('requests-2026-0001'),
    register(
      sampleDefinition({
        id: 'requests-2026-0001',
        kind: 'case',
        caseOf: { template: 'requests', number: '2026-0001' },
      }),
    ),
  ],
  ['unknown-obligation', () => new Story('home-ed-guidance'), close('dropped')],
  ['already-registered', commitment, register(plan)],
  [
    'held-from-not-recurring',
    () => new Story('home-ed-guidance').at('2026-02-02T10:00:00Z'),
    register({ ...plan, heldFrom: day('2026-01-01') }),
  ],
  [
    'held-from-after-registration',
    () => new Story('wm-alp-cycle').at('2026-02-02T10:00:00Z'),
    register(reviewCycle({ heldFrom: '2026-02-03' })),
  ],
  [
    'never-recurs',
    () => new Story('home-ed-guidance').at('2026-02-02T10:00:00Z'),
    register({ ...plan, kind: 'recurring-duty' }),
  ],
  [
    'last-act-to-come',
    () => new Story('wm-alp-cycle').at('2026-02-02T10:00:00Z'),
    register(reviewCycle({ facts: { reviewed: { lastAct: '2026-02-03' } } })),
  ],
  [
    'first-from-required',
    () => new Story('wm-alp-cycle').at('2026-02-02T10:00:00Z'),
    register(afterTheLast({ kind: 'previous-required' })),
  ],
  [
    'first-from-act',
    () => new Story('wm-alp-cycle').at('2026-02-02T10:00:00Z'),
    register(afterTheLast({ kind: 'previous-actual', event: 'reviewed', title: both('r', 'r') })),
  ],
  ['wrong-stream', () => new Story('another-row'), register(plan)],
  ['wrong-stream', commitment, recordFact()],
  ['wrong-stream', trigger, recordFact('2026-02-02', 'act-passed')],
  ['wrong-stream', trigger, absence],
  [
    'fact-kind-fixed',
    () => newFact().given(recordFact()),
    ofFact({ kind: 'series', effectiveOn: day('2026-02-02') }),
  ],
  ['fact-says-too-little', newFact, ofFact({ kind: 'parameter', effectiveOn: day('2026-04-01') })],
  ['fact-says-too-much', newFact, ofFact({ effectiveOn: day('2026-02-02'), value: 4 })],
  [
    'period-ends-early',
    newFact,
    ofFact({ kind: 'period', effectiveOn: day('2026-04-01'), until: day('2026-03-31') }),
  ],
  ['holidays-by-name', newFact, ofFact({ kind: 'holiday-list', list: 'x', effectiveOn: day('2026-02-02') })],
  [
    'list-not-in-use',
    () => new Story('fact-uk-bank-holidays').at('2026-02-02T10:00:00Z'),
    ofFact({ fact: 'uk-bank-holidays', kind: 'holiday-list', list: 'x', effectiveOn: day('2026-02-02') }),
  ],
  ['fact-out-of-order', series, ofFact({ effectiveOn: day('2026-02-01') })],
  ['no-such-entry', series, ofFact({ effectiveOn: day('2026-02-02'), number: 3 })],
  ['expected-in-past', newFact, ofFact({ status: 'projected', effectiveOn: day('2026-02-02') })],
  [
    'which-entry',
    () => series().given(ofFact({ status: 'projected', effectiveOn: day('2030-05-02') })),
    propose({
      kind: 'fact-withdrawal',
      reason: 'Never happened',
      evidence: { reference: 'Record of Proceedings' },
    }),
  ],
  [
    'fact-not-recorded',
    newFact,
    propose({
      kind: 'fact-withdrawal',
      reason: 'Never happened',
      evidence: { reference: 'Record of Proceedings' },
    }),
  ],
  ['wrong-stream', () => new Story('fact-x1'), register(sampleDefinition({ id: 'fact-x1' }))],
  ['not-permitted', commitment, { type: 'advance' }, official],
  ['closed', () => commitment().agreed(close('dropped')), attach('2026-02-02')],
  [
    'closed',
    () => review().agreed({ ...close('repealed'), provision: 'S.I. 2027/1' } as Command),
    propose(literal),
  ],
  [
    'second-person-needed',
    submitted,
    (story) => confirm(story),
    { personId: personId('ann'), roles: ['official', 'approver'] },
  ],
  [
    'second-person-needed',
    submitted,
    (story) => confirm(story),
    { ...approver, onBehalfOf: personId('ann') },
  ],
  [
    'second-person-needed',
    () => review().given(propose(literal)),
    approve(),
    { personId: personId('ann'), roles: ['approver'] },
  ],
  [
    'acts-for-proposer',
    () => submitted().resting({ directory: actingFor(official, approver) }),
    (story) => confirm(story),
    approver,
  ],
  ['late-recording-needs-reason', commitment, attach('2026-01-29')],
  ['late-recording-needs-reason', review, propose(move('2026-12-31', '2026-01-29'))],
  ['effective-in-future', commitment, attach('2026-02-03')],
  ['nothing-to-change', commitment, { type: 'amend', definition: plan, reason: 'Loaded again' }],
  [
    'nothing-to-change',
    commitment,
    { type: 'transfer-ownership', owner: postId('policy-lead'), reason: 'None' },
  ],
  ['nothing-to-change', commitment, { type: 'set-body-mail', on: false, reason: 'None' }, administrator],
  [
    'nothing-to-change',
    commitment,
    (story) => propose(correction('2026-03-31', story.occurrence().dueEventIds[0]!)),
  ],
  [
    'nothing-to-change',
    () => review().given(propose(literal)).given(approve(), approver),
    propose(literal, 'p2'),
  ],
  [
    'kind-fixed',
    commitment,
    { type: 'amend', definition: { ...plan, authority: 'internal' }, reason: 'To defer it' },
  ],
  ['kind-fixed', commitment, { type: 'amend', definition: { ...plan, kind: 'action' }, reason: 'Kind' }],
  [
    'amendment-moves-date',
    commitment,
    { type: 'amend', definition: sampleDefinition({ readings: [fixed('2026-06-30')] }), reason: 'Later' },
  ],
  [
    'amendment-moves-date',
    review,
    { type: 'amend', definition: { ...reviewCycle(), workingReading: 'literal-2020' }, reason: 'Earlier' },
  ],
  ['amendment-moves-date', commitment, { type: 'amend', definition: sampleDefinition(), reason: 'Undated' }],
  [
    'look-again-not-later',
    commitment,
    { type: 'look-again', note: 'Nothing new', nextOn: day('2026-02-02') },
  ],
  ['no-such-item', commitment, closeItem],
  ['link-to-itself', commitment, (story) => linking('link', story.state.id)],
  ['link-exists', () => commitment().given(linking('link', 'another')), linking('link', 'another')],
  ['no-such-link', commitment, linking('unlink', 'another')],
  ['item-already-closed', () => withItem().given(closeItem), closeItem],
  [
    'ladder-without-approver',
    review,
    {
      type: 'set-ladder',
      ladder: { before: [{ count: 1, unit: 'month', to: ['owner'] }], after: [] },
      reason: 'Shorter',
    },
  ],
  [
    'kind-ladder-of-others',
    commitment,
    {
      type: 'receive-kind-ladder',
      kind: 'statement',
      authority: null,
      number: 1,
      ladder: null,
      reason: 'Shorter',
    },
  ],
  [
    'ladder-lies-behind',
    review,
    {
      type: 'set-ladder',
      ladder: { before: [{ count: 30, unit: 'year', to: ['approver'] }], after: [] },
      reason: 'Earlier',
    },
  ],
  ['no-such-milestone', commitment, reachMilestone],
  ['milestone-already-reached', () => withMilestone().given(reachMilestone), reachMilestone],
  ['milestones-in-circle', commitment, setMilestones(['one', 'two'], ['two', 'one'])],
  ['milestones-unfit', commitment, setMilestones(['one', 'nine'])],
  ['address-needed', commitment, { type: 'set-body-mail', on: true, reason: 'Agreed' }, administrator],
  ['no-such-occurrence', () => commitment().given(attach('2026-02-02')), submit('2026-02-02', 2)],
  ['no-such-occurrence', () => waiting().given(attach('2026-02-02')), submit('2026-02-02')],
  ['already-confirmed', confirmedCommitment, submit('2026-02-02')],
  ['already-confirmed', confirmedCommitment, absence],
  ['already-confirmed', confirmedCommitment, propose(deferral('2026-06-30'))],
  [
    'nothing-to-confirm',
    commitment,
    { type: 'refuse-completion', occurrence: 1, submissionId: 'c9', reason: 'No' },
    approver,
  ],
  [
    'completion-conflicts',
    () =>
      commitment()
        .given(attach('2026-02-02'))
        .given({ ...submit('2026-01-30'), late } as Command),
    (story) => confirm(story),
    approver,
  ],
  [
    'version-changed',
    submitted,
    { type: 'refuse-completion', occurrence: 1, submissionId: 'c9', reason: 'No' },
    approver,
  ],
  ['evidence-unknown', commitment, submit('2026-02-02')],
  [
    'evidence-file-attached',
    () => commitment().given({ ...attach('2026-02-02'), file: upload } as Command),
    { ...attach('2026-02-02', 'again'), file: upload } as Command,
  ],
  ['evidence-exists', () => commitment().given(attach('2026-02-02')), attach('2026-02-02')],
  ['date-not-passed', () => commitment().at('2026-03-31T20:00:00Z'), absence],
  ['outcome-already-recorded', () => commitment().at('2026-04-01T10:00:00Z').given(absence), absence],
  ['outcome-already-recorded', () => submitted().at('2026-04-01T10:00:00Z'), absence],
  ['no-such-reading', vague, choose('leap-year')],
  ['reading-without-date', () => commitment({ readings: [withoutDate] }), choose('no-end')],
  ['legal-reading-needs-advice', review, choose('literal-2020')],
  ['not-a-legal-reading', vague, propose({ ...literal, readingId: 'calendar-year' })],
  ['reading-already-chosen', () => vague().agreed(choose('calendar-year')), choose('financial-year')],
  ['decision-needed', vague, { type: 'choose-reading', readingId: 'calendar-year', reason: 'The year' }],
  ['approver-needed', () => commitment({ approver: undefined }), close('superseded')],
  [
    'owner-needed',
    () => commitment({ authority: 'internal', owner: undefined, approver: undefined }),
    close('superseded'),
  ],
  ['proposal-waits', () => review().given(propose(literal)), propose(literal, 'p2')],
  ['not-your-proposal', () => review().given(propose(literal)), withdraw, approver],
  ['nothing-to-set-aside', review, propose(setAside(eventId('c1/0')))],
  [
    'confirmation-stands',
    () => {
      const story = reached().given(answer('adopt')).given(attach('2026-02-02')).given(submit('2026-02-02'));
      return story.given(confirm(story), approver);
    },
    (story) => propose(setAside(story.state.triggersReached[0]?.answerEventId ?? undefined)),
  ],
  ['unknown-trigger', trigger, approve(), approver],
  ['proposal-exists', () => review().given(propose(literal)), propose(literal)],
  ['no-such-proposal', review, approve(), approver],
  [
    'proposal-decided',
    () => review().given(propose(literal)).given(approve(), approver),
    approve(),
    approver,
  ],
  [
    'proposal-outdated',
    () =>
      commitment({ authority: 'internal', readings: years, workingReading: 'calendar-year' })
        .given(propose(deferral('2027-06-30')), colleague)
        .given(chooseYear('financial-year'), owner),
    approve(),
    approver,
  ],
  [
    'rival-approved',
    () =>
      commitment()
        .given(propose(deferral('2026-06-30')))
        .given(propose(deferral('2026-09-30'), 'p2'))
        .given(approve('p1'), approver),
    approve('p2'),
    approver,
  ],
  ['date-set-by-act', review, propose(deferral('2026-12-31'))],
  ['date-not-set-by-act', commitment, propose(move('2026-12-31'))],
  ['no-date-to-move', () => commitment({ readings: [] }), propose(deferral('2026-12-31'))],
  ['not-later', commitment, propose(deferral('2026-03-30'))],
  ['not-in-force-yet', () => review().given(propose(move('2026-12-31', '2026-03-01'))), approve(), approver],
  ['unknown-event', commitment, propose(correction('2026-04-30', eventId('c1/0')))],
  ['not-waiting-for-trigger', commitment, reach, clock],
  ['trigger-not-reached', waiting, answer('adopt')],
  ['trigger-already-answered', () => reached().given(answer('adopt')), answer('drop')],
  ['fact-already-recorded', () => trigger().given(recordFact()), recordFact()],
  [
    'continuous-needs-repeal',
    () => commitment({ kind: 'continuous-duty', readings: [] }),
    close('superseded'),
  ],
  ['provision-needed', review, close('repealed')],
  ['statutory-cannot-be-dropped', review, close('dropped')],
  [
    'statutory-cannot-be-dropped',
    () => waiting({ authority: 'statutory' }).given(reach, clock),
    answer('drop'),
  ],
  ['recurring-never-fulfilled', review, close('fulfilled')],
  ['not-confirmed', commitment, close('fulfilled')],
  [
    'rule-never-dated',
    () => new Story('home-ed-guidance'),
    register(sampleDefinition({ readings: [fixed('9999-12-31')] })),
  ],
  ['day-beyond-register', review, propose(move('9999-12-31'))],
  [
    'too-many-occurrences',
    () => new Story('wm-alp-cycle', instant('2400-01-05T10:00:00Z')),
    register(
      reviewCycle({
        readings: [
          {
            ...fixed('2026-01-01', 'yearly', 'legal'),
            rule: {
              primitive: 'year-grid',
              anchorYear: 1900,
              firstAfterYears: 0,
              intervalYears: 1,
              monthDay: '09-01',
              operator: 'before',
            },
          },
        ],
        workingReading: undefined,
      }),
    ),
  ],
];

const asked = cases.map(([code, begin, command, actor = official]) => ({ code, begin, command, actor }));

describe('refusals', () => {
  it.each(asked)('$code', ({ code, begin, command, actor }) => {
    const refusal = begin();
    const before = refusal.events.length;
    const decision = refusal.when(typeof command === 'function' ? command(refusal) : command, actor);
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(code);
    expect(refusal.events).toHaveLength(before);
  });

  it('are all shown above', () => {
    const ofEdges: readonly RefusalCode[] = [
      'evidence-cannot-be-opened',
      'evidence-file-unknown',
      'link-circle',
      'link-to-nothing',
      'not-a-recommendation',
      'no-such-template',
      'nobody-else',
      'no-such-post',
      'nothing-waits-for-trigger',
      'supplies-in-circle',
      'template-closed',
      'unknown-supplier',
      'value-unfit',
    ];
    const elsewhere = Object.keys(lifeRefusals);
    const shown = new Set([...cases.map(([code]) => code), ...ofEdges, ...elsewhere]);
    expect([...shown].sort()).toEqual([...refusalCodes].sort());
  });

  it('are whole sentences in both languages', () => {
    for (const { begin, command, actor } of asked) {
      const refusal = begin();
      const decision = refusal.when(typeof command === 'function' ? command(refusal) : command, actor);
      if (decision.ok) throw new Error('not refused');
      const { cy, en } = decision.refusal.message;
      expect(cy).not.toBe(en);
      for (const text of [cy, en]) {
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/undefined|null|'|\d{4}-\d{2}-\d{2}/);
        expect(text).not.toMatch(NAMED_BY_NUMBER);
        for (const id of idsIn(refusal)) expect(` ${text}`).not.toContain(` ${id}`);
      }
    }
  });

  it('say where the trouble is, when it is in one place', () => {
    expect(refusal('no-such-item', undefined, '/itemId').pointer).toBe('/itemId');
    expect(refusal('closed', undefined)).not.toHaveProperty('pointer');
  });

  // that every refusal points to a place of the command as it was sent is asked in each story
  it.each<[string, Command, string, (() => Story)?]>([
    ['the ground of what is closed', close('fulfilled'), '/ground'],
    ['a provision that is missing', close('repealed'), '/provision'],
    ['an entry that is missing', { type: 'close', ground: 'superseded', reason: 'Twice' }, '/supersededBy'],
    [
      'the ground of an ending that is proposed',
      propose({ kind: 'ending', ground: 'dropped', reason: 'Twice' }),
      '/change/ground',
    ],
    ['an answer', answer('drop'), '/answer', () => waiting({ authority: 'statutory' }).given(reach, clock)],
  ])(
    'say where, of %s, by the fields of the command that was sent',
    (_what, command, pointer, begin = review) => {
      const decision = begin().when(command);
      expect(decision.ok ? null : decision.refusal).toMatchObject({ pointer });
    },
  );
});
