import { ukBankHolidays } from '#domain/shipped-holidays';
import { postId } from '#domain/kernel';
import { agenda } from '../agenda';
import { approve, attach, day, deferral, late, move, propose, register, setAside } from '../commands.testing';
import { Story, administrator, approver, auditor, clock, official } from '../history.testing';
import { clashesOf } from '../milestone-agenda';
import type { Command } from '../model/commands';
import type { ObligationDefinition } from '../model/definition';
import { fixed, reviewCycle, sampleDefinition } from '../sample-definition.testing';
import type { Milestone } from '../state';

const MONDAY = '2026-02-02T10:00:00Z';
const both = (text: string) => ({ en: text, cy: text });

const list = [
  {
    id: 'draft',
    title: both('Draft'),
    kind: 'draft',
    rule: { count: 2, unit: 'month', direction: 'before' },
  },
  {
    id: 'translation',
    title: both('Translation'),
    kind: 'translation',
    owner: 'translation-unit',
    rule: { count: 10, unit: 'working-day', direction: 'before', milestone: 'publication' },
  },
  {
    id: 'publication',
    title: both('Publication'),
    kind: 'publication',
    rule: { count: 1, unit: 'week', direction: 'before' },
  },
];

/** A commitment due on 30 June 2026, or another day, with three milestones. */
const guidance = (fields: Record<string, unknown> = {}): ObligationDefinition =>
  sampleDefinition({ readings: [fixed('2026-06-30')], milestones: { list }, ...fields });

const story = (fields: Record<string, unknown> = {}): Story =>
  new Story('home-ed-guidance').at(MONDAY).given(register(guidance(fields)));

const set = (milestones: unknown): Command =>
  ({ type: 'set-milestones', milestones, reason: 'Agreed at the meeting' }) as Command;
const reachOn = (effectiveOn: string, milestone = 'draft', more: object = {}): Command => ({
  type: 'reach-milestone',
  occurrence: 1,
  milestone,
  effectiveOn: day(effectiveOn),
  ...more,
});

