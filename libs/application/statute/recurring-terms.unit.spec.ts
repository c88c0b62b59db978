import { ukBankHolidays } from '#domain/shipped-holidays';
import { describeRule, readingSchema } from '#domain/deadlines';
import { both, calendarDate } from '#domain/kernel';
import { asDefined, definitionSchema } from '#domain/obligations';
import { comingDays } from './coming-days';
import { type RecurringTerms, recurringTermsSchema, ruleFromTerms } from './recurring-terms';

const FROM = calendarDate('2027-01-01');

/** The next days of each reading, worked out by the calculator, on what was recorded. */
function daysOf(written: unknown, recorded: readonly string[] = []): Record<string, readonly string[]> {
  const terms: RecurringTerms = recurringTermsSchema.parse(written);
  const { readings, facts } = ruleFromTerms(terms);
  const whole = readings.map((reading) => readingSchema.parse({ ...reading, reason: both('So', 'Felly') }));
  const definition = definitionSchema.parse({
    id: 'a-duty',
    kind: 'recurring-duty',
    title: { en: 'A duty' },
    source: {
      kind: 'legislation',
      title: both('An Act', 'Deddf'),
      provision: both('section 1', 'adran 1'),
      asAt: '2026-11-24',
      words: both('It says so.', 'Dywed felly.'),
    },
    responsible: 'The Welsh Ministers',
    authority: 'statutory',
    interpretation: both('It says so.', 'Dywed felly.'),
    readings: whole,
    facts,
  });
  const entries = recorded.map((effectiveOn, index) => ({
    number: index + 1,
    status: 'recorded' as const,
    effectiveOn: calendarDate(effectiveOn),
  }));
  const value = { kind: 'series' as const, entries };
  const dated = {
    ...asDefined(definition),
    facts: recorded.length === 0 ? {} : { election: { value, factEventId: '' as never, factVersion: 1 } },
  };
  for (const { rule } of whole) expect(describeRule(rule).en).not.toBe(describeRule(rule).cy);
  return Object.fromEntries(
    whole.map((reading) => [
      reading.id,
      comingDays(dated, reading, { from: FROM, most: 3, calendar: ukBankHolidays }).days.map(
        ({ lastLawfulDay }) => lastLawfulDay,
      ),
    ]),
  );
}

const years = (count: number) => ({ count, unit: 'year' });

describe('a recurring duty in the terms of its provision', () => {
  it.each([
    [
      'every five years before a day',
      years(5),
      'before',
      '2026-09-01',
      ['2031-08-31', '2036-08-31', '2041-08-31'],
    ],
    ['every year on a day', years(1), 'on', '2027-04-01', ['2027-04-01', '2028-04-01', '2029-04-01']],
    [
      'every month from the last of one',
      { count: 1, unit: 'month' },
      'on-or-before',
      '2027-01-31',
      ['2027-01-31', '2027-02-28', '2027-03-31'],
    ],
    ['every year on 29 February', years(1), 'on', '2028-02-29', ['2028-02-29', '2029-02-28', '2030-02-28']],
    [
      'every quarter before the first of a month',
      { count: 1, unit: 'quarter' },
      'before',
      '2027-03-01',
      ['2027-02-28', '2027-05-31', '2027-08-31'],
    ],
    [
      'every two weeks before a day',
      { count: 2, unit: 'week' },
      'before',
      '2027-01-04',
      ['2027-01-03', '2027-01-17', '2027-01-31'],
    ],
    [
      'every ten working days',
      { count: 10, unit: 'working-day' },
      'on-or-before',
      '2027-03-15',
      ['2027-03-15', '2027-03-31', '2027-04-14'],
    ],
    [
      'every ten working days before a day',
      { count: 10, unit: 'working-day' },
      'before',
      '2027-03-15',
      ['2027-03-14', '2027-03-30', '2027-04-13'],
    ],
  ] as const)('%s', (_, every, operator, first, days) => {
    expect(Object.values(daysOf({ from: 'day', every, operator, first }))).toEqual([days]);
  });

  it('by a day is read both ways, the stricter first', () => {
    expect(daysOf({ from: 'day', every: years(5), operator: 'by', first: '2026-09-01' })).toEqual({
      'before-the-day': ['2031-08-31', '2036-08-31', '2041-08-31'],
      'on-or-before-the-day': ['2031-09-01', '2036-09-01', '2041-09-01'],
    });
  });

  const election = { from: 'fact', fact: 'election', title: both('an election', 'etholiad') };
  it('after each of a recorded fact, with the day itself in or out', () => {
    const each = {
      ...election,
      comes: 'each-time',
      every: { count: 3, unit: 'month' },
      convention: 'within',
    };
    expect(daysOf(each, ['2027-05-06', '2031-05-01'])).toEqual({
      'beginning-with-the-day': ['2027-08-05', '2031-07-31'],
      'after-the-day': ['2027-08-06', '2031-08-01'],
    });
    expect(Object.values(daysOf(each))).toEqual([[], []]);
  });

  it('every so often from one recorded fact', () => {
    const once = { ...election, comes: 'once', every: years(4), convention: 'after' };
    expect(Object.values(daysOf(once, ['2024-05-02']))).toEqual([['2028-05-02', '2032-05-02', '2036-05-02']]);
  });

  it('from the last time it was done, or from a first day where it never was', () => {
    const last = { from: 'last-act', every: years(4), convention: 'after' };
    expect(Object.values(daysOf({ ...last, lastAct: '2024-03-01' }))).toEqual([['2028-03-01']]);
    expect(Object.values(daysOf({ ...last, first: '2027-03-31' }))).toEqual([['2027-03-31']]);
  });

  it.each([
    ['financial-year', undefined, ['2027-03-31', '2028-03-31', '2029-03-31']],
    ['calendar-year', { count: 6, unit: 'month' }, ['2027-06-30', '2028-06-30', '2029-06-30']],
    ['academic-year', { count: 20, unit: 'working-day' }, ['2027-09-28', '2028-09-28', '2029-09-28']],
  ] as const)('after the end of each %s', (kind, within, days) => {
    expect(
      Object.values(daysOf({ from: 'period', years: kind, firstYear: '2026-10-01', within }))[0]?.map((day) =>
        day.slice(0, 7),
      ),
    ).toEqual(days.map((day) => day.slice(0, 7)));
  });

  it('from coming into force, with the day itself in or out', () => {
    const act = { from: 'commencement', inForce: '2026-02-01', every: { count: 1, unit: 'month' } };
    expect(daysOf({ ...act, convention: 'within' })).toEqual({
      'beginning-with-the-day': ['2027-01-31', '2027-02-28', '2027-03-31'],
      'after-the-day': ['2027-01-01', '2027-02-01', '2027-03-01'],
    });
  });

  it.each([0, -1, 1.5, 101])('not every %s years', (count) => {
    expect(
      recurringTermsSchema.safeParse({
        from: 'day',
        every: years(count),
        operator: 'on',
        first: '2027-01-01',
      }).success,
    ).toBe(false);
  });
});
