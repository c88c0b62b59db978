import { calendarDate } from '#domain/kernel';
import { completed, markedSentence } from './marked-sentence';

const SAID = calendarDate('2026-03-13');
const marks = (sentence: string, bearer?: string) =>
  markedSentence(sentence, SAID, bearer)
    .filter(({ kind }) => kind !== 'rest')
    .map(({ kind, text }) => `${kind}: ${text}`);

describe('a sentence', () => {
  it.each([
    [
      'We will report later this academic year.',
      ['bearer: We', 'binds: will', 'time: later this academic year'],
    ],
    [
      'The Welsh Ministers must publish by 31 March 2027.',
      ['bearer: The Welsh Ministers', 'binds: must', 'time: by 31 March 2027'],
    ],
    [
      'Bydd Llywodraeth Cymru yn adrodd erbyn 31 Mawrth 2027.',
      ['binds: Bydd', 'bearer: Llywodraeth Cymru', 'time: erbyn 31 Mawrth 2027'],
    ],
    ['Nothing is promised here.', []],
  ])('%s', (sentence, expected) => {
    expect(marks(sentence)).toEqual(expected);
    expect(
      markedSentence(sentence, SAID)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence);
  });

  it('has the bearer that the person names', () => {
    expect(marks('Estyn will review it.', 'Estyn')).toEqual(['bearer: Estyn', 'binds: will']);
  });

  const day = { 'saidOn-day': '13', 'saidOn-month': '3', 'saidOn-year': '2026' };
  const sentence = 'We will report later this academic year.';
  it('gives the words that say when, where they are asked for and not named', () => {
    expect(completed({ preview: 'yes', sentence, ...day })['datePhrase']).toBe('later this academic year');
    expect(completed({ preview: 'yes', sentence, datePhrase: 'this year', ...day })['datePhrase']).toBe(
      'this year',
    );
    expect(completed({ sentence, ...day })['datePhrase']).toBeUndefined();
    expect(completed({ preview: 'yes', sentence })['datePhrase']).toBeUndefined();
  });
});
