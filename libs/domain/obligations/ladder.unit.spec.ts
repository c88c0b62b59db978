import fc from 'fast-check';
import { previousWorkingDay } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { addDays, daysBetween } from '#domain/kernel';
import { day } from './commands.testing';
import { type DefaultLadder, defaultLaddersFor } from './default-ladders';
import { type Hearers, ladderStepsFor, stepsAfter, stepsUpTo, weekOf, weeklySteps } from './ladder';
import type { Authority } from './model/definition';
import { ladderSchema } from './model/ladder';

const byDefault = (authority: Authority, cycleYears: number | null = null) =>
  defaultLaddersFor({ kind: 'recurring-duty', authority, cycleYears })[0]!.ladder;

const ladder = (lastLawfulDay: string, cycleYears: number | null = null) =>
  stepsUpTo({
    ladder: byDefault('internal', cycleYears),
    day: day(lastLawfulDay),
    calendar: ukBankHolidays,
  });

const weeklyStep = (base: ReturnType<typeof day>, week: number) => {
  const question = { ladder: byDefault('internal'), day: base, calendar: ukBankHolidays };
  return weeklySteps(question, week)[0]!;
};

const days = fc.integer({ min: 0, max: 6000 }).map((count) => addDays(day('2024-01-01'), count));

describe('the ladder', () => {
  it('counts every step from the last lawful day and rolls it back', () => {
    expect(ladder('2026-08-31', 5).map(({ key, nominalOn, on }) => `${key} ${nominalOn} ${on}`)).toEqual([
      'P24M 2024-08-31 2024-08-30',
      'P12M 2025-08-31 2025-08-29',
      'P6M 2026-02-28 2026-02-27',
      'P3M 2026-05-31 2026-05-29',
      'P1M 2026-07-31 2026-07-31',
      'P2W 2026-08-17 2026-08-17',
      'P1W 2026-08-24 2026-08-24',
      'P1D 2026-08-30 2026-08-28',
      'P0D 2026-08-31 2026-08-28',
    ]);
  });

  it('starts 24 months before for cycles of three years or more only', () => {
    expect([null, 1, 2, 3, 5].map((years) => ladder('2031-08-31', years)[0]?.key)).toEqual([
      'P12M',
      'P12M',
      'P12M',
      'P24M',
      'P24M',
    ]);
  });

  it('is provisional beyond the published holidays', () => {
    expect(ladder('2031-08-31').every(({ provisional }) => provisional)).toBe(true);
    expect(ladder('2026-08-31').some(({ provisional }) => provisional)).toBe(false);
  });

  it('rolls a weekly step at Christmas back before the holiday', () => {
    expect(weeklyStep(day('2026-12-18'), 1)).toEqual({
      key: 'A1W',
      when: 'after',
      nominalOn: '2026-12-25',
      on: '2026-12-24',
      provisional: false,
      to: ['owner'],
      escalated: false,
      atOnce: false,
    });
  });

  it('knows the week of a key', () => {
    expect(['P12M', 'P0D', 'A1W', 'A26W', 'A2W.approver', 'A3D'].map(weekOf)).toEqual([0, 0, 1, 26, 2, 0]);
  });

  it('always falls on a working day, never after its nominal day, in order', () => {
    fc.assert(
      fc.property(days, (last) => {
        const steps = ladder(last, 5);
        for (const { on, nominalOn } of steps) {
          expect(previousWorkingDay(on, 'wales', ukBankHolidays).on).toBe(on);
          expect(on <= nominalOn && nominalOn <= last).toBe(true);
        }
        expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).sort());
      }),
    );
  });

  it('never reminds of lateness on the last lawful day or before it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (last, week) => {
        const step = weeklyStep(last, week);
        expect(step.on > last).toBe(true);
        expect(daysBetween(step.on, step.nominalOn)).toBeLessThan(7);
      }),
    );
  });
});

const from = (setOn: string, lastLawfulDay: string, authority: Authority = 'internal') =>
  ladderStepsFor({
    ladder: byDefault(authority),
    day: day(lastLawfulDay),
    setOn: day(setOn),
    calendar: ukBankHolidays,
    authority,
  }).map(({ key, on, to, atOnce }) => `${key} ${on} ${to.join('-and-')}${atOnce ? ' at once' : ''}`);

