import { ukBankHolidays } from '#domain/shipped-holidays';
import { both, calendarDate } from '#domain/kernel';
import { computeDeadline } from '../evaluation/compute-deadline';
import { describeRule, notOfficialText } from './describe-rule';
import {
  formatDate,
  formatDateBoth,
  formatDateWithDay,
  formatEveryYears,
  formatMonthDay,
  formatYears,
} from './dates-in-words';
import { ask, fixed, section89, within } from '../rules.testing';

const words = (language: 'cy' | 'en', ...asked: Parameters<typeof ask>) =>
  ask(...asked).steps.map(({ text }) => text[language]);

describe('the workings of section 89', () => {
  it('in English', () => {
    expect(words('en', section89(2021), 1)).toEqual([
      'Before 1 September 2026, then before 1 September every 5 years, counted from the last required year.',
      'The cycle starts in 2021. The first occurrence falls 5 years after that year. Each later occurrence falls 5 years after the last year in which one was required. For the first occurrence: 2021 + 5 + (1 − 1) × 5 = 2026. The named day is 1 September 2026.',
      'The first occurrence opens on 1 September 2021, the day after the last day that the cycle has in 2021.',
      '“Before 1 September 2026” excludes that day, so the last lawful day is the day before: Monday 31 August 2026.',
      'Monday 31 August 2026 is not a working day in Wales: Summer bank holiday.',
      'Sunday 30 August 2026 is not a working day in Wales.',
      'Saturday 29 August 2026 is not a working day in Wales.',
      'The last working day in Wales before it is Friday 28 August 2026. The last day itself does not move.',
    ]);
  });

  it('in Welsh', () => {
    expect(words('cy', section89(2021), 1)).toEqual([
      'Cyn 1 Medi 2026, ac yna cyn 1 Medi bob 5 mlynedd, gan gyfrif o’r flwyddyn ofynnol ddiwethaf.',
      'Cyfrifir y cylch o’r flwyddyn 2021. Mae’r tro cyntaf yn digwydd 5 mlynedd ar ôl y flwyddyn honno. Mae pob tro diweddarach yn digwydd 5 mlynedd ar ôl y flwyddyn ofynnol ddiwethaf. Ar gyfer y tro cyntaf: 2021 + 5 + (1 − 1) × 5 = 2026. Y diwrnod a enwir yw 1 Medi 2026.',
      'Mae’r tro cyntaf yn agor ar 1 Medi 2021, sef y diwrnod ar ôl diwrnod olaf y cylch yn 2021.',
      'Nid yw “cyn 1 Medi 2026” yn cynnwys y diwrnod hwnnw, felly’r diwrnod cyfreithlon olaf yw’r diwrnod cynt: dydd Llun 31 Awst 2026.',
      'Nid yw dydd Llun 31 Awst 2026 yn ddiwrnod gwaith yng Nghymru: Gŵyl banc yr haf.',
      'Nid yw dydd Sul 30 Awst 2026 yn ddiwrnod gwaith yng Nghymru.',
      'Nid yw dydd Sadwrn 29 Awst 2026 yn ddiwrnod gwaith yng Nghymru.',
      'Y diwrnod gwaith olaf yng Nghymru cyn hynny yw dydd Gwener 28 Awst 2026. Nid yw’r diwrnod olaf ei hun yn symud.',
    ]);
  });

  it('the second occurrence shows its own sum and says what is provisional', () => {
    const text = words('en', section89(2021), 2);
    expect(text[1]).toContain('For the second occurrence: 2021 + 5 + (2 − 1) × 5 = 2031.');
    expect(text[2]).toBe(
      'The second occurrence opens on 1 September 2026, the day after the last day of the first occurrence.',
    );
    expect(text.at(-1)).toBe(
      'That date is provisional: the published bank holidays cover only 1 January 2012 to 31 December 2028. After that the holidays that come every year are expected; a proclamation can add or move one.',
    );
    expect(words('cy', section89(2021), 2).at(-1)).toBe(
      'Dros dro yw’r dyddiad hwnnw: mae’r gwyliau banc a gyhoeddwyd yn cwmpasu’r cyfnod o 1 Ionawr 2012 hyd at 31 Rhagfyr 2028 yn unig. Ar ôl hynny disgwylir y gwyliau sy’n dod bob blwyddyn; gall cyhoeddiad ychwanegu neu symud un.',
    );
  });

  it('a citation stands with the rule, whose words are marked as ours', () => {
    const citation = both('ALNET 2018, section 89(3)', 'Deddf ADYTA 2018, adran 89(3)');
    const result = computeDeadline({
      rule: section89(2021),
      occurrence: 1,
      calendar: ukBankHolidays,
      citation,
    });
    const [first, ...later] = result.ok ? result.value.steps : [];
    expect(first?.citation).toEqual(citation);
    expect(first?.text.en).toMatch(/required year\. \(Our own words, not the official text\.\)$/);
    expect(first?.text.cy).toContain(`(${notOfficialText.cy}.)`);
    expect(later.filter((step) => step.citation !== undefined)).toEqual([]);
  });

  it('every step that used the holidays names their version, every dated step its date', () => {
    const steps = ask(section89(2021), 1).steps;
    const used = steps.filter((step) => step.calendarVersion === ukBankHolidays.version);
    expect(used.map(({ id }) => id)).toEqual([
      'not-working-2026-08-31',
      'not-working-2026-08-30',
      'not-working-2026-08-29',
      'last-working-day',
    ]);
    expect(steps.map(({ date }) => date)).toEqual([
      undefined,
      '2026-09-01',
      '2021-09-01',
      '2026-08-31',
      '2026-08-31',
      '2026-08-30',
      '2026-08-29',
      '2026-08-28',
    ]);
  });
});

