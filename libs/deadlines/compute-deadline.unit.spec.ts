import { ukBankHolidays } from '#calendars';
import { addDays, both, calendarDate as date, canonicalJson } from '#kernel';
import { computeDeadline, deadlineRuleSchema, opensOn, type DeadlineRule } from '#deadlines';
import fc from 'fast-check';

const section89 = (anchorYear: number): DeadlineRule => ({
  primitive: 'year-grid',
  anchorYear,
  firstAfterYears: 5,
  intervalYears: 5,
  monthDay: '09-01',
  operator: 'before',
});

const ask = (rule: DeadlineRule, occurrence = 1) => {
  const result = computeDeadline({ rule, occurrence, calendar: ukBankHolidays });
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
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
    'anchor %i, turn %i: %s, last working day %s (provisional: %p)',
    (anchor, turn, last, working, provisional) => {
      const answer = ask(section89(anchor), turn);
      expect(answer.lastLawfulDay).toBe(last);
      expect(answer.lastWorkingDay).toEqual({ on: working, provisional });
    },
  );

  it('shows the sum, in both languages', () => {
    const text = ask(section89(2021), 2).steps.map((step) => step.text);
    expect(text.map(({ en }) => en).join('\n')).toContain('2021 + 5 + (2 − 1) × 5 = 2031');
    expect(text.map(({ en }) => en).join('\n')).toContain(
      'the last lawful day is the day before: Sunday 31 August 2031',
    );
    expect(text.map(({ cy }) => cy).join('\n')).toContain('dydd Sul 31 Awst 2031');
  });

  it('opens each turn on its own day', () => {
    expect([1, 2, 3].map((turn) => opensOn(section89(2021), turn))).toEqual([
      '2021-09-01',
      '2026-09-01',
      '2031-09-01',
    ]);
  });
});

describe('other rules of the register', () => {
  it('by the end of March 2026', () => {
    expect(
      ask({ primitive: 'fixed-date', date: date('2026-03-31'), operator: 'on_or_before' }).lastLawfulDay,
    ).toBe('2026-03-31');
  });

  it('a window keeps both its ends', () => {
    const rule = {
      primitive: 'window',
      precision: 'year',
      from: date('2026-03-13'),
      to: date('2026-12-31'),
    } as const;
    expect(ask(rule).window).toEqual({ from: '2026-03-13', to: '2026-12-31' });
  });

  it('no date is a refusal that says why', () => {
    const explanation = both('No date was given.', 'Ni roddwyd dyddiad.');
    const rule = { primitive: 'open', reason: 'undated', explanation } as const;
    expect(computeDeadline({ rule, occurrence: 1, calendar: ukBankHolidays })).toEqual({
      ok: false,
      refusal: { code: 'no-date', message: explanation },
    });
  });

  it('29 February is refused in a year without one', () => {
    const rule = { ...section89(2020), monthDay: '02-29', intervalYears: 1 } as DeadlineRule;
    expect(computeDeadline({ rule, occurrence: 1, calendar: ukBankHolidays })).toMatchObject({
      refusal: { code: 'no-such-day' },
    });
  });

  it.each([[0], [-1], [1.5]])('there is no occurrence %p', (occurrence) => {
    expect(computeDeadline({ rule: section89(2021), occurrence, calendar: ukBankHolidays })).toMatchObject({
      refusal: { code: 'no-such-occurrence' },
    });
  });

  it('a rule written wrongly is told where', () => {
    const parsed = deadlineRuleSchema.safeParse({ ...section89(2021), monthDay: '13-01' });
    expect(parsed.error?.issues[0]?.path).toEqual(['monthDay']);
  });
});

describe('laws of every grid', () => {
  const anyGrid = fc.record({
    primitive: fc.constant('year-grid' as const),
    anchorYear: fc.integer({ min: 1990, max: 2060 }),
    firstAfterYears: fc.integer({ min: 0, max: 10 }),
    intervalYears: fc.integer({ min: 1, max: 10 }),
    monthDay: fc.constantFrom('01-31', '03-31', '09-01', '12-31'),
    operator: fc.constantFrom('before' as const, 'on_or_before' as const),
  });

  it('later turns are later, and each depends on its number alone', () => {
    fc.assert(
      fc.property(anyGrid, fc.integer({ min: 1, max: 20 }), (rule, turn) => {
        expect(ask(rule, turn).lastLawfulDay < ask(rule, turn + 1).lastLawfulDay).toBe(true);
        const movedOn = { ...rule, anchorYear: rule.anchorYear + rule.intervalYears };
        expect(ask(movedOn, turn).namedDay).toBe(ask(rule, turn + 1).namedDay);
      }),
    );
  });

  it('before never yields the named day, and nothing rolls forward', () => {
    fc.assert(
      fc.property(anyGrid, fc.integer({ min: 1, max: 20 }), (rule, turn) => {
        const { lastLawfulDay, lastWorkingDay, namedDay } = ask(rule, turn);
        expect(lastLawfulDay).toBe(rule.operator === 'before' ? addDays(namedDay, -1) : namedDay);
        expect(lastWorkingDay.on <= lastLawfulDay).toBe(true);
      }),
    );
  });

  it('gives the same bytes in every time zone', () => {
    const zone = process.env['TZ'];
    const bytes = ['UTC', 'Europe/London', 'America/Los_Angeles'].map((tz) => {
      process.env['TZ'] = tz;
      return canonicalJson(ask(section89(2021), 2));
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(bytes).size).toBe(1);
  });
});
