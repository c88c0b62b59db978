import { ukBankHolidays } from '#domain/calendars';
import { instant } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { forecast } from './forecast';
import { register } from './commands.testing';
import { RecordedStory } from './recorded-story.testing';

const expected = (at: string, fields: Record<string, unknown> = {}) => {
  const state = fold(new RecordedStory('guidance').at(at).does(register(fields)).events);
  if (state === null) throw new Error('nothing registered');
  return forecast(state, ukBankHolidays, instant(at)).map(({ kind, on, steps }) => [kind, on, ...steps]);
};

it('tells every reminder up to the last day, and then nothing of the weeks after', () => {
  expect(expected('2026-01-05T10:00:00Z')).toEqual([
    ['reminder', '2026-02-27', 'P1M'],
    ['reminder', '2026-03-17', 'P2W'],
    ['reminder', '2026-03-24', 'P1W'],
    ['reminder', '2026-03-30', 'P1D'],
    ['reminder', '2026-03-31', 'P0D'],
    ['last-day', '2026-03-31'],
  ]);
});

it('goes on to what comes long after a last day that nobody acted on', () => {
  expect(expected('2026-03-31T20:00:00Z', { lookAgain: '2035-06-01' }).at(-1)).toEqual([
    'look-again',
    '2035-06-01',
  ]);
});
