import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate } from '#domain/kernel';
import { computeDeadline } from '../evaluation/compute-deadline';

it('names the moved holiday where the ordinary one counts again', () => {
  const answer = computeDeadline({
    rule: {
      primitive: 'offset',
      anchor: { kind: 'literal', date: calendarDate('2020-05-01') },
      count: 1,
      unit: { counted: 'working-day', regime: 'wales' },
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
    },
    occurrence: 1,
    calendar: ukBankHolidays,
    knownOn: calendarDate('2019-01-10'),
  });
  if (!answer.ok) throw new Error(answer.refusal.code);
  expect(answer.value.lastLawfulDay).toBe('2020-05-05');
  expect(answer.value.neverLawful).toEqual({ lastLawfulDay: '2020-05-04' });
  expect(answer.value.steps.at(-1)?.text.en).toContain('Friday 8 May 2020 (Early May bank holiday');
});
