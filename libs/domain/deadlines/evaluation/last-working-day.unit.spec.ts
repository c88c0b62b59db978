import { ukBankHolidays } from '#domain/shipped-holidays';
import { answerAsked, answerQuestion } from '../json/answer-question';

const answered = (date: string, more: object = {}) => {
  const answer = answerQuestion(
    { rule: { primitive: 'fixed-date', date, operator: 'on_or_before' }, ...more },
    ukBankHolidays,
  );
  if (!answer.ok) throw new Error(answer.refusal.code);
  const { lastWorkingDay, lastLawfulDay, provisional, steps = [] } = answer.answer;
  const texts = (language: 'en' | 'cy') =>
    steps.filter(({ id }) => /working|provisional/.test(id)).map(({ text }) => text[language]);
  return { lastWorkingDay, lastLawfulDay, provisional, en: texts('en'), cy: texts('cy') };
};

describe('the last working day after the published list', () => {
  it('passes over the holidays that come every year, expected and said to be', () => {
    expect(answered('2030-12-25')).toMatchObject({
      lastLawfulDay: '2030-12-25',
      provisional: false,
      lastWorkingDay: { on: '2030-12-24', provisional: true },
      en: [
        'Wednesday 25 December 2030 is not expected to be a working day in Wales: Christmas Day.',
        'The last working day in Wales before it is expected to be Tuesday 24 December 2030. The last day itself does not move.',
        expect.stringMatching(
          /^That date is provisional: .* are expected; a proclamation can add or move one\.$/,
        ),
      ],
      cy: [
        'Disgwylir na fydd dydd Mercher 25 Rhagfyr 2030 yn ddiwrnod gwaith yng Nghymru: Dydd Nadolig.',
        'Disgwylir mai dydd Mawrth 24 Rhagfyr 2030 fydd y diwrnod gwaith olaf yng Nghymru cyn hynny. Nid yw’r diwrnod olaf ei hun yn symud.',
        expect.stringMatching(/^Dros dro yw’r dyddiad hwnnw: .* gall cyhoeddiad ychwanegu neu symud un\.$/),
      ],
    });
  });

  it.each([
    ['2029-01-01', '2028-12-29'],
    ['2029-03-30', '2029-03-29'],
    ['2030-04-22', '2030-04-18'],
    ['2031-05-05', '2031-05-02'],
    ['2031-05-26', '2031-05-23'],
    ['2031-08-25', '2031-08-22'],
    ['2033-12-27', '2033-12-23'],
    ['2090-12-25', '2090-12-22'],
    ['9998-12-26', '9998-12-24'],
  ])('%s: %s', (date, on) => {
    const { lastWorkingDay, en } = answered(date);
    expect(lastWorkingDay).toEqual({ on, provisional: true });
    expect(en.join(' ')).not.toContain('is itself a working day');
  });

  it('is itself expected, where no holiday is', () => {
    expect(answered('2030-12-24').en[0]).toBe(
      'Tuesday 24 December 2030 is expected to be a working day in Wales.',
    );
  });
});

describe('the last working day before the published list', () => {
  it.each([
    ['1990-12-25', '1990-12-24'],
    ['1990-12-20', '1990-12-20'],
    ['2012-01-02', '2011-12-30'],
  ])('%s: %s, and the holidays are said not to be known', (date, on) => {
    const { lastWorkingDay, en, cy } = answered(date);
    expect(lastWorkingDay).toEqual({ on, provisional: true });
    expect(en.join(' ')).not.toContain('is itself a working day');
    expect(en.join(' ')).toContain('The bank holidays of that time are not known here');
    expect(cy.join(' ')).toContain('Nid yw gwyliau banc y cyfnod hwnnw’n hysbys yma');
  });
});

describe('a provisional date', () => {
  const counted = (date: string, direction: string) =>
    answerAsked(
      {
        provisional: true,
        rule: {
          primitive: 'offset',
          anchor: { kind: 'literal', date },
          count: 20,
          unit: { counted: 'working-day', regime: 'wales' },
          convention: 'after',
          direction,
          operator: 'on_or_before',
        },
      },
      ukBankHolidays,
    );

  it.each([
    ['2012-01-10', 'backward'],
    ['2011-12-20', 'forward'],
    ['2028-12-20', 'forward'],
  ])('says which holidays are known, before the list as after it: %s %s', (date, direction) => {
    const answer = counted(date, direction);
    expect(JSON.stringify(answer)).toContain(
      'the published holidays cover only 1 January 2012 to 31 December 2028. On other days the ordinary ones are expected',
    );
    expect(JSON.stringify(answer)).not.toContain('holidays end on');
    const count = { from: '2011-12-20', to: '2012-01-10', unit: { counted: 'working-day', regime: 'wales' } };
    expect(
      JSON.stringify(
        answerAsked({ count: { ...count, convention: 'after' }, provisional: true }, ukBankHolidays),
      ),
    ).toContain('This number is provisional: the published holidays cover only 1 January 2012 to');
  });
});

describe('the last working day outside a list of one’s own', () => {
  const holidays = {
    version: 'x',
    source: 'x',
    known: { from: '2026-01-01', to: '2026-12-31' },
    holidays: [{ date: '2026-12-31', title: { en: 'Old Year', cy: 'Yr Hen Flwyddyn' } }],
  };

  it('goes by the days of the week alone, and no holiday is expected there', () => {
    const covers = '1 January 2026 to 31 December 2026';
    expect(answered('2030-12-25', { holidays })).toMatchObject({
      lastWorkingDay: { on: '2030-12-25', provisional: true },
      en: [
        `The list of holidays given covers only ${covers}. By the days of the week alone, the last working day on or before it is Wednesday 25 December 2030.`,
        `That date is provisional: the list of holidays given covers only ${covers}.`,
      ],
    });
    expect(answered('2025-12-25', { holidays, provisional: true }).cy[0]).toMatch(
      /^Dim ond y cyfnod o 1 Ionawr 2026 hyd at 31 Rhagfyr 2026 .* dydd Iau 25 Rhagfyr 2025\.$/,
    );
  });

  it('is found in it from a day after it', () => {
    expect(answered('2027-01-03', { holidays }).lastWorkingDay).toEqual({
      on: '2027-01-01',
      provisional: true,
    });
    expect(answered('2026-12-31', { holidays }).lastWorkingDay).toEqual({
      on: '2026-12-30',
      provisional: false,
    });
  });
});
