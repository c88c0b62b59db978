import fc from 'fast-check';
import { previousWorkingDay, ukBankHolidays } from '#domain/calendars';
import { addDays, daysBetween } from '#domain/kernel';
import { day } from './commands.testing';
import { ladderFor, weekOf, weeklyStep } from './ladder';

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
