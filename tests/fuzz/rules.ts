import fc from 'fast-check';

const title = { en: 'a thing', cy: 'peth' };

/** Mostly days that there are; the ends of all dates, and what is none, are rarer. */
export const day = fc.oneof(
  {
    weight: 80,
    arbitrary: fc
      .date({ min: new Date('2011-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
      .map((on) => on.toISOString().slice(0, 10)),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      '0001-01-01',
      '0001-12-31',
      '9999-12-31',
      '9999-01-01',
      '1990-12-25',
      '2030-12-25',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('0000-01-01', '2026-02-30', '10000-01-01', 'tomorrow', '', 7, null),
  },
);
/** Mostly in their order. */
export const span = fc.tuple(day, day, fc.integer({ min: 0, max: 9 })).map(([one, other, luck]) => {
  const [from, to] =
    luck > 0 && typeof one === 'string' && typeof other === 'string' ? [one, other].sort() : [one, other];
  return { from, to };
});
const name = fc.oneof(
  { weight: 300, arbitrary: fc.constantFrom('constructor', 'a', 'b', 'senedd', 'parliament') },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'toString', 'A B', '') },
);
export const count = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 5, arbitrary: fc.constantFrom(10_000, 9999, 400, 0) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 2.5, 1e9, 1e308, Number.MAX_SAFE_INTEGER) },
);
const operator = fc.constantFrom('before', 'on_or_before', 'on', 'from');
const direction = fc.constantFrom('forward', 'backward');
const convention = fc.constantFrom('after', 'beginning-with', 'clear');

