import { ukBankHolidays } from '#domain/shipped-holidays';
import { postId } from '#domain/kernel';
import { agenda } from '../agenda';
import { commitment } from '../commands.testing';
import { Story, clock, official } from '../history.testing';
import type { Command } from '../model/commands';
import type { Ladder } from '../model/ladder';
import { fixed, reviewCycle, sampleDefinition } from '../sample-definition.testing';

const step = (count: number, unit: 'day' | 'week' | 'month', ...to: Ladder['before'][number]['to']) => ({
  count,
  unit,
  to,
});
const ladderOf = (before: Ladder['before'], more: Partial<Ladder> = {}): Ladder => ({
  before,
  after: [],
  ...more,
});
const setTo = (ladder: Ladder | null, more: object = {}): Command => ({
  type: 'set-ladder',
  ladder,
  reason: 'Procurement takes longer here',
  ...more,
});

/** An internal action due on 30 June 2026. */
const action = (fields: object = {}): Story => {
  const definition = sampleDefinition({
    authority: 'internal',
    kind: 'action',
    owner: 'policy-lead',
    readings: [fixed('2026-06-30')],
    ...fields,
  });
  return new Story(definition.id).at('2026-01-05T10:00:00Z').given({ type: 'register', definition });
};
const coming = (story: Story) =>
  agenda(story.state, ukBankHolidays).flatMap((item) =>
    item.kind === 'reminder' ? [`${item.on} ${item.steps.join()} ${item.to}`] : [],
  );
const reminded = (story: Story) =>
  story.events.filter(({ type }) => type === 'ReminderDue').map(({ data }) => data['steps']);

describe('a ladder of an entry’s own', () => {
  it('replaces that of its kind and authority, and gives way to it again', () => {
    const story = action();
    const before = coming(story);
    story.given(setTo(ladderOf([step(2, 'month', 'owner')], { on: { to: ['owner', 'approver'] } })));
    expect(coming(story)).toEqual(['2026-04-30 P2M owner', '2026-06-30 P0D owner-and-approver']);
    expect(story.then(setTo(null))).toEqual(['LadderSet']);
    expect(coming(story)).toEqual(before);
    expect(story.then(setTo(null))).toBe('nothing-to-change');
  });

  it('repeats after the day only where it says so, and rises', () => {
    const weekly = { to: ['owner' as const], escalations: [{ fromWeek: 2, to: ['approver' as const] }] };
    const story = action().given(setTo(ladderOf([step(1, 'day', 'owner')], { weekly })));
    story.until('2026-07-20T12:00:00Z');
    expect(story.events.filter(({ type }) => type === 'ReminderDue').map(({ data }) => data)).toMatchObject([
      { steps: ['P1D'], to: 'owner', reason: 'before' },
      { steps: ['A1W'], to: 'owner', reason: 'after' },
      { steps: ['A2W'], to: 'approver', reason: 'escalated' },
    ]);
    const silent = action().given(
      setTo(ladderOf([step(1, 'day', 'owner')], { after: [step(10, 'day', 'owner', 'approver')] })),
    );
    silent.until('2027-07-20T12:00:00Z');
    expect(reminded(silent)).toEqual([['P1D'], ['A10D']]);
  });

  it('tells the deputy where the entry names one', () => {
    const ladder = ladderOf([step(1, 'week', 'owner', 'deputy')]);
    expect(coming(action({ deputy: 'deputy-lead' }).given(setTo(ladder)))).toEqual([
      '2026-06-23 P1W owner-and-deputy',
    ]);
    expect(coming(action().given(setTo(ladder)))).toEqual(['2026-06-23 P1W owner']);
  });

  it('of a statutory duty never leaves the approver out of what comes before the date', () => {
    const story = new Story('wm-alp-cycle').given({ type: 'register', definition: reviewCycle() });
    const on = { to: ['owner' as const, 'approver' as const] };
    for (const ladder of [
      ladderOf([step(1, 'month', 'owner')]),
      ladderOf([step(1, 'month', 'owner')], { on }),
    ])
      expect(story.then(setTo(ladder))).toBe('ladder-without-approver');
    expect(story.then(setTo(ladderOf([step(1, 'month', 'approver')])))).toEqual(['LadderSet']);
  });

  it('of a statutory duty is refused where all of it before the date to come lies behind', () => {
    const on = { to: ['owner' as const, 'approver' as const] };
    const far = ladderOf([step(10_000, 'day', 'owner', 'approver')], { on });
    const story = new Story('wm-alp-cycle')
      .at('2026-07-10T10:00:00Z')
      .given({ type: 'register', definition: reviewCycle() });
    expect(story.then(setTo(far))).toBe('ladder-lies-behind');
    expect(story.then(setTo(ladderOf([step(53, 'day', 'approver')], { on })))).toBe('ladder-lies-behind');
    expect(story.then(setTo(ladderOf([step(52, 'day', 'approver')], { on })))).toEqual(['LadderSet']);
  });

  it('of a statutory duty may lie behind where an earlier one was sent, or where none could come', () => {
    const far = ladderOf([step(10_000, 'day', 'owner', 'approver')]);
    const sent = new Story('wm-alp-cycle').given({ type: 'register', definition: reviewCycle() });
    sent.until('2026-07-10T10:00:00Z');
    expect(sent.then(setTo(far))).toEqual(['LadderSet']);
    // 31 August 2026 is a Monday and a bank holiday: the day before was rolled back to Friday
    const late = new Story('wm-alp-cycle')
      .at('2026-08-29T10:00:00Z')
      .given({ type: 'register', definition: reviewCycle() });
    expect(late.then(setTo(far))).toEqual(['LadderSet']);
  });

  it('of a statutory duty that begins after the approver’s step names them at the first that is left', () => {
    const story = new Story('wm-alp-cycle')
      .at('2026-07-10T10:00:00Z')
      .given({ type: 'register', definition: reviewCycle() })
      .given(
        setTo(ladderOf([step(6, 'month', 'approver'), step(1, 'month', 'owner'), step(1, 'day', 'owner')])),
      );
    expect(coming(story)).toEqual(['2026-07-31 P1M owner-and-approver', '2026-08-28 P1D owner']);
  });
});

