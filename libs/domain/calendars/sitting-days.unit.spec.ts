import fc from 'fast-check';
import { type CalendarDate, addDays, calendarDate as date } from '#domain/kernel';
import { type CountQuestion, countDays } from './count-days';
import { sampleSittings, sittingCalendarSchema } from './sitting-calendar';
import { type SittingStyle, sittingDays } from './sitting-days';

const parliament = sampleSittings['uk-parliament'];
const { senedd } = sampleSittings;

const style = (houses: SittingStyle['houses'], needed: 'any' | 'all', breaks: SittingStyle['breaks']) => ({
  houses,
  needed,
  breaks,
});
const EITHER = style(['commons', 'lords'], 'any', 'sittings-only');
const BOTH = style(['commons', 'lords'], 'all', 'sittings-only');
const COMMONS = style(['commons'], 'any', 'sittings-only');
const COMMONS_SCRUTINY = style(['commons'], 'any', 'short-breaks-count');
const SENEDD_SCRUTINY = style(['senedd'], 'any', 'short-breaks-count');

const count = (
  from: string,
  count: number,
  days: CountQuestion['days'],
  direction: CountQuestion['direction'] = 'forward',
  counting: CountQuestion['counting'] = 'after',
) => countDays({ from: date(from), count, days, direction, counting });

/** The days of a stretch that count. */
const counting = (from: string, to: string, days: CountQuestion['days']) => {
  const found: CalendarDate[] = [];
  for (let day = date(from); day <= to; day = addDays(day, 1))
    if (days.passedOver(day) === null) found.push(day);
  return found;
};

describe('sittings of the Houses in June and July 2023', () => {
  it.each([
    ['either House: the Lords sat on Friday 14 July', EITHER, '2023-07-14', '2023-07-14'],
    ['both Houses: the Commons did not', BOTH, '2023-07-17', '2023-07-13'],
    ['the Commons alone', COMMONS, '2023-07-17', '2023-07-13'],
  ])('%s', (_case, houses, afterThursday, beforeMonday) => {
    const days = sittingDays(parliament, houses);
    expect(count('2023-07-13', 1, days).on).toBe(afterThursday);
    expect(count('2023-07-17', 1, days, 'backward').on).toBe(beforeMonday);
  });

  it.each([
    ['forward from a sitting', '2023-06-05', 'forward', 'after', '2023-07-11'],
    ['forward beginning with a sitting', '2023-06-05', 'forward', 'beginning-with', '2023-07-10'],
    ['forward beginning with a Sunday', '2023-06-11', 'forward', 'beginning-with', '2023-07-17'],
    ['backward from a sitting', '2023-07-20', 'backward', 'after', '2023-06-14'],
    ['backward beginning with a sitting', '2023-07-20', 'backward', 'beginning-with', '2023-06-15'],
    ['backward from a Saturday', '2023-07-15', 'backward', 'after', '2023-06-08'],
  ] as const)('21 Commons sitting days %s', (_case, from, direction, convention, last) => {
    const counted = count(from, 21, sittingDays(parliament, COMMONS), direction, convention);
    expect(counted).toMatchObject({ on: last, beyond: null });
    expect(counted.counted).toHaveLength(21);
    expect(counted.passedOver.every(({ why }) => why === 'not-sitting')).toBe(true);
  });

  it('weekends are short breaks: 40 scrutiny days are 40 days on end', () => {
    const days = sittingDays(parliament, COMMONS_SCRUTINY);
    expect(count('2023-06-05', 40, days, 'forward', 'beginning-with').on).toBe('2023-07-14');
    expect(count('2023-07-20', 40, days, 'backward', 'beginning-with').on).toBe('2023-06-11');
  });
});

/** Both Houses sit on 8 and 14 January 2024; the Commons on 13 January too, written down in no order. */
const january = sittingCalendarSchema.parse({
  about: 'made up, for breaks of four and of five days',
  source: 'nobody',
  version: 'january',
  asAt: '2024-01-01',
  legislature: 'uk-parliament',
  known: { from: '2024-01-08', to: '2024-01-14' },
  houses: {
    commons: { title_en: 'C', title_cy: 'C', sittings: ['2024-01-13', '2024-01-08', '2024-01-14'] },
    lords: { title_en: 'L', title_cy: 'L', sittings: ['2024-01-08', '2024-01-14'] },
  },
});
const ALL_BUT_LAST = ['08', '09', '10', '11', '12', '13'].map((day) => `2024-01-${day}`);