describe('the ladder of a date that stands from a day', () => {
  it('reminds the approver of a statutory date with the owner at 12, 3 and 1 months, of no other', () => {
    const toBoth = (authority: Authority) =>
      from('2025-01-01', '2026-08-31', authority).filter((step) => step.includes('owner-and-approver'));
    expect(toBoth('statutory')).toEqual([
      'P12M 2025-08-29 owner-and-approver',
      'P3M 2026-05-29 owner-and-approver',
      'P1M 2026-07-31 owner-and-approver',
    ]);
    expect(toBoth('ministerial')).toEqual([]);
    expect(toBoth('internal')).toEqual([]);
  });

  it('reminds the approver of a statutory date that came late with the first reminder that is left', () => {
    expect(from('2026-08-18', '2026-08-31', 'statutory')).toEqual([
      'P1W 2026-08-24 owner-and-approver',
      'P1D 2026-08-28 owner',
      'P0D 2026-08-28 owner',
    ]);
  });

  it('leaves at once where it was set on a day off with no working day left', () => {
    // the Monday is a bank holiday
    expect(from('2026-08-29', '2026-08-31')).toEqual(['P0D 2026-08-29 owner at once']);
    expect(from('2026-08-30', '2026-08-30')).toEqual(['P0D 2026-08-30 owner at once']);
    expect(from('2026-12-25', '2026-12-28')).toEqual(['P0D 2026-12-25 owner at once']);
    expect(from('2026-08-29', '2026-09-01')).toEqual(['P0D 2026-09-01 owner']);
    expect(from('2026-08-28', '2026-08-31')).toEqual(['P1D 2026-08-28 owner', 'P0D 2026-08-28 owner']);
    expect(from('2026-09-01', '2026-08-31')).toEqual([]);
  });

  it('always reminds of a date that is still ahead, and the approver of a statutory one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (setOn, ahead) => {
        const steps = from(setOn, addDays(setOn, ahead), 'statutory');
        expect(steps.length).toBeGreaterThan(0);
        expect(steps.some((step) => step.includes('owner-and-approver'))).toBe(true);
      }),
    );
  });
});

const own = ladderSchema.parse({
  before: [
    { count: 1, unit: 'year', to: ['approver'] },
    { count: 14, unit: 'day', to: ['owner', 'approver'] },
    { count: 10, unit: 'day', to: ['deputy'] },
  ],
  on: { to: ['owner', 'deputy'] },
  after: [{ count: 3, unit: 'day', to: ['owner'] }],
  weekly: {
    to: ['owner'],
    escalations: [
      { fromWeek: 2, to: ['owner', 'approver'] },
      { fromWeek: 4, to: ['approver', 'deputy'] },
    ],
  },
});
const shown = (steps: ReturnType<typeof stepsUpTo>) =>
  steps.map(({ key, on, to }) => `${key} ${on} ${to.join()}`);
const asked = (last: string, hearers: Hearers = {}) => ({
  ladder: own,
  day: day(last),
  calendar: ukBankHolidays,
  hearers,
});

