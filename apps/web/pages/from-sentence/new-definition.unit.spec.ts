import { ukBankHolidays } from '#domain/shipped-holidays';
import { lastDayOf } from '#domain/deadlines';
import { calendarDate, commandId } from '#domain/kernel';
import { type NewEntry, newDefinition } from './new-definition';
import { phraseFaults } from './phrase-answers';

const COMMAND = commandId('0f3c2f1e-7d1a-4c55-9a53-0c1f6f6f0001');
const entry: NewEntry = {
  titleEn: undefined,
  titleCy: 'Adroddiad ar y tŷ, ’leni!',
  kind: 'action',
  sentence: 'We will report.',
  speaker: 'The minister',
  document: 'Letter',
  place: 'Page 1',
  file: 'ab'.repeat(32),
  sha256: undefined,
  responsible: 'Welsh Government',
  authority: 'internal',
  saidOn: undefined,
  datePhrase: undefined,
  readingId: undefined,
  readingReason: undefined,
  lastDay: undefined,
  lookAgain: undefined,
  owner: undefined,
  approver: undefined,
};

describe('a new entry', () => {
  it('has an id made of its title and the command, the same each time it is sent', () => {
    expect(newDefinition(entry, COMMAND, ukBankHolidays).id).toBe('adroddiad-ar-y-ty-leni-0f3c2f1e');
    expect(newDefinition(entry, COMMAND, ukBankHolidays)).toEqual(
      newDefinition(entry, COMMAND, ukBankHolidays),
    );
  });

  it('says why it has no date, or reads the day as a candidate', () => {
    expect(newDefinition(entry, COMMAND, ukBankHolidays).undated).toMatchObject({ reason: 'undated' });
    const dated = newDefinition({ ...entry, lastDay: calendarDate('2027-03-31') }, COMMAND, ukBankHolidays);
    expect(dated.undated).toBeUndefined();
    expect(dated.readings).toMatchObject([{ basis: 'policy', rule: { date: '2027-03-31' } }]);
  });

  it('has an id even where the title has no Latin letters', () => {
    expect(newDefinition({ ...entry, titleCy: '…' }, COMMAND, ukBankHolidays).id).toBe('0f3c2f1e');
  });

  const said = { ...entry, saidOn: calendarDate('2026-03-13') };
  const lastDays = (over: object) =>
    newDefinition({ ...said, ...over }, COMMAND, ukBankHolidays).readings.map(({ rule }) =>
      lastDayOf({ rule, occurrence: 1, calendar: ukBankHolidays }),
    );

  it('keeps every reading of its words that gives a date, and their day', () => {
    const later = { ...said, datePhrase: 'yn ddiweddarach eleni', readingId: 'leave-open' };
    expect(newDefinition(later, COMMAND, ukBankHolidays).source).toMatchObject({
      on: '2026-03-13',
      datePhrase: 'yn ddiweddarach eleni',
    });
    expect(lastDays(later)).toEqual(['2026-12-31', '2026-08-31', '2026-03-31']);
    expect(lastDays({ datePhrase: 'later this academic year' })).toEqual(['2026-08-31']);
  });

  it('keeps another day beside the readings', () => {
    const another = { readingId: 'another-day', lastDay: calendarDate('2026-10-01') };
    expect(lastDays({ datePhrase: 'later this academic year', ...another })).toEqual([
      '2026-08-31',
      '2026-10-01',
    ]);
  });

  it('says in its words why it has no date', () => {
    expect(
      newDefinition({ ...said, datePhrase: 'in due course' }, COMMAND, ukBankHolidays).undated,
    ).toMatchObject({
      reason: 'vague',
      explanation: { en: 'The words name no date.' },
    });
  });
});

describe('what is asked about the words', () => {
  const said = { ...entry, saidOn: calendarDate('2026-03-13'), datePhrase: 'later this year' };
  it.each([
    ['the day they were said', { saidOn: undefined }, [['saidOn', 'required']]],
    ['a choice', {}, [['readingId', 'required']]],
    ['a choice that is offered', { readingId: 'elsewhere' }, [['readingId', 'required']]],
    ['the reason of a choice', { readingId: 'year-2026-03-13-2026-12-31' }, [['readingReason', 'required']]],
    [
      'the other day and its reason',
      { readingId: 'another-day' },
      [
        ['readingReason', 'required'],
        ['lastDay', 'withAnotherDay'],
      ],
    ],
    [
      'one date, not two',
      { readingId: 'leave-open', lastDay: calendarDate('2026-12-01') },
      [['lastDay', 'withReading']],
    ],
    ['a day to look again, where they give no date', { datePhrase: 'soon' }, [['lookAgain', 'withoutDate']]],
    ['nothing more once all is said', { readingId: 'leave-open' }, []],
    ['nothing where no words say when', { datePhrase: undefined }, []],
  ])('%s', (_name, over, faults) => {
    expect(phraseFaults({ ...said, ...over }, ukBankHolidays)).toEqual(faults);
  });
});
