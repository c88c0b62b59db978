import { ukBankHolidays } from '#domain/shipped-holidays';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { type ObligationDefinition, offeredReadings } from '#domain/obligations';
import { fixed, sampleDefinition } from '../../../libs/domain/obligations/sample-definition.testing';
import { amendmentInWords, readingInWords, otherReadings } from './amendment-in-words';

const directory = loadDirectory(sampleDirectoryFile);
const before = sampleDefinition({ approver: 'deputy-director-aln', readings: [fixed('2026-03-31')] });

const shown = (after: ObligationDefinition, changes: readonly string[], language: 'cy' | 'en' = 'en') =>
  amendmentInWords(
    { definition: before, occurrences: [] },
    { change: { kind: 'amendment', definition: after, reason: 'Misread' }, changes },
    { directory, calendar: ukBankHolidays },
    language,
  );

it('shows whoever approves an amendment what stands and what would stand', () => {
  const { approver: _, ...without } = before;
  expect(shown(without as ObligationDefinition, ['approver'])).toEqual([
    { field: 'approver', before: ['Deputy director, additional learning needs'], after: [] },
  ]);
  const later = sampleDefinition({ readings: [fixed('2099-12-31')] });
  expect(shown(later, ['readings'], 'cy')).toMatchObject([
    {
      before: [expect.stringContaining('31 Mawrth 2026')],
      after: [expect.stringContaining('31 Rhagfyr 2099')],
    },
  ]);
  expect(shown({ ...before, triggers: ['bill-passed'] }, ['triggers'])).toMatchObject([
    { before: [], after: ['bill-passed'] },
  ]);
});

it('shows the rules where the same day follows by another', () => {
  const [reading] = before.readings;
  if (reading === undefined) throw new Error('no reading');
  const rule = { primitive: 'fixed-date', date: '2026-04-01', operator: 'before' } as typeof reading.rule;
  const [amended] = shown({ ...before, readings: [{ ...reading, rule }] }, ['readings']);
  expect(amended?.before).not.toEqual(amended?.after);
  expect(amended?.after.join()).toContain('"operator":"before"');
});

it('names a reading that is proposed with its day, one that the grammar offers too', () => {
  const { source } = before;
  const definition = sampleDefinition({
    readings: [fixed('2026-03-31')],
    source: { ...source, datePhrase: 'by 31 March 2027' },
  });
  const state = { definition, occurrences: [] };
  const [listed] = definition.readings;
  expect(readingInWords(state, listed?.id ?? '', ukBankHolidays, 'en')).toContain('31 March 2026');
  const [offered] = offeredReadings(definition).readings;
  expect(readingInWords(state, offered?.id ?? '', ukBankHolidays, 'en')).toContain('31 March 2027');
  expect(readingInWords(state, 'another-day', ukBankHolidays, 'en')).toBe('');
  expect(otherReadings(state, listed?.id ?? '', ukBankHolidays, 'en')).toEqual([]);
  expect(otherReadings(state, offered?.id ?? '', ukBankHolidays, 'en')).toEqual([
    readingInWords(state, listed?.id ?? '', ukBankHolidays, 'en'),
  ]);
});
