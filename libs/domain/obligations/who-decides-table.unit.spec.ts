import { obligationId, postId } from '#domain/kernel';
import {
  answer,
  attach,
  commitment,
  confirm,
  correction,
  day,
  decision,
  deferral,
  document,
  literal,
  move,
  propose,
  reach,
  recordFact,
  setAside,
  submit,
  waiting,
} from './commands.testing';
import { countingOf } from './decide/effects';
import { permitted } from './decide/permitted';
import { Story, administrator, approver, auditor, clock, colleague, official } from './history.testing';
import { LONGER, PAUSED, counted, duty, explanation, extension, pause, pauseEnd } from './life.testing';
import type { Actor, Command } from './model/commands';
import type { Authority } from './model/definition';
import { ANOTHER_DAY } from './readings';
import { fixed, sampleDefinition, windowReading } from './sample-definition.testing';

/**
 * What the product promises of each line: `one`, `owner` (others only propose), `two`, `two-or-owner` (two where an approver is
 * named), or the code of what is asked for beside two people where it is left out.
 */
type Promised = 'one' | 'owner' | 'two' | 'two-or-owner' | `refused: ${string}`;

interface Act {
  readonly act: string;
  readonly on: (authority: Authority) => Story;
  readonly does: Command | ((story: Story) => Command);
  /** where the line of the act differs from that of its row: what this one lacks */
  readonly but?: Partial<Record<Authority, Promised>>;
}
interface Row {
  readonly what: string;
  readonly promised: Readonly<Record<Authority, Promised>>;
  readonly acts: readonly Act[];
}

const AUTHORITIES = ['statutory', 'ministerial', 'internal'] as const;
const ALL_ONE = { statutory: 'one', ministerial: 'one', internal: 'one' } as const;
const OWNERS = { statutory: 'two', ministerial: 'two', internal: 'owner' } as const;
const AN_ACT_SETS_IT = { statutory: 'refused: date-set-by-act' } as const;
const NO_ACT_SETS_IT = {
  ministerial: 'refused: date-not-set-by-act',
  internal: 'refused: date-not-set-by-act',
} as const;

const policyLead: Actor = { ...official, postId: postId('policy-lead') };
const deputyDirector: Actor = { ...approver, postId: postId('deputy-director') };
/** Whoever asks, and whether they are the owner. */
const askers: readonly (readonly [string, Actor, boolean])[] = [
  ['the owner', policyLead, true],
  ['an official who is not the owner', { ...colleague, postId: postId('other-team') }, false],
  ['an approver', deputyDirector, false],
  ['an administrator', administrator, false],
  ['an auditor', auditor, false],
  ['an auditor in the owner’s post', { ...auditor, postId: postId('policy-lead') }, false],
];

const entry =
  (fields: Record<string, unknown> = {}) =>
  (authority: Authority): Story =>
    commitment({ authority, ...fields });
const vague = entry({
  readings: [
    windowReading('2026-01-01', '2026-12-31', 'calendar-year'),
    windowReading('2026-04-01', '2027-03-31', 'financial-year'),
  ],
});
const inLaw = entry({
  readings: [fixed('2026-03-31', 'exact', 'legal'), fixed('2026-06-30', 'literal-2020', 'legal')],
});
const done = (fields: Record<string, unknown> = {}) => {
  const begun = entry(fields);
  return (authority: Authority): Story => begun(authority).given(attach('2026-02-02'));
};
const confirmed = (authority: Authority): Story => {
  const story = done()(authority).given(submit('2026-02-02'));
  return story.given(confirm(story), approver);
};
const lived =
  (rule: object, fields: object = {}) =>
  (authority: Authority): Story =>
    duty(rule === EXCUSED ? { ...counted(), rule } : counted(rule as never), { authority, ...fields }).at(
      '2026-06-08T10:00:00Z',
    );
const EXCUSED = {
  primitive: 'excusable',
  rule: counted()['rule'],
  explanation: { en: 'the reason is explained', cy: 'esbonnir y rheswm' },
};

/** A fact from which one entry counts: that of the authority. What counts is told to whoever asks, for each of them. */
const factOf =
  (authority: Authority | null, begin: (fact: Story) => Story = (fact) => fact) =>
  (): Story =>
    Object.assign(begin(new Story('fact-government-formed').at('2026-02-02T10:00:00Z')), {
      counted: authority,
    });
