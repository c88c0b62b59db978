import { calendarDate } from '#domain/kernel';
import { activityFilter, registerFilter } from '#application/queries';
import { filterIn } from './request';

it('takes from an address what it may say, and ignores what it may not', () => {
  const asked = { kind: 'x', standing: ['late'], text: ' TY ', owner: 'nobody', colour: 'red' };
  expect(filterIn(registerFilter, asked)).toEqual({
    kind: undefined,
    standing: undefined,
    text: 'TY',
    owner: 'nobody',
  });
});

it('takes what a form left empty for nothing asked', () => {
  expect(filterIn(registerFilter, { kind: '', owner: '', standing: '', text: '' })).toEqual({});
  expect(filterIn(activityFilter, { person: '', from: '', to: '2026-03-01', before: '12' })).toEqual({
    to: calendarDate('2026-03-01'),
    before: 12,
  });
});
