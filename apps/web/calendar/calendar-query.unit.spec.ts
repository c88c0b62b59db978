import { calendarDate } from '#domain/kernel';
import { monthAfter, queryString, readCalendarQuery } from './calendar-query';

const ALL = ['month', 'year', 'day', 'page', 'mine', 'owner', 'kind', 'source', 'group'] as const;
const choices = { posts: ['aln-policy'], sources: ['an-act'], groups: ['date', 'owner'], takes: ALL };
const read = (asked: object) => readCalendarQuery(asked, calendarDate('2026-11-30'), choices);

describe('what an address of the calendar asks', () => {
  it('is this month, unless another is asked for', () => {
    expect(read({})).toMatchObject({ year: 2026, month: 11, day: null, page: 1, filter: {}, ignored: [] });
    expect(read({ year: '2027', month: '2', day: '28' })).toMatchObject({ year: 2027, month: 2, day: 28 });
  });

  it('takes its filters, and an empty one narrows nothing', () => {
    const asked = { mine: 'yes', owner: 'aln-policy', kind: 'action', source: 'an-act' };
    expect(read({ ...asked, group: 'owner' })).toMatchObject({ filter: asked, group: 'owner', ignored: [] });
    expect(read({ mine: '', owner: '', kind: '', source: '', year: '' })).toMatchObject({
      filter: {},
      ignored: [],
    });
  });

  it.each([
    ['month', '13'],
    ['month', '1e1'],
    ['year', '9999'],
    ['day', '31'],
    ['page', '0'],
    ['owner', 'no-such-post'],
    ['kind', 'nonsense'],
    ['source', 'another-act'],
    ['mine', 'no'],
    ['group', 'colour'],
    ['colour', 'red'],
    ['kind', ['action', 'case']],
  ])('names what it does not understand: %s=%j', (name, value) => {
    const { ignored, filter } = read({ [name]: value });
    expect(ignored).toEqual([{ name, value: typeof value === 'string' ? value : '["action","case"]' }]);
    expect(filter).toEqual({});
  });
});

it('names what another page of the calendar takes, and this one does not', () => {
  const { ignored, group } = readCalendarQuery({ group: 'owner' }, calendarDate('2026-11-30'), {
    ...choices,
    takes: ['year'],
  });
  expect([ignored, group]).toEqual([[{ name: 'group', value: 'owner' }], null]);
});

it('months follow each other over the turn of a year, and end with the calendar', () => {
  expect(monthAfter({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(monthAfter({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  expect(monthAfter({ year: 1900, month: 1 }, -1)).toBeNull();
  expect(monthAfter({ year: 2199, month: 12 }, 1)).toBeNull();
});

it('a query string holds what is given', () => {
  expect(queryString({ year: 2026, owner: undefined, kind: '', source: 'a b' })).toBe(
    '?year=2026&source=a+b',
  );
  expect(queryString({ owner: null })).toBe('');
});
