import { calendarDate } from '#domain/kernel';
import { activityFilter, registerFilter } from '#application/queries';
import { sentences } from './locale';
import { filterIn, ignoredIn } from './request';
import { askedOf, registerUrl } from '../pages/register/asked';

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

it('says what it left out, in the page’s own words, and nothing of what it took', () => {
  const asked = { kind: 'x', text: ' TY ', owner: 'nobody', colour: 'red', standing: '' };
  expect(ignoredIn(registerFilter, asked, sentences('en', 'register'))).toEqual([
    'Kind: “x” was not understood and was left out.',
    '“colour” is nothing that this page can be asked for, and was left out.',
  ]);
  expect(ignoredIn(activityFilter, { from: 'soon' }, sentences('cy', 'activity'))).toEqual([
    'from: ni ddeallwyd “soon” ac fe’i gadawyd allan.',
  ]);
});

it('reads the register’s days in three parts, and says a day that is none', () => {
  const t = sentences('en', 'register');
  const days = {
    'from-day': '1',
    'from-month': '3',
    'from-year': '2026',
    'to-day': '31',
    'to-month': '2',
    'to-year': '2026',
  };
  expect(askedOf(days, t)).toMatchObject({
    filter: { from: calendarDate('2026-03-01') },
    ignored: ['Due on or before: “31 2 2026” was not understood and was left out.'],
  });
  expect(askedOf({ sort: '-date', after: '' }, t)).toMatchObject({
    order: 'date',
    descending: true,
    ignored: [],
  });
  expect(askedOf({ sort: 'colour' }, t)).toMatchObject({ order: 'register', ignored: [expect.any(String)] });
  expect(registerUrl({ text: 'a b', kind: undefined, owner: '' })).toBe('/register?text=a+b');
});
