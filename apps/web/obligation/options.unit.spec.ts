import { calendarDate } from '#domain/kernel';
import { triggerOptions } from './options';

it('names what an entry waited for in words', () => {
  const reached = { trigger: 'government-formed', effectiveOn: calendarDate('2026-11-23'), answer: null };
  const options = (language: 'cy' | 'en') =>
    triggerOptions({ obligation: { triggersReached: [reached] } } as never, language);
  expect(options('en')).toEqual([
    { value: 'government-formed', text: 'A new government has been formed', hint: '23 November 2026' },
  ]);
  expect(options('cy')[0]?.text).not.toContain('-');
});
