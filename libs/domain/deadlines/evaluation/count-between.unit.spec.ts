import fc from 'fast-check';
import { regimeNames, sampleSittings } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { addDays, calendarDate } from '#domain/kernel';
import { after, by, lastOrCode, onDay, figuresOf, words, workingsOf } from '../asking.testing';
import { answerQuestion } from '../json/answer-question';
import { deadlineAnswerSchema } from '../json/answer-schema';
import { answerAsked } from '../json/answer-question';

const WALES = { counted: 'working-day', regime: 'wales' };
const count = (from: string, to: string, over: object = {}) => ({
  count: { from, to, unit: WALES, convention: 'after', ...over },
});
const days = (...asked: Parameters<typeof count>) => figuresOf(count(...asked))['days'];

describe('the working days between two days', () => {
  it.each([
    ['2026-12-21', '2027-01-08', 'after', 11],
    ['2026-12-21', '2027-01-08', 'beginning-with', 12],
    ['2026-12-21', '2027-01-08', 'clear', 10],
    ['2026-12-25', '2026-12-28', 'beginning-with', 0],
    ['2026-11-23', '2026-11-23', 'beginning-with', 1],
    ['2026-11-23', '2026-11-23', 'after', 0],
    ['2026-11-23', '2026-11-23', 'clear', 0],
    ['2026-11-23', '2026-11-24', 'clear', 0],
  ])('from %s to %s, %s: %i', (from, to, convention, expected) => {
    expect(days(from, to, { convention })).toBe(expected);
  });

  it('are counted under each regime', () => {
    // 15 June 2026 is a bank holiday in Scotland alone
    const under = (regime: string) =>
      days('2026-06-12', '2026-06-19', { unit: { counted: 'working-day', regime } });
    expect(['wales', 'foi-2000', 'scotland', 'lga-1972'].map(under)).toEqual([5, 4, 4, 6]);
  });

  it('are as many as a period of so many days runs over', () => {
    const anyDay = fc
      .integer({ min: 0, max: 3000 })
      .map((ahead) => addDays(calendarDate('2016-01-01'), ahead));
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...regimeNames),
        (start, number, regime) => {
          const unit = { counted: 'working-day', regime };
          for (const convention of ['after', 'beginning-with'])
            expect(
              days(start, lastOrCode({ rule: after(number, unit, onDay(start), { convention }) }) as string, {
                unit,
                convention,
              }),
            ).toBe(number);
        },
      ),
    );
  });

  it('add up: from the first to the second and from there to the third', () => {
    const anyDay = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), (ahead) => {
        const [a, b, c] = ahead
          .toSorted((x, y) => x - y)
          .map((days) => addDays(calendarDate('2024-01-01'), days));
        expect((days(a!, b!) as number) + (days(b!, c!) as number)).toBe(days(a!, c!));
      }),
    );
  });

  it('show every end, every day passed over and the number, in both languages', () => {
    const asked = count('2026-12-21', '2027-01-08');
    expect(workingsOf(asked)).toContain(
      'without the first of these days and with the last. Day 1: Tuesday 22 December 2026;',
    );
    expect(workingsOf(asked)).toContain('Monday 28 December 2026 (Boxing Day)');
    expect(workingsOf(asked)).toMatch(/Counted: 11\.$/u);
    expect(workingsOf(asked, 'cy')).toMatch(/Nifer a gyfrifwyd: 11\.$/u);
  });

  it('are refused where the holidays are not published, and provisional on request', () => {
    expect(figuresOf(count('2028-12-01', '2029-01-31'))).toMatchObject({ code: 'beyond-calendar' });
    expect(figuresOf({ ...count('2028-12-01', '2029-01-31'), provisional: true })).toMatchObject({
      days: 40,
      provisional: true,
    });
    expect(figuresOf(count('2011-12-01', '2012-01-31'))).toMatchObject({ code: 'beyond-calendar' });
    expect(figuresOf({ ...count('1800-01-01', '9999-12-31'), provisional: true })).toMatchObject({
      code: 'beyond-calendar',
    });
  });

  it('begin with the first date there is, and end with the last', () => {
    for (const convention of ['after', 'beginning-with', 'clear']) {
      const end = { ...count('9999-12-31', '9999-12-31', { convention }), provisional: true };
      expect(figuresOf(end)).toMatchObject({ convention });
      expect(
        figuresOf({ ...end, count: { ...end.count, from: '0001-01-01', to: '0001-01-01' } }),
      ).toMatchObject({
        convention,
      });
    }
  });

  it('as known on a day leave out what was announced later', () => {
    const asked = count('2022-09-16', '2022-09-20');
    expect(figuresOf({ ...asked, knownOn: '2022-09-09' })).toMatchObject({ days: 2 });
    expect(figuresOf({ ...asked, knownOn: '2022-09-12' })).toMatchObject({ days: 1 });
  });

  it('may be sitting days, of a calendar that is given', () => {
    const unit = {
      counted: 'sitting-day',
      calendar: 'parliament',
      style: { houses: ['commons'], needed: 'any', breaks: 'sittings-only' },
    };
    const asked = count('2023-06-05', '2023-07-20', { unit });
    expect(figuresOf({ ...asked, sittings: { parliament: sampleSittings['uk-parliament'] } })).toMatchObject({
      days: 27,
    });
    expect(figuresOf(asked)).toMatchObject({ code: 'missing-calendar', missing: 'parliament' });
  });

  it.each([
    ['the later day first', count('2026-01-02', '2026-01-01'), '/count/to'],
    [
      'without a convention',
      { count: { from: '2026-01-01', to: '2026-01-02', unit: WALES } },
      '/count/convention',
    ],
    ['beside a rule', { ...count('2026-01-01', '2026-01-02'), duty: 'D1' }, '/rule'],
    ['of an occurrence', { ...count('2026-01-01', '2026-01-02'), occurrence: 2 }, '/count'],
    ['of plain days', count('2026-01-01', '2026-01-02', { unit: 'day' }), '/count/unit'],
  ])('are refused %s', (_case, question, pointer) => {
    expect(figuresOf(question)).toMatchObject({ code: 'invalid-question', issues: [{ pointer }] });
  });

  it('are an answer by the schema, and no date', () => {
    const asked = { id: 'n', ...count('2026-01-01', '2026-01-31') };
    expect(deadlineAnswerSchema.parse(answerAsked(asked, ukBankHolidays))).toMatchObject({
      id: 'n',
      ok: true,
    });
    expect(answerQuestion(asked, ukBankHolidays)).toMatchObject({
      ok: false,
      refusal: { pointer: '/count' },
    });
  });
});