const milestone = (of: Story, id: string): Milestone => {
  const found = of.occurrence().milestones.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no milestone ${id}`);
  return found;
};
const days = (of: Story): readonly (readonly [string, string | null])[] =>
  of
    .occurrence()
    .milestones.filter(({ dropped }) => !dropped)
    .map(({ id, on }) => [id, on]);
const remindersOf = (of: Story, id: string) =>
  of.events
    .filter(({ type, data }) => type === 'MilestoneReminderDue' && data['milestone'] === id)
    .map(
      ({ data }) =>
        `${data['on'] as string} ${(data['steps'] as string[]).join(' ')} ${data['reason'] as string}`,
    );

describe('milestones that come with an entry', () => {
  it('are dated in the decision that registers it, each in the record', () => {
    const registered = story();
    expect(registered.types).toEqual([
      'ObligationRegistered',
      'OccurrenceOpened',
      'MilestonesSet',
      'MilestonesDated',
    ]);
    expect(days(registered)).toEqual([
      ['draft', '2026-04-30'],
      ['translation', '2026-06-09'],
      ['publication', '2026-06-23'],
    ]);
  });

  it('come from a template, in full, so that no later change of it reaches them', () => {
    const review = new Story('wm-alp-cycle').at(MONDAY).given(
      register(
        reviewCycle({
          milestones: {
            template: 'five-yearly-review',
            owners: [{ milestone: 'translation', owner: 'translation-unit' }],
          },
        }),
      ),
    );
    expect(days(review).map(([id]) => id)).toEqual([
      'procurement',
      'evidence',
      'draft',
      'translation',
      'clearance',
      'publication',
    ]);
    expect(review.events.find(({ type }) => type === 'MilestonesSet')?.data).toMatchObject({
      template: 'five-yearly-review',
      milestones: expect.arrayContaining([expect.objectContaining({ owner: 'translation-unit' })]) as unknown,
    });
  });

  it('are given to each new occurrence by itself', () => {
    const review = new Story('wm-alp-cycle')
      .at(MONDAY)
      .given(register(reviewCycle({ milestones: { template: 'five-yearly-review' } })));
    review.until('2026-09-01T12:00:00Z');
    expect(review.occurrence(2).milestones.map(({ id, on }) => [id, on])).toEqual([
      ['procurement', '2030-02-28'],
      ['evidence', '2030-12-31'],
      ['draft', '2031-03-31'],
      ['translation', expect.stringMatching(/^2031-06/)],
      ['clearance', expect.stringMatching(/^2031-07/)],
      ['publication', expect.stringMatching(/^2031-08/)],
    ]);
  });

  it('change with an amendment of the definition, by one person', () => {
    const amended = story();
    const after = guidance({ milestones: { list: list.slice(2) } });
    expect(amended.then({ type: 'amend', definition: after, reason: 'Fewer' })).toEqual([
      'ObligationAmended',
      'MilestonesSet',
      'MilestonesDated',
    ]);
    expect(days(amended)).toEqual([['publication', '2026-06-23']]);
    expect(milestone(amended, 'draft').dropped).toBe(true);
  });

  it('wait for the date of an entry that has none yet', () => {
    const undated = story({
      readings: [],
      undated: { primitive: 'open', reason: 'vague', explanation: both('No date') },
    });
    expect(days(undated)).toEqual([
      ['draft', null],
      ['translation', null],
      ['publication', null],
    ]);
    expect(undated.then(reachOn('2026-02-02'))).toEqual(['MilestoneReached']);
    expect(milestone(undated, 'draft').reached).toMatchObject({ timeliness: 'no-date' });
  });
});

describe('setting milestones', () => {
  it('takes one person, whoever’s authority the date is', () => {
    for (const authority of ['statutory', 'ministerial', 'internal'])
      expect(story({ authority, milestones: undefined }).then(set({ list }))).toEqual([
        'MilestonesSet',
        'MilestonesDated',
      ]);
    expect(story().then(set({ list: [] }), auditor)).toBe('not-permitted');
    expect(story().then(set({ list: [] }), administrator)).toBe('not-permitted');
    expect(story().then(set({ list: [] }), approver)).toEqual(['MilestonesSet', 'MilestonesDated']);
  });

  it('refuses a circle with its name, and what names nothing', () => {
    const inCircle = list.map((each, index) => ({
      ...each,
      rule: { ...each.rule, milestone: list[(index + 1) % 3]?.id },
    }));
    const decision = story().when(set({ list: inCircle }));
    expect(decision).toMatchObject({
      refusal: {
        code: 'milestones-in-circle',
        pointer: '/milestones/list/0/rule',
        message: {
          en: expect.stringContaining('draft → translation → publication → draft') as string,
          cy: expect.stringContaining('draft → translation → publication → draft') as string,
        },
      },
    });
    expect(story().then(set({ list: [list[1]] }))).toBe('milestones-unfit');
    expect(story().then(set({ list: [list[0], list[0]] }))).toBe('milestones-unfit');
  });

  it('refuses what changes nothing', () => {
    expect(story().then(set({ list }))).toBe('nothing-to-change');
  });

  it('keeps what was reached, and what was sent, of a milestone that stays', () => {
    const changed = story().at('2026-04-20T10:00:00Z').given(reachOn('2026-04-20'));
    changed.given(set({ list: [{ ...list[0], rule: { count: 3, unit: 'month', direction: 'before' } }] }));
    expect(milestone(changed, 'draft')).toMatchObject({
      on: '2026-03-30',
      earlier: ['2026-04-30'],
      reached: { effectiveOn: '2026-04-20' },
    });
  });

  it('never sends a reminder of the same day twice, though a milestone goes and comes back', () => {
    const back = story().until('2026-04-30T12:00:00Z');
    const before = remindersOf(back, 'draft').length;
    back
      .given(set({ list: list.slice(2) }))
      .given(set({ list }))
      .until('2026-04-30T23:30:00Z');
    expect(remindersOf(back, 'draft')).toHaveLength(before);
    expect(new Set(back.events.map(({ eventId }) => eventId)).size).toBe(back.events.length);
  });
});

describe('reaching a milestone', () => {
  it('is judged on the day it took effect', () => {
    const reached = story().at('2026-05-05T10:00:00Z');
    expect(reached.then(reachOn('2026-05-05'))).toEqual(['MilestoneReached']);
    expect(milestone(reached, 'draft').reached).toMatchObject({ timeliness: 'late', daysLate: 5 });
  });

  it('takes a reason where it is recorded late, and evidence that is attached', () => {
    const reached = story().at('2026-03-16T10:00:00Z');
    expect(reached.then(reachOn('2026-03-02'))).toBe('late-recording-needs-reason');
    expect(reached.then(reachOn('2026-03-16', 'draft', { evidenceIds: ['report'] }))).toBe(
      'evidence-unknown',
    );
    reached.given(attach('2026-03-16'));
    expect(
      reached.then(reachOn('2026-03-02', 'draft', { late, evidenceIds: ['report'], note: 'Agreed' })),
    ).toEqual(['MilestoneReached']);
    expect(milestone(reached, 'draft').reached).toMatchObject({
      recordedLate: { days: 14 },
      evidence: [{ evidenceId: 'report' }],
      note: 'Agreed',
    });
  });

  it('is refused for another milestone, another occurrence, a day to come, and twice', () => {
    const reached = story();
    expect(reached.then(reachOn('2026-02-02', 'laying'))).toBe('no-such-milestone');
    expect(reached.then({ ...reachOn('2026-02-02'), occurrence: 9 } as Command)).toBe('no-such-occurrence');
    expect(reached.then(reachOn('2026-02-03'))).toBe('effective-in-future');
    expect(reached.then(reachOn('2026-02-02'), auditor)).toBe('not-permitted');
    reached.given(reachOn('2026-02-02'));
    expect(reached.then(reachOn('2026-02-02'))).toBe('milestone-already-reached');
  });

  it('recorded by mistake is set aside by two, and it is to be reached again', () => {
    const reached = story().at('2026-05-05T10:00:00Z').given(reachOn('2026-05-05'));
    reached.given(propose(setAside(milestone(reached, 'draft').reached?.eventId)));
    expect(reached.then(approve(), approver)).toContain('RecordSetAside');
    expect(milestone(reached, 'draft').reached).toBeNull();
    expect(reached.state.setAside).toMatchObject([
      { what: 'milestone', record: { effectiveOn: '2026-05-05' } },
    ]);
    expect(agenda(reached.state, ukBankHolidays)).toContainEqual(
      expect.objectContaining({ kind: 'milestone', milestone: 'draft' }),
    );
  });
});

describe('the clock of a milestone', () => {
  it('reminds a month, a week and on the day, says it was missed, then reminds each week', () => {
    const waited = story().until('2026-05-22T12:00:00Z');
    expect(remindersOf(waited, 'draft')).toEqual([
      '2026-03-30 P1M before',
      '2026-04-23 P1W before',
      '2026-04-30 P0D before',
      '2026-05-07 A1W after',
      '2026-05-14 A2W after',
      '2026-05-21 A3W escalated',
    ]);
    expect(milestone(waited, 'draft').missed).toBe(true);
    expect(waited.events.find(({ type }) => type === 'MilestoneMissed')).toMatchObject({
      effectiveAt: '2026-04-30T23:00:00.000Z',
      data: { milestone: 'draft', on: '2026-04-30' },
    });
  });

  it('has a ladder of its own where the milestone brings one', () => {
    const own = story({ milestones: { list: [{ ...list[0], ladder: ['P10D', 'P1D'] }] } });
    own.until('2026-04-30T22:00:00Z');
    expect(remindersOf(own, 'draft')).toEqual(['2026-04-20 P10D before', '2026-04-29 P1D before']);
  });

  it('makes good in one mail what was missed while it was stopped', () => {
    const stopped = story().at('2026-05-15T10:00:00Z');
    stopped.given({ type: 'advance' }, clock);
    expect(remindersOf(stopped, 'draft')).toEqual(['2026-05-14 P1M P1W P0D A1W A2W after']);
    expect(stopped.events.at(-1)?.data['sentLate']).toBe(true);
  });

  it('stops once it is reached', () => {
    const reached = story().until('2026-04-24T12:00:00Z').given(reachOn('2026-04-24'));
    reached.until('2026-06-01T12:00:00Z');
    expect(remindersOf(reached, 'draft')).toEqual(['2026-03-30 P1M before', '2026-04-23 P1W before']);
    expect(reached.types).not.toContain('MilestoneMissed');
  });

  it('accuses nobody of a day that had passed when it was set', () => {
    const late = story({ readings: [fixed('2026-03-01')] }).until('2026-02-20T12:00:00Z');
    expect(milestone(late, 'draft')).toMatchObject({ on: '2026-01-01', missed: false });
    expect(remindersOf(late, 'draft')).toEqual([]);
    expect(
      clashesOf(late.state, late.occurrence(), { today: day('2026-02-20'), calendar: ukBankHolidays }),
    ).toEqual(expect.arrayContaining([expect.objectContaining({ key: 'before-today/draft' })]));
  });

  it('goes on after the due date for what comes after it, though the act is confirmed', () => {
    const after = [
      { id: 'response', title: both('Response'), rule: { count: 6, unit: 'week', direction: 'after' } },
    ];
    const done = story({ milestones: { list: [...list, ...after] } }).given(attach('2026-02-02'));
    done.given({
      type: 'submit-completion',
      occurrence: 1,
      actEffectiveOn: day('2026-02-02'),
      evidenceIds: ['report'],
      statement: 'Published',
    });
    const { submission } = done.occurrence();
    done.given(
      {
        type: 'confirm-completion',
        occurrence: 1,
        version: {
          submissionId: submission?.submissionId ?? '',
          evidence: [...(submission?.evidence ?? [])],
          actEffectiveOn: day('2026-02-02'),
          lastLawfulDay: day('2026-06-30'),
        },
      },
      approver,
    );
    expect(
      new Set(agenda(done.state, ukBankHolidays).map((item) => 'milestone' in item && item.milestone)),
    ).toEqual(new Set(['response']));
  });
});

describe('when the due date moves', () => {
  it('the milestones move with it, recorded with both dates, in the same decision', () => {
    const moved = story({ authority: 'statutory' }).given(propose(move('2026-09-30')));
    const before = moved.events.length;
    moved.given(approve(), approver);
    expect(moved.types.slice(before)).toEqual(['ChangeApproved', 'DueDateMoved', 'MilestonesDated']);
    expect(moved.events.at(-1)?.data['milestones']).toMatchObject([
      { id: 'draft', from: '2026-04-30', to: '2026-07-30' },
      { id: 'translation', from: '2026-06-09', to: '2026-09-09' },
      { id: 'publication', from: '2026-06-23', to: '2026-09-23' },
    ]);
    expect(milestone(moved, 'draft').earlier).toEqual(['2026-04-30']);
  });

  it('reminders sent already are not sent again for a date a day later', () => {
    const moved = story().until('2026-04-23T12:00:00Z');
    const sent = remindersOf(moved, 'draft');
    moved.given(propose(deferral('2026-07-01', '2026-04-23'))).given(approve(), approver);
    expect(milestone(moved, 'draft').on).toBe('2026-05-01');
    moved.until('2026-04-30T12:00:00Z');
    expect(remindersOf(moved, 'draft')).toEqual([...sent, '2026-04-24 P1W before']);
    expect(new Set(moved.events.map(({ eventId }) => eventId)).size).toBe(moved.events.length);
  });

  it('what was missed by the earlier date waits for the new one', () => {
    const moved = story().until('2026-05-04T12:00:00Z');
    expect(milestone(moved, 'draft').missed).toBe(true);
    moved.given(propose(deferral('2026-08-31', '2026-05-01'))).given(approve(), approver);
    expect(milestone(moved, 'draft')).toMatchObject({ on: '2026-06-30', missed: false });
    moved.until('2026-07-01T12:00:00Z');
    expect(moved.types.filter((type) => type === 'MilestoneMissed')).toHaveLength(2);
  });

  it('a decision that moves nothing records nothing of them', () => {
    const noted = story();
    expect(noted.then({ type: 'note-progress', text: 'A note' }, official)).toEqual(['ProgressNoted']);
    expect(noted.then({ type: 'transfer-ownership', owner: postId('other'), reason: 'Moved' })).toEqual([
      'OwnershipTransferred',
    ]);
  });
});