describe('the workings of other rules', () => {
  it('a last day that is a working day', () => {
    expect(words('en', fixed('2026-03-31', 'on_or_before'))).toEqual([
      'On or before 31 March 2026.',
      '31 March 2026 itself is included, so the last day is Tuesday 31 March 2026.',
      'Tuesday 31 March 2026 is itself a working day in Wales.',
    ]);
    expect(words('cy', fixed('2026-03-31', 'on_or_before'))).toEqual([
      'Ar 31 Mawrth 2026 neu cyn hynny.',
      'Mae 31 Mawrth 2026 ei hun wedi’i gynnwys, felly’r diwrnod olaf yw dydd Mawrth 31 Mawrth 2026.',
      'Mae dydd Mawrth 31 Mawrth 2026 ei hun yn ddiwrnod gwaith yng Nghymru.',
    ]);
  });

  it('a substitute day is called one', () => {
    expect(words('en', fixed('2026-12-28', 'on'))[2]).toBe(
      'Monday 28 December 2026 is not a working day in Wales: Boxing Day (substitute bank holiday).',
    );
    expect(words('cy', fixed('2026-12-28', 'on'))[2]).toContain('(diwrnod amgen yn lle gŵyl banc).');
  });

  it.each([
    [
      within('academic-year', '2025-09-01', '2026-08-31'),
      'The words name the academic year 2025/26, which runs from 1 September 2025 to 31 August 2026.',
      'Mae’r geiriau’n enwi’r flwyddyn academaidd 2025/26, sy’n rhedeg o 1 Medi 2025 hyd at 31 Awst 2026.',
    ],
    [
      within('year', '2026-03-13', '2026-12-31'),
      'The words name the year 2026, which runs from 1 January 2026 to 31 December 2026.',
      'Mae’r geiriau’n enwi’r flwyddyn 2026, sy’n rhedeg o 1 Ionawr 2026 hyd at 31 Rhagfyr 2026.',
    ],
    [
      within('month', '2028-02-01', '2028-02-29'),
      'The words name the month of February 2028, which runs from 1 February 2028 to 29 February 2028.',
      'Mae’r geiriau’n enwi mis Chwefror 2028, sy’n rhedeg o 1 Chwefror 2028 hyd at 29 Chwefror 2028.',
    ],
    [
      within('dates', '2026-03-13', '2027-02-28'),
      'The words name the time from 13 March 2026 to 28 February 2027, both days included.',
      'Mae’r geiriau’n enwi’r cyfnod o 13 Mawrth 2026 hyd at 28 Chwefror 2027, gan gynnwys y ddau ddiwrnod.',
    ],
  ])('what a window names', (rule, en, cy) => {
    expect(ask(rule).steps.find(({ id }) => id === 'window')?.text).toEqual({ en, cy });
  });

  it('a window narrower than the words name says so; a whole one does not', () => {
    const part = (rule: Parameters<typeof ask>[0]) =>
      ask(rule).steps.find(({ id }) => id === 'window-part')?.text;
    expect(part(within('year', '2026-03-13', '2026-12-31'))).toEqual({
      en: 'On this reading only the part from 13 March 2026 to 31 December 2026 counts, both days included.',
      cy: 'Yn ôl y dehongliad hwn, dim ond y rhan o 13 Mawrth 2026 hyd at 31 Rhagfyr 2026 sy’n cyfrif, gan gynnwys y ddau ddiwrnod.',
    });
    expect(part(within('year', '2026-01-01', '2026-12-31'))).toBeUndefined();
  });
});

