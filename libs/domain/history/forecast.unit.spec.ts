import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate, instant } from '#domain/kernel';
import { datedDays, fold, withLadder } from '#domain/obligations';
import { countingLadder, everyFewWeeks } from '../../../tests/support/frequent-rule';
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

describe('of what comes round every two weeks', () => {
  const registered = fold(
    new RecordedStory('return').at('2026-01-06T10:00:00Z').does({
      type: 'register',
      definition: everyFewWeeks(2),
    }).events,
  );
  const now = instant('2026-01-06T10:00:00Z');

  /** The forecast, and how often steps of a ladder were worked out for it. */
  function foreseen(years: number) {
    if (registered === null) throw new Error('nothing registered');
    const { ladder, worked } = countingLadder();
    const items = forecast(
      withLadder(registered, ladder, calendarDate('2026-01-06')),
      ukBankHolidays,
      now,
      years,
    );
    return { items, worked: worked() };
  }

  it('tells the whole of each, and none of the weeks after it', () => {
    const { items } = foreseen(1);
    const days = items.filter(({ kind }) => kind === 'last-day').map(({ on }) => on);
    expect(days.slice(0, 3)).toEqual(['2026-01-19', '2026-02-02', '2026-02-16']);
    expect(days).toHaveLength(26);
    expect(items.filter(({ kind }) => kind === 'reminder').flatMap(({ steps }) => steps)).toEqual(
      Array.from({ length: 26 }, () => 'P1W'),
    );
  });

  it('works no more for an occurrence the more there were before it', () => {
    const [five, ten] = [foreseen(5), foreseen(10)];
    expect(ten.items.length / five.items.length).toBeCloseTo(2, 1);
    expect(ten.worked / five.worked).toBeLessThan(2.1);
    // each as it opens, is reminded of and passes
    expect(ten.worked).toBeLessThan(6 * 261);
  });
});

it('says the same of what opens and falls due as the days that calendars store', () => {
  const now = '2026-01-06T10:00:00Z';
  for (const definition of [everyFewWeeks(2), everyFewWeeks(26)]) {
    const state = fold(new RecordedStory('return').at(now).does({ type: 'register', definition }).events);
    if (state === null) throw new Error('nothing registered');
    const said = forecast(state, ukBankHolidays, instant(now), 10)
      .filter(({ kind }) => kind === 'opening' || kind === 'last-day')
      .map(({ kind, on, occurrence }) => `${on} ${kind === 'opening' ? 'opens' : 'due'} ${occurrence}`);
    const stored = datedDays(state, ukBankHolidays)
      .flatMap((each) => (each.what === 'look-again' ? [] : [`${each.on} ${each.what} ${each.occurrence}`]))
      .filter((each) => each.slice(0, 10) <= '2036-01-06');
    expect(stored.toSorted()).toEqual(said.toSorted());
  }
});
