import { ukBankHolidays } from '#domain/shipped-holidays';
import { statuteBook } from '#domain/deadlines';
import { calendarDate, dateInWales, instant } from '#domain/kernel';
import { definitionOfDuty, entriesOfDuty } from '#domain/obligations';
import { pastInWords, pastOccurrences } from './past-occurrences';

const NOW = instant('2026-11-24T10:00:00Z');
const today = dateInWales(NOW);

const entries = statuteBook().flatMap((duty) => entriesOfDuty(duty).map((entry) => ({ duty, entry })));

const past = (heldFrom?: string): readonly number[] =>
  entries.map(({ duty, entry }) => {
    const on = entry.kind === 'recurring-duty' && heldFrom !== undefined ? calendarDate(heldFrom) : undefined;
    return pastOccurrences(definitionOfDuty(duty, entry, { heldFrom: on }, today), {
      now: NOW,
      calendar: ukBankHolidays,
    });
  });

it('counts what has come round before, unless a duty is held from a later day', () => {
  const [all, held] = [past(), past('2026-11-24')];
  expect(all.filter((count) => count > 1).length).toBeGreaterThan(0);
  entries.forEach(({ entry }, index) => {
    if (entry.kind === 'recurring-duty') expect([entry.id, held[index]]).toEqual([entry.id, 0]);
  });
});

it('is said in both languages, with how to leave the past to the archive', () => {
  const { en, cy } = pastInWords(7, ': --held-from');
  expect([en, cy].every((text) => text.includes('7') && text.includes('--held-from'))).toBe(true);
});