describe('a break', () => {
  it.each([
    ['of four days counts, every day of it', ['commons'], 'any', [...ALL_BUT_LAST, '2024-01-14']],
    ['of five days stops the clock for all of it', ['lords'], 'any', ['2024-01-08', '2024-01-14']],
    ['counts in either House', ['commons', 'lords'], 'any', [...ALL_BUT_LAST, '2024-01-14']],
    ['does not count in both Houses', ['commons', 'lords'], 'all', ['2024-01-08', '2024-01-14']],
  ] as const)('%s', (_case, houses, needed, expected) => {
    const days = sittingDays(january, { houses, needed, breaks: 'short-breaks-count' });
    expect(counting('2024-01-07', '2024-01-15', days)).toEqual(expected);
  });

  it('of four days counts for no one who asks for sittings', () => {
    expect(counting('2024-01-08', '2024-01-14', sittingDays(january, COMMONS))).toEqual([
      '2024-01-08',
      '2024-01-13',
      '2024-01-14',
    ]);
  });

  it('never counts while Parliament is prorogued or dissolved', () => {
    const closed = [{ from: date('2024-01-10'), to: date('2024-01-11') }];
    const days = sittingDays({ ...january, closed }, COMMONS_SCRUTINY);
    expect(counting('2024-01-08', '2024-01-14', days)).toEqual(
      ['08', '09', '12', '13', '14'].map((day) => `2024-01-${day}`),
    );
  });
});

describe('recesses of the Senedd', () => {
  it.each([
    ['forward over the Easter recess', '2023-03-20', 'forward', 'after', '2023-05-20'],
    ['forward beginning with a day of the recess', '2023-04-10', 'forward', 'beginning-with', '2023-06-09'],
    ['backward over Whitsun and Easter', '2023-06-05', 'backward', 'after', '2023-03-29'],
  ] as const)('40 days %s', (_case, from, direction, convention, last) => {
    expect(count(from, 40, sittingDays(senedd, SENEDD_SCRUTINY), direction, convention).on).toBe(last);
  });

  const recess = (to: string, closed: typeof senedd.closed = []) =>
    sittingDays(
      {
        ...senedd,
        closed,
        houses: {
          senedd: {
            title_en: 'S',
            title_cy: 'S',
            recesses: [{ from: date('2023-02-20'), to: date(to) }],
          },
        },
      },
      SENEDD_SCRUTINY,
    );
  it('count while they last no more than four days', () => {
    expect(counting('2023-02-19', '2023-02-24', recess('2023-02-23'))).toHaveLength(6);
    expect(counting('2023-02-19', '2023-02-25', recess('2023-02-24'))).toEqual(['2023-02-19', '2023-02-25']);
  });

  it('leave no day counted while the Senedd is dissolved', () => {
    const closed = [{ from: date('2023-02-22'), to: date('2023-02-25') }];
    expect(counting('2023-02-20', '2023-02-26', recess('2023-02-23', closed))).toEqual([
      '2023-02-20',
      '2023-02-21',
      '2023-02-26',
    ]);
  });
});

describe('days adjourned beside a prorogation', () => {
  /** The Commons sit on 8 to 11 January 2024 and from 30 January; prorogued from 15 to 28 January. */
  const form = (house: object, closed: readonly (readonly [string, string])[]) =>
    sittingCalendarSchema.parse({
      ...january,
      known: { from: '2024-01-08', to: '2024-02-02' },
      closed: closed.map(([from, to]) => ({ from, to })),
      houses: { commons: { title_en: 'C', title_cy: 'C', ...house } },
    });
  const SITTINGS = ['08', '09', '10', '11', '30', '31'].map((day) => `2024-01-${day}`);
  const LATER = ['2024-02-01', '2024-02-02'];
  const RECESSES = [{ from: '2024-01-12', to: '2024-01-29' }];
  const days = (house: object, closed: readonly (readonly [string, string])[]) =>
    counting('2024-01-08', '2024-02-02', sittingDays(form(house, closed), COMMONS_SCRUTINY)).map((on) =>
      on.slice(5),
    );

  it.each([
    [
      'three days before and one after count',
      [['2024-01-15', '2024-01-28']],
      ['01-12', '01-13', '01-14', '01-29'],
    ],
    ['four days before count', [['2024-01-16', '2024-01-29']], ['01-12', '01-13', '01-14', '01-15']],
    ['five days before do not', [['2024-01-17', '2024-01-29']], []],
    ['none without a prorogation', [], []],
    [
      'two closed spans part three breaks',
      [
        ['2024-01-13', '2024-01-20'],
        ['2024-01-24', '2024-01-29'],
      ],
      ['01-12', '01-21', '01-22', '01-23'],
    ],
  ] as const)('count by their own length in either form: %s', (_case, closed, adjourned) => {
    const sat = [...SITTINGS, ...LATER].map((on) => on.slice(5));
    const expected = [...sat, ...adjourned].sort();
    expect(days({ sittings: [...SITTINGS, ...LATER] }, closed)).toEqual(expected);
    expect(days({ recesses: RECESSES }, closed)).toEqual(expected);
  });

  it('count alike in both forms, whatever the calendar', () => {
    const known = { from: date('2024-01-01'), to: date('2024-03-31') };
    const day = fc.integer({ min: 0, max: 89 });
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(day, fc.nat(12)), { maxLength: 3 }),
        (sat, shut) => {
          const closed = shut.map(([from, length]) => ({
            from: addDays(known.from, from),
            to: addDays(known.from, from + length),
          }));
          const isClosed = (on: string) => closed.some(({ from, to }) => from <= on && on <= to);
          const sittings = sat.map((number) => addDays(known.from, number)).filter((on) => !isClosed(on));
          fc.pre(sittings.length > 0);
          const recesses = breaksBetween(sittings, known);
          fc.pre(recesses.length > 0);
          const title = { title_en: 'C', title_cy: 'C' };
          const base = { ...january, known, closed };
          const [listed, ranged] = [{ sittings }, { recesses }].map((house) =>
            sittingDays({ ...base, houses: { commons: { ...title, ...house } } }, COMMONS_SCRUTINY),
          );
          expect([ranged?.knownFrom, ranged?.knownUntil]).toEqual([listed?.knownFrom, listed?.knownUntil]);
          expect(counting(known.from, known.to, ranged!)).toEqual(counting(known.from, known.to, listed!));
        },
      ),
    );
  });
});

