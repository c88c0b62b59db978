import { faultsOf, pathOfPointer } from '#domain/kernel';
import { deadlineRuleSchema } from './rules/rule';

const words = { en: 'x', cy: 'x' };
const anchor = { kind: 'literal', date: '2026-01-01' };
const fixed = (operator: string) => ({ primitive: 'fixed-date', date: '2026-09-01', operator });
const offset = (part: object) => ({
  primitive: 'offset',
  anchor,
  count: 3,
  unit: 'day',
  convention: 'after',
  direction: 'forward',
  operator: 'on_or_before',
  ...part,
});
const period = (operator: string) => ({
  primitive: 'period-end',
  periods: { kind: 'calendar-year' },
  of: anchor,
  operator,
});
const grid = (operator: string) => ({
  primitive: 'year-grid',
  anchorYear: 2021,
  firstAfterYears: 5,
  intervalYears: 5,
  monthDay: '09-01',
  operator,
});
const recurring = (first: object, then: object) => ({
  primitive: 'recurring',
  recurrence: 'rolling',
  first,
  then,
});
const soon = (longStop?: object) => ({
  primitive: 'as-soon-as-practicable',
  side: 'after',
  anchor,
  ...(longStop && { longStop }),
});
const rolled = (rule: object, to = 'next') => ({
  primitive: 'rolled',
  rule,
  to,
  regime: 'wales',
  authority: words,
});
const named = (primitive: string, name: object, rule: object) => ({ primitive, ...name, title: words, rule });
const working = { counted: 'working-day', regime: 'wales' };

const issuesIn = (rule: unknown) =>
  faultsOf(deadlineRuleSchema.safeParse(rule).error ?? { issues: [] }).map(({ pointer, message }) => [
    pathOfPointer(pointer).join('.'),
    message.en,
  ]);

/** Each kind of rule that can end before or on its named day. */
const ending = (operator: string): readonly (readonly [string, object])[] => [
  ['a fixed date', fixed(operator)],
  ['an offset', offset({ operator })],
  ['a grid', grid(operator)],
  ['the end of a period', period(operator)],
  ['what is contingent', named('contingent', { trigger: 'x' }, fixed(operator))],
  ['what may fall away', named('unless', { condition: 'x' }, fixed(operator))],
  ['what can be excused', { primitive: 'excusable', explanation: words, rule: fixed(operator) }],
  ['the earliest of two', { primitive: 'earliest', of: [fixed('on'), fixed(operator)] }],
  ['the latest of two', { primitive: 'latest', of: [fixed(operator), fixed('on')] }],
  ['the first occurrence', recurring(fixed(operator), fixed('on'))],
  ['each later occurrence', recurring(fixed('on'), fixed(operator))],
  ['a long-stop', soon(fixed(operator))],
];

describe('a roll to the next working day', () => {
  it.each(ending('before'))('is refused over a “before” in %s', (_kind, rule) => {
    expect(issuesIn(rolled(rule))).toEqual([
      ['to', expect.stringContaining('roll to `previous`, or use `on_or_before`')],
    ]);
    expect(issuesIn(rolled(rule, 'previous'))).toEqual([]);
  });

  it.each([
    ...ending('on_or_before'),
    ['no long-stop', soon()],
    ['a roll back', rolled(fixed('before'), 'previous')],
    ['a window', { primitive: 'window', precision: 'dates', from: '2026-01-01', to: '2026-01-02' }],
    ['no date', { primitive: 'open', reason: 'vague', explanation: words }],
  ] as const)('stands over an “on or before” in %s', (_kind, rule) => {
    expect(issuesIn(rolled(rule))).toEqual([]);
  });
});

describe('a count from a day', () => {
  it.each([
    [
      'of no days that begins with one',
      { count: 0, convention: 'beginning-with' },
      'count',
      'a count of 0 names the day itself and needs the convention `after`',
    ],
    ['of no working days', { count: 0, unit: working }, 'count', 'counted days are counted from 1'],
    [
      'of plain days with other days',
      { eventOnOtherDay: 'day-zero' },
      'eventOnOtherDay',
      'only a counted unit has days that do not count: leave `eventOnOtherDay` out',
    ],
    [
      'with an extension that is no longer',
      { extension: { event: 'x', title: words, count: 3 } },
      'extension.count',
      'an extension gives the whole length from the original day: it must be longer than `count`',
    ],
  ])('is refused: %s', (_case, part, path, message) => {
    expect(issuesIn(offset(part))).toEqual([[path, message]]);
  });

  it.each([
    ['of no days after one', { count: 0 }],
    ['of one day beginning with one', { count: 1, convention: 'beginning-with' }],
    ['of one working day', { count: 1, unit: working, eventOnOtherDay: 'moves-to-next' }],
    ['with an extension one day longer', { extension: { event: 'x', title: words, count: 4 } }],
  ])('stands: %s', (_case, part) => {
    expect(issuesIn(offset(part))).toEqual([]);
  });
});

describe('a period', () => {
  const { of: _of, ...without } = period('on');
  const edge = (part: object) =>
    offset({ anchor: { kind: 'period', periods: { kind: 'calendar-year' }, edge: 'last-day', ...part } });
  const chain = (count: number) => ({
    ...without,
    periods: { kind: 'contiguous', start: anchor, count, unit: 'year' },
  });

  it('of the calendar must say which year is meant', () => {
    const message = 'which year is meant? give `of`, a day that falls in it';
    expect(issuesIn(without)).toEqual([['of', message]]);
    expect(issuesIn(edge({}))).toEqual([['anchor.of', message]]);
    expect(issuesIn(edge({ of: anchor }))).toEqual([]);
    expect(issuesIn(chain(1))).toEqual([]);
    expect(issuesIn({ ...without, periods: { kind: 'between-events', event: 'x', title: words } })).toEqual(
      [],
    );
  });

  it.each([[-101], [101], [0.5]])('lies no %p periods away', (shift) => {
    expect(issuesIn({ ...period('on'), shift })).toHaveLength(1);
    expect(issuesIn(edge({ of: anchor, shift }))).toHaveLength(1);
  });

  it.each([[-100], [100]])('may lie %p periods away', (shift) => {
    expect(issuesIn({ ...period('on'), shift })).toEqual([]);
    expect(issuesIn(edge({ of: anchor, shift }))).toEqual([]);
  });

  it('of a chain lasts 1 to 100 months or years', () => {
    expect([0, 1, 100, 101].map((count) => issuesIn(chain(count)).length)).toEqual([1, 0, 0, 1]);
  });
});
