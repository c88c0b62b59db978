import fc from 'fast-check';
import { previousWorkingDay, ukBankHolidays } from '#domain/calendars';
import { addDays, daysBetween } from '#domain/kernel';
import { day } from './commands.testing';
import { ladderFor, ladderFrom, weekOf, weeklyStep } from './ladder';
import type { Authority } from './model/definition';

const ladder = (lastLawfulDay: string, cycleYears: number | null = null) =>
  ladderFor({ due: { lastLawfulDay: day(lastLawfulDay) }, cycleYears, calendar: ukBankHolidays });

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
    expect(weeklyStep(day('2026-12-18'), 1, ukBankHolidays)).toEqual({
      key: 'A1W',
      nominalOn: '2026-12-25',
      on: '2026-12-24',
      provisional: false,
      to: 'owner',
      atOnce: false,
    });
  });

  it('knows the week of a key', () => {
    expect(['P12M', 'P0D', 'A1W', 'A26W'].map(weekOf)).toEqual([0, 0, 1, 26]);
  });

  it('always falls on a working day, never after its nominal day, in order', () => {
    fc.assert(
      fc.property(days, (last) => {
        const steps = ladderFor({ due: { lastLawfulDay: last }, cycleYears: 5, calendar: ukBankHolidays });
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
        const step = weeklyStep(last, week, ukBankHolidays);
        expect(step.on > last).toBe(true);
        expect(daysBetween(step.on, step.nominalOn)).toBeLessThan(7);
      }),
    );
  });
});

const from = (setOn: string, lastLawfulDay: string, authority: Authority = 'internal') =>
  ladderFrom(day(setOn), {
    due: { lastLawfulDay: day(lastLawfulDay) },
    cycleYears: null,
    calendar: ukBankHolidays,
    authority,
  }).map(({ key, on, to, atOnce }) => `${key} ${on} ${to}${atOnce ? ' at once' : ''}`);

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