describe('a new version of a ladder', () => {
  it('sends no step again, and none that is dated before it was set', () => {
    const story = action().until('2026-03-31T12:00:00Z');
    expect(reminded(story)).toEqual([['P3M']]);
    story.at('2026-05-31T10:00:00Z').given({ type: 'advance' }, clock);
    expect(reminded(story).slice(1)).toEqual([['P1M']]);
    // one month before has been sent; two months and 45 days before lie behind; the next is two weeks before
    story.given(
      setTo(
        ladderOf([
          step(2, 'month', 'owner'),
          step(45, 'day', 'owner'),
          step(1, 'month', 'owner', 'approver'),
          step(2, 'week', 'owner'),
        ]),
      ),
    );
    story.given(setTo(ladderOf([step(1, 'month', 'owner'), step(2, 'week', 'owner', 'approver')])));
    story.until('2026-08-01T12:00:00Z');
    expect(reminded(story)).toEqual([['P3M'], ['P1M'], ['P2W']]);
  });

  it('still makes good what the earlier one had missed', () => {
    const story = action().at('2026-04-02T10:00:00Z');
    story.given(setTo(ladderOf([step(1, 'week', 'owner')])));
    expect(story.then({ type: 'advance' }, clock)).toEqual(['ReminderDue']);
    expect(reminded(story)).toEqual([['P3M']]);
    expect(coming(story)).toEqual(['2026-06-23 P1W owner']);
  });
});

describe('the nation of a post', () => {
  // 2 January 2027 is a Saturday; 4 January is the substitute holiday in Scotland alone
  const due = { readings: [fixed('2027-01-18')] };
  const ladder = ladderOf([step(2, 'week', 'owner')]);

  it('counts from registration, and changes with the owner and with what the directory says', () => {
    const definition = sampleDefinition({ authority: 'internal', kind: 'action', owner: 'north', ...due });
    const story = new Story(definition.id).given({
      type: 'register',
      definition,
      nations: { [postId('north')]: 'scotland' },
    });
    story.given(setTo(ladder));
    expect(coming(story)).toEqual(['2026-12-31 P2W owner']);
    story.given({ type: 'transfer-ownership', owner: postId('west'), reason: 'Moved' });
    expect(coming(story)).toEqual(['2027-01-04 P2W owner']);
    story.given(setTo(ladder, { nations: { west: 'scotland', another: 'scotland' } }));
    expect(story.state.nations).toEqual({ north: 'scotland', west: 'scotland' });
    expect(coming(story)).toEqual(['2026-12-31 P2W owner']);
  });

  it('comes with an amendment that names another post', () => {
    const story = action(due).given(setTo(ladder));
    const definition = { ...story.state.definition, owner: postId('north') };
    story.given({
      type: 'amend',
      definition,
      nations: { [postId('north')]: 'scotland' },
      reason: 'Moved',
    });
    expect(coming(story)).toEqual(['2026-12-31 P2W owner']);
  });
});