describe('rules in one sentence', () => {
  const grid = (over: object) => describeRule({ ...section89(2021), ...over });

  it.each([
    [fixed('2026-09-01', 'before'), 'Before 1 September 2026', 'Cyn 1 Medi 2026'],
    [fixed('2026-09-01', 'on'), 'On 1 September 2026', 'Ar 1 Medi 2026'],
    [fixed('2026-09-01', 'from'), 'From 1 September 2026', 'O 1 Medi 2026 ymlaen'],
    [
      within('dates', '2026-09-01', '2026-10-08'),
      'From 1 September 2026 to 8 October 2026',
      'O 1 Medi 2026 hyd at 8 Hydref 2026',
    ],
  ])('%j', (rule, en, cy) => {
    expect(describeRule(rule)).toEqual({ en, cy });
  });

  it('every operator of a grid keeps its own words', () => {
    expect(grid({ operator: 'on', intervalYears: 1 })).toEqual({
      en: 'On 1 September 2026, then on 1 September every year, counted from the last required year',
      cy: 'Ar 1 Medi 2026, ac yna ar 1 Medi bob blwyddyn, gan gyfrif o’r flwyddyn ofynnol ddiwethaf',
    });
    expect(grid({ operator: 'on_or_before', intervalYears: 3 }).cy).toBe(
      'Ar 1 Medi 2026 neu cyn hynny, ac yna ar 1 Medi neu cyn hynny bob 3 blynedd, gan gyfrif o’r flwyddyn ofynnol ddiwethaf',
    );
    expect(grid({ operator: 'from' }).en).toMatch(/^From 1 September 2026, then from 1 September/);
  });
});

describe('dates and lengths of time', () => {
  const monday = calendarDate('2026-08-31');

  it('are the same words on every machine', () => {
    expect(formatDateBoth(monday)).toEqual({ en: '31 August 2026', cy: '31 Awst 2026' });
    expect(formatDateWithDay(monday, 'cy')).toBe('dydd Llun 31 Awst 2026');
    expect(formatMonthDay('09-01', 'cy')).toBe('1 Medi');
  });

  it('every month has its name in both languages', () => {
    const names = Array.from({ length: 12 }, (_, index) => {
      const on = calendarDate(`2026-${String(index + 1).padStart(2, '0')}-01`);
      return `${formatDate(on, 'en').slice(2, -5)}/${formatDate(on, 'cy').slice(2, -5)}`;
    });
    expect(names.join(' ')).toBe(
      'January/Ionawr February/Chwefror March/Mawrth April/Ebrill May/Mai June/Mehefin July/Gorffennaf August/Awst September/Medi October/Hydref November/Tachwedd December/Rhagfyr',
    );
  });

  it('every day of the week has its name in both languages', () => {
    const names = [1, 2, 3, 4, 5, 6, 7].map((day) => {
      const on = calendarDate(`2026-06-0${day}`);
      return `${formatDateWithDay(on, 'en').split(' ')[0]}/${formatDateWithDay(on, 'cy').split(' ')[1]}`;
    });
    expect(names.join(' ')).toBe(
      'Monday/Llun Tuesday/Mawrth Wednesday/Mercher Thursday/Iau Friday/Gwener Saturday/Sadwrn Sunday/Sul',
    );
  });

  it('years take the mutation of their number', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20].map((count) => formatYears(count, 'cy'))).toEqual([
      'flwyddyn',
      '2 flynedd',
      '3 blynedd',
      '4 blynedd',
      '5 mlynedd',
      '6 blynedd',
      '7 mlynedd',
      '8 mlynedd',
      '9 mlynedd',
      '10 mlynedd',
      '20 mlynedd',
    ]);
    expect([1, 2, 5].map((count) => formatEveryYears(count, 'cy'))).toEqual([
      'bob blwyddyn',
      'bob 2 flynedd',
      'bob 5 mlynedd',
    ]);
    expect([formatYears(1, 'en'), formatEveryYears(1, 'en'), formatEveryYears(5, 'en')]).toEqual([
      '1 year',
      'every year',
      'every 5 years',
    ]);
  });
});