describe('a ladder as data', () => {
  it('names a step alike however its offset is written, in the order of days', () => {
    expect(shown(stepsUpTo(asked('2026-06-24', { hasDeputy: true })))).toEqual([
      'P12M 2025-06-24 approver',
      'P2W 2026-06-10 owner,approver',
      'P10D 2026-06-12 deputy',
      'P0D 2026-06-24 owner,deputy',
    ]);
  });

  it('is heard by the owner where it names a deputy and there is none', () => {
    expect(shown(stepsUpTo(asked('2026-06-24')))).toEqual([
      'P12M 2025-06-24 approver',
      'P2W 2026-06-10 owner,approver',
      'P10D 2026-06-12 owner',
      'P0D 2026-06-24 owner',
    ]);
  });

  it('rises week by week after the day, beside the steps that come once', () => {
    const question = asked('2026-06-24', { hasDeputy: true });
    expect(shown(stepsAfter(question))).toEqual(['A3D 2026-06-26 owner']);
    expect(shown([1, 2, 3, 4, 5].flatMap((week) => weeklySteps(question, week)))).toEqual([
      'A1W 2026-07-01 owner',
      'A2W 2026-07-08 owner,approver',
      'A3W 2026-07-15 owner,approver',
      'A4W 2026-07-22 approver,deputy',
      'A5W 2026-07-29 approver,deputy',
    ]);
  });

  it('rolls back to a working day of each person’s nation: one step where they agree, else one for each', () => {
    // 2 January is a holiday in Scotland alone, Easter Monday is none there, 12 July is one in Northern Ireland alone
    const scottish: Hearers = { nations: { approver: 'scotland' } };
    expect(shown(stepsUpTo(asked('2026-01-16', scottish))).slice(1, 3)).toEqual([
      'P2W.approver 2025-12-31 approver',
      'P2W 2026-01-02 owner',
    ]);
    expect(shown(stepsUpTo(asked('2026-04-20', scottish))).slice(1, 3)).toEqual([
      'P2W 2026-04-02 owner',
      'P2W.approver 2026-04-06 approver',
    ]);
    expect(shown(stepsUpTo(asked('2026-06-24', scottish))).slice(1, 2)).toEqual([
      'P2W 2026-06-10 owner,approver',
    ]);
    const northern: Hearers = { nations: { owner: 'northern-ireland' } };
    expect(shown(stepsUpTo(asked('2027-07-12', northern))).at(-1)).toBe('P0D 2027-07-09 owner');
  });

  it('always falls on a working day of everybody’s own nation', () => {
    const nations = fc.constantFrom('wales' as const, 'scotland' as const, 'northern-ireland' as const);
    fc.assert(
      fc.property(days, nations, nations, (last, owner, approver) => {
        const whose = { owner, approver, deputy: 'wales' as const };
        for (const { on, nominalOn, to } of stepsUpTo(asked(last, { nations: whose, hasDeputy: true })))
          for (const each of to)
            expect(previousWorkingDay(nominalOn, whose[each], ukBankHolidays).on).toBe(on);
      }),
    );
  });

  it('is refused where nobody would hear before the day, and where two steps are one', () => {
    const wrong = (ladder: object) => ladderSchema.safeParse(ladder).success;
    expect(wrong({ after: [{ count: 1, unit: 'day', to: ['owner'] }] })).toBe(false);
    expect(wrong({ before: [{ count: 1, unit: 'day', to: [] }] })).toBe(false);
    expect(wrong({ before: [{ count: 1, unit: 'day', to: ['owner', 'owner'] }] })).toBe(false);
    expect(wrong({ before: [{ count: 400, unit: 'month', to: ['owner'] }] })).toBe(false);
    const week = { count: 1, unit: 'week', to: ['owner'] };
    expect(wrong({ before: [week, { ...week, count: 7, unit: 'day' }] })).toBe(false);
    expect(wrong({ before: [week] })).toBe(true);
  });
});

describe('the ladders by kind and by authority', () => {
  const row = (id: string, more: Partial<DefaultLadder> = {}): DefaultLadder => ({
    id,
    version: 1,
    from: null,
    ladder: own,
    ...more,
  });

  it('are the first that fits, with all its versions, oldest first', () => {
    const rows = [
      row('meetings', { kinds: ['standing-meeting'] }),
      row('statutory', { authorities: ['statutory'] }),
      row('statutory', { authorities: ['statutory'], version: 2, from: day('2027-01-01') }),
      row('rest'),
    ];
    const found = (kind: 'action' | 'standing-meeting', authority: Authority) =>
      defaultLaddersFor({ kind, authority, cycleYears: null }, rows).map(
        ({ id, version }) => `${id} ${version}`,
      );
    expect(found('standing-meeting', 'statutory')).toEqual(['meetings 1']);
    expect(found('action', 'statutory')).toEqual(['statutory 1', 'statutory 2']);
    expect(found('action', 'internal')).toEqual(['rest 1']);
  });
});