it('asks no auditor’s leave, and no second person', () => {
  expect(commitment().then(setTo(ladderOf([step(1, 'week', 'owner')])), official)).toEqual(['LadderSet']);
});

describe('a ladder set for the kind of an entry', () => {
  const received = (number: number, ladder: Ladder | null, more: object = {}): Command => ({
    type: 'receive-kind-ladder',
    kind: 'action',
    authority: null,
    number,
    ladder,
    reason: 'Actions are short',
    ...more,
  });
  const twoMonths = ladderOf([step(2, 'month', 'owner')]);
  const oneWeek = ladderOf([step(1, 'week', 'owner', 'approver')]);

  it('holds from its day, gives way to one of the kind and the authority, and is taken back', () => {
    const story = action();
    const before = coming(story);
    expect(story.then(received(1, oneWeek))).toEqual(['KindLadderReceived']);
    expect(coming(story)).toEqual(['2026-06-23 P1W owner-and-approver']);
    expect(story.then(received(1, oneWeek))).toEqual([]);
    story.given(received(1, twoMonths, { authority: 'internal' }));
    expect(coming(story)).toEqual(['2026-04-30 P2M owner']);
    story.given(received(2, null, { authority: 'internal' }));
    expect(coming(story)).toEqual(['2026-06-23 P1W owner-and-approver']);
    story.given(received(2, null));
    expect(coming(story)).toEqual(before);
  });

  it('leaves an entry its own, and holds once that is given up', () => {
    const story = action().given(setTo(twoMonths));
    story.given(received(1, oneWeek));
    expect(coming(story)).toEqual(['2026-04-30 P2M owner']);
    story.given(setTo(null));
    expect(coming(story)).toEqual(['2026-06-23 P1W owner-and-approver']);
  });

  it('holds from the start for an entry that is registered with it, and for no other kind or authority', () => {
    const definition = sampleDefinition({
      authority: 'internal',
      kind: 'action',
      owner: 'policy-lead',
      readings: [fixed('2026-06-30')],
    });
    const kindLadders = [
      { kind: 'action' as const, authority: null, number: 3, ladder: oneWeek },
      { kind: 'action' as const, authority: 'ministerial' as const, number: 1, ladder: twoMonths },
      { kind: 'statement' as const, authority: null, number: 1, ladder: twoMonths },
    ];
    const story = new Story(definition.id).at('2026-01-05T10:00:00Z');
    story.given({ type: 'register', definition, kindLadders });
    expect(coming(story)).toEqual(['2026-06-23 P1W owner-and-approver']);
    expect(story.state.kindLadders).toHaveLength(1);
  });

  it('is refused for an entry of another kind, and where it leaves out the approver of a statutory one', () => {
    expect(action().then(received(1, oneWeek, { kind: 'statement' }))).toBe('kind-ladder-of-others');
    expect(action().then(received(1, oneWeek, { authority: 'statutory' }))).toBe('kind-ladder-of-others');
    expect(action({ authority: 'statutory' }).then(received(1, twoMonths))).toBe('ladder-without-approver');
  });

  it('sends no step dated before it was set, and makes good what was missed before', () => {
    const story = action().until('2026-05-10T12:00:00Z');
    const sent = reminded(story).length;
    story.given(received(1, ladderOf([step(3, 'month', 'owner'), step(1, 'week', 'owner')])));
    story.until('2026-07-01T12:00:00Z');
    expect(reminded(story).slice(sent)).toEqual([['P1W']]);
  });
});
