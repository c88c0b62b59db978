import { ukBankHolidays } from '#domain/shipped-holidays';
import fc from 'fast-check';
import { addDays } from '#domain/kernel';
import { opensOn } from './evaluation/compute-deadline';
import { anyGrid, ask } from './rules.testing';

const anyOccurrence = fc.integer({ min: 1, max: 20 });

describe('laws of every grid', () => {
  it('each occurrence depends on its number alone, and later occurrences are later', () => {
    fc.assert(
      fc.property(anyGrid, anyOccurrence, (rule, occurrence) => {
        expect(ask(rule, occurrence).lastLawfulDay < ask(rule, occurrence + 1).lastLawfulDay).toBe(true);
        const movedOn = { ...rule, anchorYear: rule.anchorYear + rule.intervalYears };
        expect(ask(movedOn, occurrence).namedDay).toBe(ask(rule, occurrence + 1).namedDay);
      }),
    );
  });

  it('before never yields the named day, and nothing rolls forward', () => {
    fc.assert(
      fc.property(anyGrid, anyOccurrence, (rule, occurrence) => {
        const { lastLawfulDay, lastWorkingDay, namedDay } = ask(rule, occurrence);
        expect(lastLawfulDay).toBe(rule.operator === 'before' ? addDays(namedDay, -1) : namedDay);
        expect(lastWorkingDay.on <= lastLawfulDay).toBe(true);
      }),
    );
  });

  it('the occurrences follow one another without a gap or an overlap', () => {
    fc.assert(
      fc.property(anyGrid, anyOccurrence, (rule, occurrence) => {
        expect(opensOn(rule, occurrence + 1, ukBankHolidays)).toBe(
          addDays(ask(rule, occurrence).lastLawfulDay, 1),
        );
        const { from, to } = ask(rule, occurrence).window;
        expect(from === null || from <= to).toBe(true);
      }),
    );
  });

  it('the sum is right, in both languages', () => {
    fc.assert(
      fc.property(anyGrid, anyOccurrence, (rule, occurrence) => {
        const { steps, namedDay } = ask(rule, occurrence);
        const { text } = steps.find(({ id }) => id === 'year')!;
        for (const words of [text.en, text.cy]) {
          const [, anchor, first, nth, interval, year] = words
            .match(/(\d+) \+ (\d+) \+ \((\d+) − 1\) × (\d+) = (\d+)/)!
            .map(Number) as [number, number, number, number, number, number];
          expect(anchor + first + (nth - 1) * interval).toBe(year);
          expect(namedDay.startsWith(String(year))).toBe(true);
        }
      }),
    );
  });

  it('both languages state the same figures', () => {
    // mutated years lose the figure 1 in Welsh (`flwyddyn`), so lengths of one year are left out
    const figures = (words: string) => words.match(/\d+/g) ?? [];
    const grids = anyGrid.filter((rule) => rule.intervalYears > 1 && rule.firstAfterYears !== 1);
    fc.assert(
      fc.property(grids, anyOccurrence, (rule, occurrence) => {
        for (const { text } of ask(rule, occurrence).steps)
          expect(figures(text.cy)).toEqual(figures(text.en));
      }),
    );
  });
});