const recorded = (authority: Authority): Story => factOf(authority, (fact) => fact.given(recordFact()))();
const setting = (authority: Authority): Story => {
  const story = factOf(authority)();
  const effect = { obligationId: obligationId('a-duty'), title: { en: 'A duty' }, occurrence: 1, from: null };
  story.effects = [{ ...effect, authority, to: day('2027-05-06') }];
  return story;
};

const amend = (story: Story, fields: Record<string, unknown>): Command => ({
  type: 'amend',
  definition: { ...story.state.definition, ...sampleDefinition(fields), ...fields },
  reason: 'As it should be',
});
const newerVersion = {
  effectiveFrom: '2027-06-01',
  rule: { primitive: 'fixed-date', date: '2028-03-31', operator: 'on_or_before' },
  provision: { en: '2024 Act, section 1', cy: 'Deddf 2024, adran 1' },
};
const choose = (readingId: string, over: object = {}): Command => ({
  type: 'choose-reading',
  readingId,
  reason: 'Agreed',
  ...over,
});
const another = { otherDay: day('2026-11-30') };
const close = (ground: 'entered-in-error' | 'superseded', over: object = {}): Command => ({
  type: 'close',
  ground,
  reason: 'Twice on the register',
  ...over,
});
const ladder = { before: [{ count: 2, unit: 'week', to: ['owner', 'approver'] }], after: [] };
const said = { reason: 'The record says otherwise', evidence: document };