describe('a list of holidays of one’s own', () => {
  const LIST = {
    version: '2026',
    source: 'Cyngor Enghraifft',
    known: { from: '2026-12-01', to: '2026-12-31' },
    holidays: [{ date: '2026-12-23', title: { en: 'Founders’ Day', cy: 'Dydd y Sylfaenwyr' } }],
  };
  const rule = (number: number) => after(number, WALES, onDay('2026-12-21'));

  it('stands in the place of the published one, and is named in the workings', () => {
    const asked = { rule: rule(5), holidays: LIST };
    expect(figuresOf(asked)).toMatchObject({
      lastLawfulDay: '2026-12-29',
      calendarVersion: 'Cyngor Enghraifft: 2026 (2026-12-01/2026-12-31)',
    });
    expect(workingsOf(asked)).toContain('Wednesday 23 December 2026 (Founders’ Day)');
    expect(workingsOf(asked)).not.toContain('Christmas');
    expect(workingsOf(asked, 'cy')).toContain('Dydd y Sylfaenwyr');
  });

  it('is refused outside its days, even where a provisional date would do', () => {
    const rolled = { primitive: 'rolled', rule: by('2027-01-02'), to: 'next', regime: 'wales' };
    for (const provisional of [false, true]) {
      const moved = { ...rolled, authority: words('x') };
      expect(figuresOf({ rule: moved, holidays: LIST, provisional })).toMatchObject({
        code: 'beyond-calendar',
        message: { en: expect.not.stringContaining('provisional') },
      });
      expect(figuresOf({ rule: rule(15), holidays: LIST, provisional })).toMatchObject({
        code: 'beyond-calendar',
        message: {
          en: expect.stringContaining('known only from 1 December 2026 to 31 December 2026.'),
          cy: expect.stringContaining('o 1 Rhagfyr 2026 hyd at 31 Rhagfyr 2026'),
        },
      });
    }
    const early = { ...count('2026-11-30', '2026-12-02', { convention: 'beginning-with' }), holidays: LIST };
    expect(figuresOf(early)).toMatchObject({ code: 'beyond-calendar' });
    expect(figuresOf({ ...count('2026-11-30', '2026-12-24'), holidays: LIST })).toMatchObject({ days: 17 });
  });

  it('may keep a day in some divisions alone', () => {
    const scots = { ...LIST, holidays: [{ ...LIST.holidays[0], divisions: ['scotland'] }] };
    expect(lastOrCode({ rule: rule(5), holidays: scots })).toBe('2026-12-28');
    const foi = after(5, { counted: 'working-day', regime: 'foi-2000' }, onDay('2026-12-21'));
    expect(lastOrCode({ rule: foi, holidays: scots })).toBe('2026-12-29');
  });

  it.each([
    ['a day twice', { ...LIST, holidays: [LIST.holidays[0], LIST.holidays[0]] }, '/holidays/holidays/1/date'],
    [
      'a day outside it',
      { ...LIST, holidays: [{ date: '2027-01-01', title: words('x') }] },
      '/holidays/holidays/0/date',
    ],
    [
      'days that end early',
      { ...LIST, known: { from: '2026-12-31', to: '2026-12-01' } },
      '/holidays/known/to',
    ],
    [
      'a title in one language',
      { ...LIST, holidays: [{ date: '2026-12-23', title: { en: 'x' } }] },
      '/holidays/holidays/0/title/cy',
    ],
    ['no name', { ...LIST, version: '' }, '/holidays/version'],
  ])('is refused with %s', (_case, holidays, pointer) => {
    expect(figuresOf({ rule: rule(5), holidays })).toMatchObject({
      code: 'invalid-question',
      issues: [{ pointer }],
    });
  });

  it('has no versions and no day on which it became known', () => {
    for (const more of [{ knownOn: '2026-12-01' }, { calendar: 'x' }])
      expect(figuresOf({ rule: rule(5), holidays: LIST, ...more })).toMatchObject({
        code: 'invalid-question',
        issues: [{ pointer: '/holidays' }],
      });
  });
});
