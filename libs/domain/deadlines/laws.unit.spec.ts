import fc from 'fast-check';
import { addDays } from '#domain/kernel';
import { opensOn } from './evaluation/compute-deadline';
import { anyGrid, ask } from './rules.testing';

const anyTurn = fc.integer({ min: 1, max: 20 });

describe('laws of every grid', () => {
  it('each occurrence depends on its number alone, and later occurrences are later', () => {
    fc.assert(
      fc.property(anyGrid, anyTurn, (rule, turn) => {
        expect(ask(rule, turn).lastLawfulDay < ask(rule, turn + 1).lastLawfulDay).toBe(true);
        const movedOn = { ...rule, anchorYear: rule.anchorYear + rule.intervalYears };
        expect(ask(movedOn, turn).namedDay).toBe(ask(rule, turn + 1).namedDay);
      }),
    );
  });

  it('before never yields the named day, and nothing rolls forward', () => {
    fc.assert(
      fc.property(anyGrid, anyTurn, (rule, turn) => {
        const { lastLawfulDay, lastWorkingDay, namedDay } = ask(rule, turn);
        expect(lastLawfulDay).toBe(rule.operator === 'before' ? addDays(namedDay, -1) : namedDay);
        expect(lastWorkingDay.on <= lastLawfulDay).toBe(true);
      }),
    );
  });

  it('the occurrences follow one another without a gap or an overlap', () => {
    fc.assert(
      fc.property(anyGrid, anyTurn, (rule, turn) => {
        expect(opensOn(rule, turn + 1)).toBe(addDays(ask(rule, turn).lastLawfulDay, 1));
        const { from, to } = ask(rule, turn).window;
        expect(from === null || from <= to).toBe(true);
      }),
    );
  });

  it('the sum is right, in both languages', () => {
    fc.assert(
      fc.property(anyGrid, anyTurn, (rule, turn) => {
        const { steps, namedDay } = ask(rule, turn);
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
      fc.property(grids, anyTurn, (rule, turn) => {
        for (const { text } of ask(rule, turn).steps) expect(figures(text.cy)).toEqual(figures(text.en));
      }),
    );
  });
});
