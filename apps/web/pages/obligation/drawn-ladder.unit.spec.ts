import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate } from '#domain/kernel';
import { agenda, fold } from '#domain/obligations';
import { register } from '../../../../libs/domain/history/commands.testing';
import { RecordedStory } from '../../../../libs/domain/history/recorded-story.testing';
import { drawnLadder } from './drawn-ladder';

it('says of every reminder whom it goes to, those after the last day too', () => {
  const state = fold(new RecordedStory('guidance').does(register()).events);
  if (state === null) throw new Error('nothing is registered');
  const [mail] = [{ template: 'reminder-after', state: 'sent', plannedAt: '2026-04-08T08:00:00Z' }];
  const at = {
    state,
    current: state.occurrences[0],
    agenda: agenda(state, ukBankHolidays),
    mails: [{ ...mail, recipient: state.owner }],
  };
  const drawn = drawnLadder({
    at: at as never,
    today: calendarDate('2026-01-05'),
    calendar: ukBankHolidays,
    language: 'en',
  });
  const after = drawn?.table.filter(({ on }) => on > '2026-03-31') ?? [];
  expect(after.length).toBeGreaterThan(0);
  expect(drawn?.table.filter(({ to }) => to === '')).toEqual([]);
});