/** Every line of “Who decides alone, and what takes two”. */
const table: readonly Row[] = [
  {
    what: 'put on the register, note, attach, link, milestone, ladder',
    promised: ALL_ONE,
    acts: [
      {
        act: 'put on the register',
        on: () => new Story('home-ed-guidance').at('2026-02-02T10:00:00Z'),
        does: { type: 'register', definition: sampleDefinition({ readings: [fixed('2026-03-31')] }) },
      },
      { act: 'note', on: entry(), does: { type: 'note-progress', text: 'Begun' } },
      { act: 'attach', on: entry(), does: attach('2026-02-02') },
      {
        act: 'link',
        on: entry(),
        does: { type: 'link', link: { type: 'follows', to: obligationId('another') }, reason: 'The Act' },
      },
      {
        act: 'milestones',
        on: entry(),
        does: { type: 'set-milestones', milestones: { template: 'annual-report' }, reason: 'Agreed' },
      },
      { act: 'ladder', on: entry(), does: { type: 'set-ladder', ladder, reason: 'Longer' } as Command },
      {
        act: 'transfer',
        on: entry(),
        does: { type: 'transfer-ownership', owner: postId('other-team'), reason: 'New team' },
      },
      {
        act: 'amend what sets no date',
        on: entry(),
        does: (story) => ({
          type: 'amend',
          definition: { ...story.state.definition, tags: ['schools'] },
          reason: 'A tag',
        }),
      },
    ],
  },
  {
    what: 'date given by its rule, facts and a reading of the law',
    promised: { statutory: 'two', ministerial: 'one', internal: 'one' },
    acts: [{ act: 'the reading of the law', on: inLaw, does: propose(literal) }],
  },
  {
    what: 'reading of a vague phrase; another day',
    promised: { statutory: 'two', ministerial: 'two', internal: 'owner' },
    acts: [
      { act: 'a listed reading', on: vague, does: choose('financial-year', { decision }) },
      { act: 'another day', on: vague, does: choose(ANOTHER_DAY, { ...another, decision }) },
      {
        act: 'another day, proposed',
        on: vague,
        does: propose({
          kind: 'reading',
          readingId: ANOTHER_DAY,
          ...another,
          decision,
          reason: 'Agreed',
        }),
      },
      {
        act: 'without the decision document',
        on: vague,
        does: choose(ANOTHER_DAY, another),
        but: { ministerial: 'refused: decision-needed' },
      },
    ],
  },
  {
    what: 'completion',
    promised: { statutory: 'two', ministerial: 'two', internal: 'two' },
    acts: [
      { act: 'where an approver is named', on: done(), does: submit('2026-02-02') },
      {
        act: 'where none is named',
        on: done({ approver: undefined }),
        does: submit('2026-02-02'),
        but: { internal: 'owner' },
      },
      { act: 'an explanation instead', on: lived(EXCUSED), does: propose(explanation('2026-06-08')) },
    ],
  },
  {
    what: 'move, extension, pause, deferral',
    promised: { statutory: 'two', ministerial: 'two', internal: 'owner' },
    acts: [
      { act: 'move, by the provision', on: entry(), does: propose(move('2026-06-30')), but: NO_ACT_SETS_IT },
      { act: 'deferral', on: entry(), does: propose(deferral('2026-06-30')), but: AN_ACT_SETS_IT },
      {
        act: 'extension',
        on: lived(LONGER),
        does: propose(extension('2026-07-10', '2026-06-08', { decision })),
      },
      {
        act: 'extension without the decision document',
        on: lived(LONGER),
        does: propose(extension('2026-07-10', '2026-06-08')),
        but: { ministerial: 'refused: decision-document-needed' },
      },
      {
        act: 'extension that no provision allows',
        on: lived({}),
        does: propose(extension('2026-07-10', '2026-06-08', { decision })),
        but: {
          statutory: 'refused: extension-not-allowed',
          ministerial: 'refused: extension-not-allowed',
          internal: 'refused: extension-not-allowed',
        },
      },
      { act: 'pause', on: lived(PAUSED), does: propose(pause('2026-06-08', undefined, { decision })) },
      {
        act: 'the end of a pause',
        on: (authority) =>
          lived(PAUSED)(authority).agreed(propose(pause('2026-06-08', undefined, { decision }), 'p0')),
        does: propose(pauseEnd('2026-06-08', { decision })),
      },
    ],
  },
  {
    what: 'ending, setting aside a confirmation or an ending',
    promised: OWNERS,
    acts: [
      { act: 'entered in error', on: entry(), does: close('entered-in-error') },
      {
        act: 'superseded',
        on: entry(),
        does: close('superseded', { supersededBy: obligationId('newer') }),
      },
      {
        act: 'dropped once its event came',
        on: (authority) => waiting({ authority }).given(reach, clock),
        does: answer('drop'),
        but: { statutory: 'refused: statutory-cannot-be-dropped' },
      },
      {
        act: 'setting aside a confirmation',
        on: confirmed,
        does: (story) => propose(setAside(story.occurrence().completion?.eventId)),
      },
      {
        act: 'setting aside an ending',
        on: (authority) => entry()(authority).agreed(close('entered-in-error')),
        does: (story) => propose(setAside(story.state.closed?.eventId)),
      },
    ],
  },
  {
    what: 'recording a fact',
    promised: ALL_ONE,
    acts: [
      { act: 'that moves nothing', on: factOf(null), does: recordFact() },
      { act: 'that sets a date of an entry', on: setting, does: recordFact(), but: { statutory: 'two' } },
      {
        act: 'expected, that sets a date of an entry',
        on: setting,
        does: { ...recordFact('2026-05-07'), kind: 'series', status: 'projected' } as Command,
        but: { statutory: 'two' },
      },
    ],
  },
  {
    what: 'a fact that opens a case',
    promised: ALL_ONE,
    acts: [
      {
        act: 'a request',
        on: () => new Story('fact-request-2026-0001').at('2026-02-02T10:00:00Z'),
        does: {
          ...recordFact('2026-02-02', 'request-2026-0001'),
          opens: { template: obligationId('request'), number: '2026-0001' },
        } as Command,
      },
    ],
  },
  {
    what: 'correcting a fact or a wrongly recorded date',
    promised: OWNERS,
    acts: [
      {
        act: 'a wrongly recorded date',
        on: entry(),
        does: (story) => propose(correction('2026-04-30', story.occurrence().dueEventIds[0]!)),
      },
      {
        act: 'what a date is worked out from',
        on: entry({ readings: [] }),
        does: (story) => ({
          type: 'amend',
          definition: sampleDefinition({
            authority: story.state.definition.authority,
            readings: [fixed('2026-06-30')],
          }),
          reason: 'Misread',
        }),
      },
      {
        act: 'a fact',
        on: recorded,
        does: propose({ kind: 'fact-correction', effectiveOn: day('2026-01-30'), ...said }),
      },
      { act: 'a fact, withdrawn', on: recorded, does: propose({ kind: 'fact-withdrawal', ...said }) },
    ],
  },
  {
    what: 'a newer calendar or rule version that moves dates',
    promised: { statutory: 'two', ministerial: 'one', internal: 'one' },
    acts: [
      {
        act: 'a newer version of a rule',
        on: entry(),
        does: (story) =>
          amend(story, {
            authority: story.state.definition.authority,
            readings: [{ ...fixed('2026-03-31'), later: [newerVersion] }],
          }),
      },
      {
        act: 'a newer list of holidays',
        on: setting,
        does: { ...recordFact() },
      },
    ],
  },
];