const everyDay = Array.from({ length: 12 }, (_, month) =>
  Array.from({ length: 31 }, (_day, index) => ({
    monthDay: `${String(month + 1).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
    title,
  })),
)
  .flat()
  .filter(({ monthDay }) => !['02-30', '02-31', '04-31', '06-31', '09-31', '11-31'].includes(monthDay));
const ownRegime = fc.record({
  title: fc.constant(title),
  source: fc.constant(title),
  restDays: fc.constantFrom([], [6, 7], [1, 2, 3, 4, 5, 6]),
  divisions: fc.constantFrom([], ['scotland'], ['england-and-wales', 'northern-ireland']),
  alsoOff: fc.constantFrom(
    [],
    everyDay,
    everyDay.slice(0, 60),
    everyDay.filter(({ monthDay }) => monthDay !== '02-29'),
  ),
  breaks: fc.boolean(),
});
const regime = fc.oneof(
  fc.constantFrom('wales', 'foi-2000', 'lga-1972', 'si-2008-1848', 'nowhere', 'constructor'),
  ownRegime,
);
const countedUnit = fc.oneof(
  fc.record({ counted: fc.constant('working-day'), regime }),
  fc.record({ counted: fc.constant('school-day'), calendar: name }),
  fc.record({
    counted: fc.constant('sitting-day'),
    calendar: name,
    style: fc.record({
      houses: fc.constantFrom(['senedd'], ['commons', 'lords'], ['commons']),
      needed: fc.constantFrom('any', 'all'),
      breaks: fc.constantFrom('short-breaks-count', 'sittings-only'),
    }),
  }),
);
const unit = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('day', 'week', 'month', 'year') },
  { weight: 3, arbitrary: countedUnit },
);
const pause = fc.record({
  event: name,
  title: fc.constant(title),
  first: fc.constantFrom('included', 'excluded'),
  last: fc.constantFrom('included', 'excluded'),
});

const ends = fc.record({ after: fc.constantFrom(1, 2, 10_000), by: day }, { requiredKeys: [] });

/** How many days lie between two days. */
export const countQuestion = fc
  .tuple(span, countedUnit, convention)
  .map(([ends, unit, convention]) => Object.assign({ unit, convention }, ends));

/** A list of holidays of one’s own: a few days, or every day of many years. */
export const ownHolidays = fc
  .tuple(fc.constantFrom(0, 3, 800), day, fc.constantFrom('2026-01-01', '0001-01-01'))
  .map(([length, first, from]) => ({
    version: 'own',
    source: 'own',
    known: { from, to: '9999-12-31' },
    holidays: Array.from({ length }, (_, index) => {
      const on = new Date(from === '0001-01-01' && typeof first === 'string' ? first : '2026-01-01');
      on.setUTCDate(on.getUTCDate() + index);
      return { date: Number.isNaN(on.getTime()) ? null : on.toISOString().slice(0, 10), title };
    }),
  }));

export const { rule } = fc.letrec<{ rule: unknown; anchor: unknown; periods: unknown }>((tie) => ({
  anchor: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('literal'), date: day }),
    fc.record({
      kind: fc.constantFrom('event', 'projected', 'previous-actual'),
      event: name,
      title: fc.constant(title),
    }),
    fc.constant({ kind: 'previous-required' }),
    fc.record({
      kind: fc.constant('duty'),
      duty: fc.constantFrom('local-well-being-plan/plan', 'own', 'constructor'),
      title: fc.constant(title),
    }),
    fc.record({ kind: fc.constant('rule'), rule: tie('rule') }),
    fc.record({ kind: fc.constant('parameter'), parameter: name, title: fc.constant(title) }),
    fc.record(
      {
        kind: fc.constant('period'),
        periods: tie('periods'),
        of: tie('anchor'),
        shift: fc.constantFrom(0, 1, -1, 100, -100),
        edge: fc.constantFrom('first-day', 'last-day'),
      },
      { requiredKeys: ['kind', 'periods', 'edge'] },
    ),
  ),
  periods: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constantFrom('calendar-year', 'financial-year', 'academic-year') }),
    fc.record({
      kind: fc.constant('contiguous'),
      start: tie('anchor'),
      count: fc.constantFrom(1, 5, 100),
      unit: fc.constantFrom('month', 'year'),
    }),
    fc.record({ kind: fc.constant('between-events'), event: name, title: fc.constant(title) }),
  ),
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ primitive: fc.constant('fixed-date'), date: day, operator }),
    fc.record(
      {
        primitive: fc.constant('offset'),
        anchor: tie('anchor'),
        count,
        unit,
        convention,
        direction,
        operator,
        eventOnOtherDay: fc.constantFrom('day-zero', 'moves-to-next'),
        pause,
        extension: fc.record({ event: name, title: fc.constant(title), count }),
      },
      { requiredKeys: ['primitive', 'anchor', 'count', 'unit', 'convention', 'direction', 'operator'] },
    ),
    fc.record(
      {
        primitive: fc.constant('year-grid'),
        anchorYear: fc.constantFrom(1900, 2021, 2200),
        firstAfterYears: fc.constantFrom(0, 5, 100),
        intervalYears: fc.constantFrom(1, 5, 100),
        operator,
        monthDay: fc.oneof(
          fc.constantFrom('02-29', '09-01', '12-31', '01-01'),
          fc.record({
            month: fc.constantFrom(2, 12),
            weekday: fc.constantFrom(1, 7),
            nth: fc.constantFrom(1, 4, 'last'),
          }),
          fc.record({
            month: fc.constantFrom(1, 12),
            workingDay: fc.constantFrom('first', 'last'),
            regime,
          }),
          fc.constant({ month: 2, day: 'last' }),
          fc.record({ parameter: name, title: fc.constant(title) }),
        ),
        intervalParameter: fc.record({ parameter: name, title: fc.constant(title) }),
        ends,
      },
      {
        requiredKeys: ['primitive', 'anchorYear', 'firstAfterYears', 'intervalYears', 'monthDay', 'operator'],
      },
    ),
    fc.record(
      {
        primitive: fc.constant('period-end'),
        periods: tie('periods'),
        of: tie('anchor'),
        shift: fc.constantFrom(0, 100, -100),
        operator,
        ends,
      },
      { requiredKeys: ['primitive', 'periods', 'operator'] },
    ),
    fc
      .tuple(fc.constantFrom('month', 'year', 'academic-year', 'dates', 'dates'), span)
      .map(([precision, ends]) => Object.assign({ primitive: 'window', precision }, ends)),
    fc.record({
      primitive: fc.constant('open'),
      reason: fc.constantFrom('vague', 'past'),
      explanation: fc.constant(title),
    }),
    fc.record({
      primitive: fc.constant('between'),
      notBefore: fc.oneof(
        fc.record({ primitive: fc.constant('fixed-date'), date: day, operator: fc.constant('from') }),
        tie('rule'),
      ),
      notAfter: tie('rule'),
    }),
    fc.record({
      primitive: fc.constantFrom('earliest', 'latest'),
      of: fc.array(tie('rule'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record(
      {
        primitive: fc.constant('as-soon-as-practicable'),
        side: fc.constantFrom('after', 'before'),
        anchor: tie('anchor'),
        longStop: tie('rule'),
      },
      { requiredKeys: ['primitive', 'side', 'anchor'] },
    ),
    fc.record({
      primitive: fc.constant('contingent'),
      trigger: name,
      title: fc.constant(title),
      rule: tie('rule'),
    }),
    fc.record({
      primitive: fc.constant('unless'),
      condition: name,
      title: fc.constant(title),
      rule: tie('rule'),
    }),
    fc.record({
      primitive: fc.constant('rolled'),
      rule: tie('rule'),
      to: fc.constantFrom('next', 'previous'),
      regime,
      authority: fc.constant(title),
    }),
    fc.record({ primitive: fc.constant('excusable'), rule: tie('rule'), explanation: fc.constant(title) }),
    fc.record(
      {
        primitive: fc.constant('recurring'),
        recurrence: fc.constant('rolling'),
        first: tie('rule'),
        then: tie('rule'),
        ends,
      },
      { requiredKeys: ['primitive', 'recurrence', 'first', 'then'] },
    ),
  ),
}));