/** Every run of days without a sitting. */
function breaksBetween(sittings: readonly CalendarDate[], known: { from: CalendarDate; to: CalendarDate }) {
  const breaks: { from: CalendarDate; to: CalendarDate }[] = [];
  for (let on = known.from; on <= known.to; on = addDays(on, 1)) {
    if (sittings.includes(on)) continue;
    const last = breaks.at(-1);
    if (last && addDays(last.to, 1) === on) last.to = on;
    else breaks.push({ from: on, to: on });
  }
  return breaks;
}

describe('a short break at the edge of the calendar', () => {
  it('may be longer than it shows: nothing is known of it', () => {
    const edge = { ...january, known: { from: date('2024-01-05'), to: date('2024-01-16') } };
    const days = sittingDays(edge, COMMONS_SCRUTINY);
    expect([days.knownFrom, days.knownUntil]).toEqual(['2024-01-08', '2024-01-14']);
    const sat = sittingDays(edge, COMMONS);
    expect([sat.knownFrom, sat.knownUntil]).toEqual(['2024-01-05', '2024-01-16']);
  });
});

describe('outside the calendar nothing is known', () => {
  it.each([
    ['after its last day', parliament, COMMONS, '2023-07-19', 'forward', '2023-07-21'],
    ['before its first day', parliament, COMMONS, '2023-06-06', 'backward', '2023-06-04'],
    ['of a House that is not in it', senedd, COMMONS, '2023-03-20', 'forward', '2023-03-21'],
    ['of its breaks either', senedd, COMMONS_SCRUTINY, '2023-03-20', 'forward', '2023-03-21'],
    [
      'of one of two Houses',
      { ...january, houses: { lords: january.houses.lords! } },
      EITHER,
      '2024-01-08',
      'forward',
      '2024-01-09',
    ],
    [
      'of sittings, where only recesses are given',
      senedd,
      style(['senedd'], 'any', 'sittings-only'),
      '2023-03-20',
      'forward',
      '2023-03-21',
    ],
  ] as const)(
    '%s: the first such day is named and no further one judged',
    (_case, calendar, houses, from, direction, beyond) => {
      const days = sittingDays(calendar, houses);
      expect(days.mayBeProvisional).toBe(false);
      expect(count(from, 2, days, direction)).toMatchObject({ on: beyond, beyond });
    },
  );
});

describe('the name of the days', () => {
  it.each([
    [
      EITHER,
      'sitting days of either House (the House of Commons, the House of Lords)',
      'diwrnodau eistedd y naill Dŷ neu’r llall (Tŷ’r Cyffredin, Tŷ’r Arglwyddi)',
    ],
    [
      BOTH,
      'sitting days of both Houses (the House of Commons, the House of Lords)',
      'diwrnodau eistedd y ddau Dŷ (Tŷ’r Cyffredin, Tŷ’r Arglwyddi)',
    ],
    [COMMONS, 'sitting days of the House of Commons', 'diwrnodau eistedd Tŷ’r Cyffredin'],
    [COMMONS_SCRUTINY, 'scrutiny days of the House of Commons', 'diwrnodau craffu Tŷ’r Cyffredin'],
  ])('in both languages: %#', (houses, en, cy) => {
    expect(sittingDays(parliament, houses)).toMatchObject({
      title: { en, cy },
      source: { en: parliament.source, cy: parliament.source },
      version: 'uk-parliament-sittings@2023-06-05/2023-07-20',
      restDays: [],
    });
  });

  it('of a House that the calendar leaves out is the name it was asked for by', () => {
    expect(sittingDays(senedd, COMMONS).title.en).toBe('sitting days of commons');
  });
});