/** What a command led to, in the words of the table. */
function ledTo(story: Story, command: Command, actor: Actor): string {
  const decided = story.when(command, actor);
  if (!decided.ok) {
    const { code, message } = decided.refusal;
    // each says why and what would allow it: at least two sentences, in both languages
    for (const text of [message.en, message.cy]) expect(text).toMatch(/[.:;,].+[.:]/s);
    expect(message.cy).not.toBe(message.en);
    return `refused: ${code}`;
  }
  const types = decided.value.map(({ type }) => type);
  const waits =
    (types.includes('ChangeProposed') && !types.includes('ChangeApproved')) ||
    (types.includes('CompletionSubmitted') && !types.includes('CompletionConfirmed'));
  return waits ? 'two' : 'alone';
}

function expected(promised: Promised, command: Command, actor: Actor, isOwner: boolean): string {
  if (!permitted(actor, command.type)) return 'refused: not-permitted';
  if (promised.startsWith('refused: ')) return promised;
  if (promised === 'one') return 'alone';
  return promised === 'owner' && isOwner ? 'alone' : 'two';
}

const lines = table.flatMap(({ what, promised, acts }) =>
  acts.flatMap((act) =>
    AUTHORITIES.map((authority) => ({
      ...act,
      what,
      authority,
      promised: act.but?.[authority] ?? promised[authority],
    })),
  ),
);

it.each(lines)('$what ($act), $authority: $promised', ({ authority, promised, on, does }) => {
  for (const [who, actor, isOwner] of askers) {
    const story = on(authority);
    const counted = (story as Story & { readonly counted?: Authority | null }).counted ?? null;
    if (counted !== null) story.counting = [countingOf(commitment({ authority: counted }).state, actor)];
    const command = typeof does === 'function' ? does(story) : does;
    expect([who, ledTo(story, command, actor)]).toEqual([who, expected(promised, command, actor, isOwner)]);
  }
});

describe('a fact from which several entries count', () => {
  const counting = (actor: Actor, ...entries: readonly Story[]) =>
    entries.map(({ state }) => countingOf(state, actor));
  const internal = (owner: string) => commitment({ authority: 'internal', owner });
  const corrected = propose({ kind: 'fact-correction', effectiveOn: day('2026-01-30'), ...said });
  const after = (entries: readonly Story[], actor = policyLead): string => {
    const story = recorded('internal');
    story.counting = counting(actor, ...entries);
    return ledTo(story, corrected, actor);
  };

  it('is corrected alone only by the owner of all of them', () => {
    expect(after([internal('policy-lead'), internal('policy-lead')])).toBe('alone');
    expect(after([internal('policy-lead'), internal('other-team')])).toBe('two');
    expect(after([internal('policy-lead'), commitment({ authority: 'statutory' })])).toBe('two');
    expect(after([internal('policy-lead'), commitment()])).toBe('two');
  });

  it('has no owner where nothing counts from it', () => expect(after([])).toBe('two'));

  it('keeps who counts from it with the proposal, and what the owner decided as decided alone', () => {
    const story = recorded('internal');
    story.counting = counting(policyLead, internal('policy-lead'));
    expect(story.then(corrected, policyLead)).toEqual(['ChangeProposed', 'ChangeApproved', 'FactCorrected']);
    expect(story.events.slice(-3).map(({ data }) => data)).toMatchObject([
      { counting: [{ obligationId: 'home-ed-guidance', owner: 'policy-lead', alone: true }] },
      { alone: true },
      { proposedBy: { personId: 'ann' }, by: { personId: 'ann' } },
    ]);
  });
});

describe('the second person', () => {
  const notSecond: readonly (readonly [string, Actor])[] = [
    ['the first again, as an approver', { ...policyLead, roles: ['official', 'approver'] }],
    ['one who acts for the first', { ...deputyDirector, onBehalfOf: policyLead.personId }],
    ['a program', { ...clock, roles: ['system', 'approver'] }],
  ];
  const waits = lines.filter(({ promised }) => promised === 'two');

  it.each(notSecond)('is not %s, whatever is decided', (_who, second) => {
    for (const { what, act, authority, on, does } of waits) {
      const story = on(authority);
      const command = typeof does === 'function' ? does(story) : does;
      const first = permitted(policyLead, command.type) ? policyLead : deputyDirector;
      if (ledTo(story, command, first) !== 'two' || command.type === 'submit-completion') continue;
      const { proposalId } = story.events.findLast(({ type }) => type === 'ChangeProposed')?.data as {
        proposalId: string;
      };
      const approve: Command = { type: 'approve-change', proposalId };
      const actor = first === policyLead ? second : { ...second, onBehalfOf: first.personId };
      expect([what, act, story.then(approve, actor)]).toEqual([what, act, 'second-person-needed']);
    }
  });
});
