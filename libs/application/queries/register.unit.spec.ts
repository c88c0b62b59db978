import { calendarDate, obligationId, postId } from '#domain/kernel';
import { chooseEntries } from './register';

type Entry = Parameters<typeof chooseEntries>[0][number];

const entry = (id: string, extra: Partial<Entry> = {}): Entry => ({
  id: obligationId(id),
  title: { en: `The ${id}`, cy: `Y ${id}` },
  kind: 'action',
  responsible: 'Welsh Government',
  owner: postId('aln-policy'),
  current: null,
  lookAgainOn: null,
  standing: 'no-date',
  incomplete: false,
  status: 'open',
  occurrences: [],
  formerSince: null,
  ...extra,
});

const entries = [
  entry('later', { current: { lastLawfulDay: calendarDate('2027-01-01') }, standing: 'not-due' }),
  entry('sooner', { current: { lastLawfulDay: calendarDate('2026-03-31') }, standing: 'late' }),
  entry('incomplete', { owner: null, incomplete: true }),
  entry('circumflex', { title: { cy: 'Ysgrifennu’r tŷ' } }),
];

const ids = (
  filter: Parameters<typeof chooseEntries>[1],
  order: Parameters<typeof chooseEntries>[2] = 'register',
) => chooseEntries(entries, filter, order, 'en').map(({ id }) => id);

describe('the register as asked for', () => {
  it('puts incomplete entries first, then by date, undated last', () => {
    expect(ids({})).toEqual(['incomplete', 'sooner', 'later', 'circumflex']);
  });

  it('finds Welsh words without their accents, in either language', () => {
    expect(ids({ text: 'TY' })).toEqual(['circumflex']);
  });

  it('finds what nobody owns, and what is late', () => {
    expect(ids({ owner: 'nobody' })).toEqual(['incomplete']);
    expect(ids({ standing: 'late' })).toEqual(['sooner']);
  });

  it('finds the commitments of a former government', () => {
    const marked = entry('marked', { formerSince: calendarDate('2026-05-20') });
    const found = chooseEntries([...entries, marked], { government: 'former' }, 'register', 'en');
    expect(found.map(({ id }) => id)).toEqual(['marked']);
  });

  it('sorts by title', () => {
    expect(ids({}, 'title')).toEqual(['incomplete', 'later', 'sooner', 'circumflex']);
  });
});
