import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { lastDayOf, readPhrase } from '#domain/deadlines';
import { calendarDate } from '#domain/kernel';
import { readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from './load-register';

const directory = parse(readFileSync(sampleDirectoryFile, 'utf8')) as { posts: { id: string }[] };
const { rows } = readRegisterFile(sampleRegisterFile, new Set(directory.posts.map(({ id }) => id)));

/** The letter's date. The minutes name their days in full, so that no phrase of theirs counts from it. */
const SAID_ON = calendarDate('2026-03-13');
const phraseOf = ({ source }: (typeof rows)[number]): string | undefined =>
  'kind' in source ? undefined : source.datePhrase;
const phrased = rows
  .map((row) => ({ ...row, datePhrase: phraseOf(row) }))
  .flatMap(({ id, readings, datePhrase }) =>
    datePhrase === undefined
      ? []
      : [{ id, readings, reading: readPhrase({ words: datePhrase, saidOn: SAID_ON }) }],
  );

/** Dates in a sentence that says what has happened, or names a meeting: no reading of a commitment is recorded. */
const NO_COMMITMENT = ['sg-meetings', 'estyn-thematic-1'];

describe('the phrases of the register', () => {
  it('give every reading that people recorded for them', () => {
    const recorded = phrased.filter(({ readings }) => readings.some(({ basis }) => basis === 'policy'));
    expect(recorded).toHaveLength(6);
    for (const { id, readings, reading } of recorded) {
      const offered =
        reading.kind === 'candidates' ? reading.candidates.map(({ window }) => window?.to ?? null) : [];
      for (const { rule } of readings) {
        const last = lastDayOf({ rule, occurrence: 1, calendar: ukBankHolidays });
        expect({ id, offered: offered.includes(last) }).toEqual({ id, offered: true });
      }
    }
  });

  it('give no date where people found none', () => {
    const dated = phrased.filter(
      ({ readings, reading }) => readings.length === 0 && reading.kind === 'candidates',
    );
    expect(dated.map(({ id }) => id)).toEqual(NO_COMMITMENT);
  });
});
