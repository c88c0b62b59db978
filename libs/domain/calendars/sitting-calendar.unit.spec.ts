import { faultsOf, pathOfPointer } from '#domain/kernel';
import { sampleSittings, sittingCalendarSchema } from './sitting-calendar';
import parliament from './data/samples/uk-parliament-2023.json';
import senedd from './data/samples/senedd-2023.json';

const faultsIn = (file: unknown) => faultsOf(sittingCalendarSchema.safeParse(file).error ?? { issues: [] });
const issuesIn = (file: unknown) =>
  faultsIn(file).map(({ pointer, message }) => `${pathOfPointer(pointer).join('.')}: ${message.en}`);
const commons = (part: object) => ({
  ...parliament,
  houses: { ...parliament.houses, commons: { title_en: 'C', title_cy: 'C', ...part } },
});

describe('a file of sitting days', () => {
  it('is read as written, with no closed days unless it names some', () => {
    expect(sampleSittings['uk-parliament']).toEqual({ ...parliament, closed: [] });
    expect(sampleSittings.senedd).toEqual({ ...senedd, closed: [] });
  });

  it('says what is wrong in Welsh too', () => {
    expect(faultsIn(commons({ sittings: ['2023-07-21'] }))[0]?.message.cy).toBe(
      'mae 2023-07-21 y tu allan i’r dyddiau hysbys, 2023-06-05 hyd at 2023-07-20',
    );
  });

  const [day = ''] = parliament.houses.commons.sittings;
  const recesses = [{ from: '2023-06-09', to: '2023-06-11' }];
  it.each([
    [
      'a sitting written twice',
      commons({ sittings: [day, day] }),
      'houses.commons.sittings: a sitting day appears twice: keep one',
    ],
    [
      'a sitting after the known days',
      commons({ sittings: [day, '2023-07-21'] }),
      'houses.commons.sittings.1: 2023-07-21 lies outside the known days, 2023-06-05 to 2023-07-20',
    ],
    [
      'a sitting before the known days',
      commons({ sittings: ['2023-06-04'] }),
      'houses.commons.sittings.0: 2023-06-04 lies outside the known days, 2023-06-05 to 2023-07-20',
    ],
    [
      'a day that does not exist, factReaches once',
      commons({ sittings: ['2023-06-31'] }),
      'houses.commons.sittings.0: not a calendar date (YYYY-MM-DD)',
    ],
    [
      'both sittings and recesses',
      commons({ sittings: [day], recesses }),
      'houses.commons.sittings: give either `sittings` or `recesses` of a House, not both',
    ],
    [
      'neither sittings nor recesses',
      commons({}),
      'houses.commons.sittings: give either `sittings` or `recesses` of a House, not both',
    ],
    [
      'a recess that ends before it begins',
      commons({ recesses: [{ from: '2023-06-11', to: '2023-06-09' }] }),
      'houses.commons.recesses.0.to: ends before it begins: `to` must not be earlier than `from`',
    ],
  ])('is refused with %s', (_case, file, issue) => {
    expect(issuesIn(file)).toEqual([issue]);
  });

  it.each([
    ['no source', { ...senedd, source: '' }, 'source'],
    ['no version', { ...senedd, version: '' }, 'version'],
    ['another legislature', { ...senedd, legislature: 'dail' }, 'legislature'],
    ['another House', { ...senedd, houses: { dail: senedd.houses.senedd } }, 'houses'],
    ['an empty list of sittings', commons({ sittings: [] }), 'houses.commons.sittings'],
    ['an empty list of recesses', commons({ recesses: [] }), 'houses.commons.recesses'],
    ['no English title', commons({ title_en: '', sittings: [day] }), 'houses.commons.title_en'],
    ['no Welsh title', commons({ title_cy: '', sittings: [day] }), 'houses.commons.title_cy'],
    ['a misspelt field', commons({ sittings: [day], sitings: [] }), 'houses.commons'],
    ['a field of its own', { ...senedd, note: '' }, ''],
  ])('is refused with %s', (_case, file, path) => {
    const issues = issuesIn(file);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.split(':')[0]).toBe(path);
  });

  it.each([
    ['on the first known day', ['2023-06-05']],
    ['on the last known day', ['2023-07-20']],
  ])('may have its only sitting %s', (_case, sittings) => {
    expect(issuesIn(commons({ sittings }))).toEqual([]);
  });
});
