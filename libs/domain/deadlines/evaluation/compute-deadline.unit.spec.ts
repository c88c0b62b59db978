import { ukBankHolidays } from '#domain/shipped-holidays';
import { both } from '#domain/kernel';
import { computeDeadline, opensOn } from './compute-deadline';
import type { DeadlineRule } from '../rules/rule';
import { ask, fixed, section89, within } from '../rules.testing';

const refusalOf = (rule: DeadlineRule, occurrence = 1) => {
  const result = computeDeadline({ rule, occurrence, calendar: ukBankHolidays });
  return result.ok ? null : result.refusal;
};

describe('ALNET 2018 section 89, on both readings of the anchor year', () => {
  it.each([
    [2021, 1, '2026-08-31', '2026-08-28', false],
    [2021, 2, '2031-08-31', '2031-08-29', true],
    [2021, 3, '2036-08-31', '2036-08-29', true],
    [2020, 1, '2025-08-31', '2025-08-29', false],
    [2020, 2, '2030-08-31', '2030-08-30', true],
    [2020, 3, '2035-08-31', '2035-08-31', true],
  ])(
    'anchor %i, occurrence %i: %s, last working day %s (provisional: %p)',
    (anchor, occurrence, last, working, provisional) => {
      const answer = ask(section89(anchor), occurrence);
      expect(answer.lastLawfulDay).toBe(last);
      expect(answer.window.to).toBe(last);
      expect(answer.lastWorkingDay).toEqual({ on: working, provisional });
    },
  );

  it('opens each occurrence the day after the last lawful day before it', () => {
    const opens = [1, 2, 3].map((occurrence) => opensOn(section89(2021), occurrence, ukBankHolidays));
    expect(opens).toEqual(['2021-09-01', '2026-09-01', '2031-09-01']);
    expect(ask(section89(2021), 2).window.from).toBe('2026-09-01');
  });
});

describe('operators', () => {
  it.each([
    ['before', '2026-03-30', null],
    ['on_or_before', '2026-03-31', null],
    ['on', '2026-03-31', '2026-03-31'],
  ] as const)('%s 31 March 2026: last day %s, window from %p', (operator, last, from) => {
    const answer = ask(fixed('2026-03-31', operator));
    expect(answer.lastLawfulDay).toBe(last);
    expect(answer.window).toEqual({ from, to: last });
  });

  it('before 1 March ends in February, with its own length', () => {
    expect(ask(fixed('2028-03-01', 'before')).lastLawfulDay).toBe('2028-02-29');
    expect(ask(fixed('2026-03-01', 'before')).lastLawfulDay).toBe('2026-02-28');
  });

  it('from names no last day', () => {
    expect(refusalOf(fixed('2026-09-01', 'from'))).toMatchObject({ code: 'no-last-day' });
    expect(refusalOf({ ...section89(2021), operator: 'from' })).toMatchObject({ code: 'no-last-day' });
  });
});

describe('windows', () => {
  it.each([
    ['year', '2026-03-13', '2026-12-31'],
    ['academic-year', '2025-09-01', '2026-08-31'],
    ['month', '2026-03-01', '2026-03-31'],
    ['dates', '2026-03-13', '2027-02-28'],
  ] as const)('%s: both ends count', (precision, from, to) => {
    const answer = ask(within(precision, from, to));
    expect(answer.window).toEqual({ from, to });
    expect(answer.lastLawfulDay).toBe(to);
    expect(opensOn(within(precision, from, to), 1, ukBankHolidays)).toBe(from);
  });
});

describe('grids on other days', () => {
  const grid = (over: object): DeadlineRule => ({ ...section89(2021), ...over });

  it('on or before 31 January 2013, then every five years', () => {
    const rule = grid({ anchorYear: 2013, firstAfterYears: 0, monthDay: '01-31', operator: 'on_or_before' });
    const days = [1, 2, 3].map((occurrence) => ask(rule, occurrence).lastLawfulDay);
    expect(days).toEqual(['2013-01-31', '2018-01-31', '2023-01-31']);
    expect(opensOn(rule, 1, ukBankHolidays)).toBeNull();
    expect(opensOn(rule, 2, ukBankHolidays)).toBe('2013-02-01');
  });

  it('the first occurrence opens after the grid’s last day in the anchor year', () => {
    expect(opensOn(grid({ monthDay: '03-31', operator: 'on_or_before' }), 1, ukBankHolidays)).toBe(
      '2021-04-01',
    );
  });

  it('before 1 January ends in the year before', () => {
    expect(ask(grid({ monthDay: '01-01' })).lastLawfulDay).toBe('2025-12-31');
  });

  it('29 February: given where the year has one, refused where it has none', () => {
    const leap = grid({ anchorYear: 2020, firstAfterYears: 4, intervalYears: 4, monthDay: '02-29' });
    expect([1, 2].map((occurrence) => ask(leap, occurrence).lastLawfulDay)).toEqual([
      '2024-02-28',
      '2028-02-28',
    ]);
    expect(opensOn(leap, 2, ukBankHolidays)).toBe('2024-02-29');
    const yearly = grid({ anchorYear: 2023, firstAfterYears: 1, intervalYears: 1, monthDay: '02-29' });
    expect(ask(yearly, 1).window.from).toBeNull();
    expect(refusalOf(yearly, 2)).toMatchObject({
      code: 'no-such-day',
      message: both(
        '2025 has no 29 February. The instrument must say which day it means in such a year.',
        'Nid oes 29 Chwefror yn 2025. Rhaid i’r offeryn ddweud pa ddiwrnod y mae’n ei olygu mewn blwyddyn o’r fath.',
      ),
    });
    expect(opensOn(yearly, 2, ukBankHolidays)).toBeNull();
  });
});

describe('refusals', () => {
  it('no date is a refusal with the rule’s own reason', () => {
    const explanation = both('No date was given.', 'Ni roddwyd dyddiad.');
    const rule = { primitive: 'open', reason: 'undated', explanation } as const;
    expect(refusalOf(rule)).toMatchObject({ code: 'no-date', message: explanation });
    expect(opensOn(rule, 1, ukBankHolidays)).toBeNull();
  });

  it.each([[0], [-1], [1.5], [NaN], [2000], [Number.MAX_VALUE]])(
    'a grid has no occurrence %p',
    (occurrence) => {
      expect(refusalOf(section89(2021), occurrence)).toMatchObject({ code: 'no-such-occurrence' });
      expect(opensOn(section89(2021), occurrence, ukBankHolidays)).toBeNull();
    },
  );

  it('the last year that can be written still has its date', () => {
    expect(
      ask({ ...section89(2021), anchorYear: 1999, firstAfterYears: 0, intervalYears: 100 }, 81),
    ).toMatchObject({
      lastLawfulDay: '9999-08-31',
    });
  });

  it('what falls due once has no second occurrence', () => {
    const { code, message } = refusalOf(fixed('2026-03-31', 'on_or_before'), 2) ?? {};
    expect(code).toBe('no-such-occurrence');
    expect(message?.cy).toBe('Mae’r rheol hon yn rhoi un dyddiad; nid oes ail dro.');
  });
});
