import fc from 'fast-check';
import { addDays, calendarDate } from '#domain/kernel';
import { after, by, event, lastOrCode, onDay, figuresOf, words, workingsOf } from '../asking.testing';

/** Not less than four and not more than five years after an event. */
const review = (over: { notBefore?: object; notAfter?: object } = {}) => ({
  primitive: 'between',
  notBefore: after(4, 'year', event('poll'), { operator: 'from' }),
  notAfter: after(5, 'year', event('poll')),
  ...over,
});
const poll = (date: string) => ({ anchors: { poll: { date } } });
const POLL = poll('2026-05-07');

describe('a window with both ends computed', () => {
  it('has a first and a last lawful day', () => {
    expect(figuresOf({ rule: review(), ...POLL })).toMatchObject({
      window: { from: '2030-05-07', to: '2031-05-07' },
      firstLawfulDay: '2030-05-07',
      lastLawfulDay: '2031-05-07',
    });
    expect(workingsOf({ rule: review(), ...POLL })).toContain('The first lawful day is Tuesday 7 May 2030');
    expect(workingsOf({ rule: review(), ...POLL }, 'cy')).toContain(
      'Y diwrnod cyfreithlon cyntaf yw dydd Mawrth 7 Mai 2030: mae gweithred cyn hynny yn rhy gynnar.',
    );
  });

  it.each([
    ['2026-05-08', 'too-early'],
    ['2030-05-06', 'too-early'],
    ['2030-05-07', 'in-time'],
    ['2031-05-07', 'in-time'],
    ['2031-05-08', 'late'],
  ])('judges an act on %s: %s', (doneOn, is) => {
    expect(figuresOf({ rule: review(), ...POLL, doneOn })).toMatchObject({ judgement: { on: doneOn, is } });
  });

  it('follows the convention of each end', () => {
    const clear = after(4, 'year', event('poll'), { operator: 'from', convention: 'clear' });
    const beginning = after(5, 'year', event('poll'), { convention: 'beginning-with', operator: 'before' });
    expect(figuresOf({ rule: review({ notBefore: clear, notAfter: beginning }), ...POLL })).toMatchObject({
      firstLawfulDay: '2030-05-08',
      lastLawfulDay: '2031-05-05',
    });
  });

  it('of which the last day alone is known has that day, and says that an act can come too early', () => {
    const rule = review({ notAfter: by('2031-12-31') });
    expect(figuresOf({ rule, doneOn: '2031-01-01' })).toMatchObject({
      lastLawfulDay: '2031-12-31',
      firstLawfulDay: null,
      window: { from: null },
      judgement: { is: 'not-known' },
    });
    expect(figuresOf({ rule, doneOn: '2032-01-01' })).toMatchObject({ judgement: { is: 'late' } });
    expect(workingsOf({ rule }, 'cy')).toContain('nid yw’r diwrnod cyfreithlon cyntaf yn hysbys eto');
  });

  it('of which the first day alone is known is refused with what is missing, and the first day', () => {
    const rule = review({ notBefore: by('2030-05-07', 'from') });
    expect(figuresOf({ rule, doneOn: '2030-05-06' })).toMatchObject({
      code: 'missing-anchor',
      missing: 'poll',
      from: '2030-05-07',
      judgement: { is: 'too-early' },
    });
    expect(figuresOf({ rule, doneOn: '2030-05-07' })).toMatchObject({ judgement: { is: 'not-known' } });
  });

  it('that closes before it opens has no lawful day', () => {
    const rule = review({ notAfter: by('2030-05-06') });
    expect(figuresOf({ rule, ...POLL })).toMatchObject({ code: 'no-lawful-day', from: '2030-05-07' });
    const saturday = review({ notBefore: by('2026-06-06', 'from'), notAfter: by('2026-06-06') });
    expect(lastOrCode({ rule: saturday })).toBe('2026-06-06');
    const back = {
      primitive: 'rolled',
      rule: saturday,
      to: 'previous',
      regime: 'wales',
      authority: words('x'),
    };
    expect(lastOrCode({ rule: back })).toBe('no-lawful-day');
  });

  it.each([
    ['whose first end names a last day', { notBefore: by('2026-01-01') }, '/rule/notBefore'],
    ['whose last end only begins', { notAfter: by('2026-01-01', 'from') }, '/rule/notAfter'],
  ])('is refused %s', (_case, over, pointer) => {
    expect(figuresOf({ rule: review(over) })).toMatchObject({
      code: 'invalid-question',
      issues: [{ pointer }],
    });
  });

  it('marks a last day that may come earlier', () => {
    const rule = review({
      notAfter: { primitive: 'earliest', of: [by('2031-12-31'), after(1, 'month', event('order'))] },
    });
    expect(figuresOf({ rule, ...POLL })).toMatchObject({
      firstLawfulDay: '2030-05-07',
      lastLawfulDay: '2031-12-31',
      mayComeEarlier: true,
    });
  });
});

describe('no answer has a window that ends before it begins', () => {
  const anyDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(calendarDate('2020-01-01'), days));
  const anyOffset = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom<unknown>('day', 'week', 'month', 'year', {
      counted: 'working-day',
      regime: 'wales',
    }),
    anchor: anyDay.map((date) => onDay(date)),
    convention: fc.constantFrom('after', 'beginning-with', 'clear'),
    direction: fc.constantFrom('forward', 'backward'),
  });
  const ends = (operator: string) =>
    anyOffset.map(({ count, unit, anchor, ...how }) => after(count, unit, anchor, { ...how, operator }));
  const anyRule = fc.oneof(
    ends('before'),
    ends('on_or_before'),
    fc.record({ primitive: fc.constant('between'), notBefore: ends('from'), notAfter: ends('before') }),
    fc.record({ primitive: fc.constantFrom('earliest', 'latest'), of: fc.tuple(ends('on'), ends('before')) }),
    ends('on_or_before').map((rule) => ({
      primitive: 'rolled',
      rule,
      to: 'previous',
      regime: 'wales',
      authority: words('x'),
    })),
  );

  it('whatever the rule', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const { window, code } = figuresOf({ rule, provisional: true }) as {
          window?: { from: string | null; to: string };
          code?: string;
        };
        if (window === undefined) expect(code).toBe('no-lawful-day');
        else expect(window.from === null || window.from <= window.to).toBe(true);
      }),
    );
  });

  it.each([
    ['polls', [{ date: '2030-05-02' }, { date: '2026-05-07' }]],
    ['one poll twice', [{ date: '2026-05-07' }, { date: '2026-05-07' }, { date: '2030-05-02' }]],
  ])('%s out of order are refused, and told which', (_case, polls) => {
    const question = { duty: 'D27', anchors: { 'senedd-general-election': polls } };
    expect(figuresOf(question)).toMatchObject({ code: 'out-of-order', missing: 'senedd-general-election' });
  });

  it.each([
    ['D5', 'senedd-general-election/poll'],
    ['D7', 'senedd-general-election'],
    ['D8', 'next-senedd-general-election'],
  ])('nor does %s count from a poll that is not the one of its occurrence', (duty, name) => {
    const inOrder = [{ date: '2026-05-07' }, { date: '2030-05-02' }];
    const ask = (polls: readonly object[], occurrence: number) =>
      lastOrCode({ duty, occurrence, anchors: { [name]: polls } });
    for (const occurrence of [1, 2]) {
      expect(ask(inOrder, occurrence)).toMatch(/^20/);
      expect(ask(inOrder.toReversed(), occurrence)).toBe('out-of-order');
    }
  });
});
