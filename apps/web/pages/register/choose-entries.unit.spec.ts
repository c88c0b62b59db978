import { calendarDate } from '#domain/kernel';
import { type RegisterRow, chooseRows, registerQuery } from './choose-entries';

const row = (id: string, extra: Partial<RegisterRow> = {}): RegisterRow => ({
  id,
  title: { en: `The ${id}`, cy: `Y ${id}` },
  kind: 'action',
  responsible: 'Welsh Government',
  owner: 'aln-policy',
  lastLawfulDay: null,
  candidate: false,
  lookAgainOn: null,
  standing: 'no-date',
  incomplete: false,
  ...extra,
});

const rows = [
  row('later', { lastLawfulDay: calendarDate('2027-01-01'), standing: 'not-due' }),
  row('sooner', { lastLawfulDay: calendarDate('2026-03-31'), standing: 'late' }),
  row('incomplete', { owner: null, incomplete: true }),
  row('circumflex', { title: { cy: 'Ysgrifennu’r tŷ' } }),
];

const ids = (asked: object) => chooseRows(rows, registerQuery.parse(asked), 'en').map(({ id }) => id);

describe('the register as asked for', () => {
  it('puts what lacks something first, then by date, undated last', () => {
    expect(ids({})).toEqual(['incomplete', 'sooner', 'later', 'circumflex']);
  });

  it('finds Welsh words without their accents, in either language', () => {
    expect(ids({ text: 'TY' })).toEqual(['circumflex']);
  });

  it('finds what nobody owns, and what is late', () => {
    expect(ids({ owner: 'nobody' })).toEqual(['incomplete']);
    expect(ids({ standing: 'late' })).toEqual(['sooner']);
  });

  it('takes nonsense in the address for nothing asked', () => {
    expect(ids({ kind: 'x', standing: ['late'], sort: 'y' })).toHaveLength(4);
  });

  it('sorts by title', () => {
    expect(ids({ sort: 'title' })).toEqual(['incomplete', 'later', 'sooner', 'circumflex']);
  });
});
