import { type CalendarDate, calendarDate } from '#domain/kernel';
import { type Compared, compareReadings } from './compare-readings';

const promise = (text: string, last: string | null = null, more: Partial<Compared> = {}): Compared => ({
  offset: 0,
  text,
  label: 'commitment',
  strength: 'firm',
  language: 'en',
  datePhrase: null,
  bearer: null,
  expected: { kind: last === null ? 'undated' : 'date', last: last as CalendarDate | null, saidOn: null },
  ...more,
});

const said = (older: readonly Compared[], newer: readonly Compared[]) =>
  compareReadings(older, newer).map((change) => {
    const at = ['older' in change ? change.older.number : null, 'newer' in change ? change.newer.number : null];
    return [change.is, ...at, ...('time' in change ? [change.time, change.words] : [])];
  });

const GUIDANCE = promise('We will publish the revised guidance on school transport by 31 March 2027.', '2027-03-31');
const DATA = promise('The Welsh Government will collect data on waiting times from every health board.');
const SURVEY = promise('Officials will survey local authorities about their capacity in the autumn.');

it('finds what is new, dropped and repeated, whatever the order', () => {
  expect(said([GUIDANCE, DATA], [SURVEY, GUIDANCE])).toEqual([
    ['new', null, 1],
    ['repeated', 1, 2, false, false],
    ['dropped', 2, null],
  ]);
  expect(said([], [])).toEqual([]);
  expect(said([], [DATA])).toEqual([['new', null, 1]]);
});

it.each([
  ['another day', 'We will publish the revised guidance on school transport by 30 June 2027.', '2027-06-30', true, true],
  ['other words', 'Revised guidance on school transport will be published by 31 March 2027.', '2027-03-31', false, true],
  ['words added', 'Following consultation with the sector, we will now publish the revised guidance on school transport, with a summary in easy read, by 31 March 2027.', '2027-03-31', false, true],
  ['other forms of its words', 'Publication of our revised school transport guidance will follow by 31 March 2027.', '2027-03-31', false, true],
  ['another line break alone', 'We will publish the revised guidance\non school transport by 31 March 2027.', '2027-03-31', false, false],
])('knows a promise again by %s', (_name, text, last, time, words) => {
  const is = time || words ? 'changed' : 'repeated';
  expect(said([DATA, GUIDANCE, SURVEY], [promise(text, last)])[0]).toEqual([is, 2, 1, time, words]);
});

it('knows a Welsh promise again under other mutations', () => {
  const welsh = { language: 'cy' as const };
  const before = promise('Byddwn yn cyhoeddi canllawiau diwygiedig ar drafnidiaeth ysgol erbyn mis Mawrth 2027.', null, welsh);
  const after = promise('Caiff y canllawiau diwygiedig ar drafnidiaeth ysgol eu cyhoeddi, a’u gyhoeddi’n ddwyieithog.', null, welsh);
  expect(said([before], [after])[0]?.[0]).toBe('changed');
});

it('does not take one promise for another that has words in common with it', () => {
  const other = promise('We will publish the annual report on apprenticeships by 31 March 2027.', '2027-03-31');
  expect(said([GUIDANCE], [other]).map(([is]) => is)).toEqual(['new', 'dropped']);
});

it('pairs each with one alone, the most alike first', () => {
  const again = promise('We will publish the revised guidance on school transport by 31 March 2027.', '2027-03-31');
  expect(said([GUIDANCE, DATA], [again, GUIDANCE]).filter(([is]) => is === 'repeated')).toHaveLength(1);
});

it('judges the time by the words where no day is settled', () => {
  const [soon, later] = ['soon', 'in due course'].map((datePhrase) => ({ ...DATA, datePhrase }));
  expect(said([soon as Compared], [later as Compared])[0]).toEqual(['changed', 1, 1, true, false]);
});

it('takes a long plan in its stride', () => {
  const many = Array.from({ length: 800 }, (_, at) =>
    promise(`We will deliver measure q${at}z for sector x${at}y with partner p${at % 40}w and region r${at % 7}s.`),
  );
  expect(compareReadings(many, many.toReversed()).every(({ is }) => is === 'repeated')).toBe(true);
  expect(calendarDate('2027-03-31')).toBe(GUIDANCE.expected.last);
});
