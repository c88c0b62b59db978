import { instant } from '#domain/kernel';
import { requestedPoint, pointQuery } from './requested-point';

const NOW = instant('2026-11-24T10:00:00Z');

const day = (date: string) => {
  const [year = '', month = '', on = ''] = date.split('-');
  return { 'effective-day': on, 'effective-month': month, 'effective-year': year };
};

describe('the point that an address asks for', () => {
  it('is now where it asks for none', () => {
    expect(requestedPoint({}, 'en', NOW)).toMatchObject({ point: {}, problems: [], byForm: false });
    expect(requestedPoint({ known: '', ...day('--') }, 'en', NOW)).toMatchObject({
      point: {},
      problems: [],
      byForm: true,
    });
  });

  it.each([
    [{ known: '12' }, { known: 12 }],
    [{ known: '2026-01-31' }, { known: '2026-01-31T23:59:59.999Z' }],
    [{ effective: '2026-01-31' }, { effective: '2026-01-31' }],
    [
      { known: '12', ...day('2026-1-31') },
      { known: 12, effective: '2026-01-31' },
    ],
    [{ known: ['12', '13'] }, { known: 12 }],
  ])('%j', (query, point) => {
    const asked = requestedPoint(query, 'en', NOW);
    expect(asked).toMatchObject({ point, problems: [] });
    const again = Object.fromEntries(new URLSearchParams(pointQuery(asked.point)));
    expect(requestedPoint(again, 'en', NOW).point).toEqual(asked.point);
  });

  it('shows a day of the address in the form again, as a person types it', () => {
    expect(requestedPoint({ effective: '2026-01-05' }, 'en', NOW).typed).toEqual({
      day: '5',
      month: '1',
      year: '2026',
    });
    expect(requestedPoint({ effective: '2026-06-30T23:30:00Z' }, 'en', NOW).typed).toMatchObject({
      day: '1',
      month: '7',
    });
  });

  it.each([
    [{ known: 'yesterday' }, 'known', '#known'],
    [{ effective: '2026-02-30' }, 'effective', '#effective-day'],
    [day('2026-2-30'), 'effective', '#effective-day'],
    [{ known: '0012345678901234567' }, 'known', '#known'],
    [{ known: '9999-12-31' }, 'known', '#known'],
    [{ known: '2026-11-25' }, 'known', '#known'],
  ])(
    '%j is none: it says so beside its field, in the language of the page, and shows now',
    (query, field, href) => {
      const [en, cy] = [requestedPoint(query, 'en', NOW), requestedPoint(query, 'cy', NOW)];
      expect(en).toMatchObject({ point: {}, problems: [{ field, href }] });
      expect(cy.problems[0]?.text).not.toBe(en.problems[0]?.text);
    },
  );
});

it('keeps what else an address says', () => {
  expect(pointQuery({}, { field: 'owner' })).toBe('?field=owner');
  expect(pointQuery({ known: 12 }, { field: 'owner' })).toBe('?field=owner&known=12');
});
