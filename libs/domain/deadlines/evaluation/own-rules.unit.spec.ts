import fc from 'fast-check';
import { addDays, addMonths, calendarDate } from '#domain/kernel';
import { after, by, event, lastOrCode, onDay, figuresOf, words, workingsOf } from '../asking.testing';

const under = (rule: object, title?: object) => ({ kind: 'rule', rule, ...(title && { title }) });
const named = (duty: string) => ({ kind: 'duty', duty, title: words(duty) });
const GIVEN = { anchors: { notice: { date: '2026-01-31' } } };

describe('a rule that counts from another rule of one’s own', () => {
  it('six months after three months after a day, each from its own last day', () => {
    const rule = after(6, 'month', under(after(3, 'month', event('notice'))));
    expect(lastOrCode({ rule, ...GIVEN })).toBe('2026-10-30');
    expect(figuresOf({ rule })).toMatchObject({ code: 'missing-anchor', missing: 'notice' });
    expect(workingsOf({ rule, ...GIVEN })).toContain(
      'That day is counted from: Thursday 30 April 2026 – No later than 3 months after this day: notice.',
    );
    expect(workingsOf({ rule, ...GIVEN }, 'cy')).toContain(
      'Cyfrifir o’r diwrnod hwnnw: dydd Iau 30 Ebrill 2026',
    );
  });

  it('is the same as a named rule of the question', () => {
    const inner = after(3, 'month', event('notice'));
    const rule = after(6, 'month', named('report'));
    expect(lastOrCode({ rule, rules: { report: inner }, ...GIVEN })).toBe('2026-10-30');
    expect(figuresOf({ rule })).toMatchObject({ code: 'missing-anchor', missing: 'report' });
  });

  it('may stand wherever a day is counted from', () => {
    const inner = under(by('2026-03-15'), words('the plan is due'));
    const year = {
      primitive: 'period-end',
      periods: { kind: 'financial-year' },
      of: inner,
      operator: 'on_or_before',
    };
    expect(lastOrCode({ rule: year })).toBe('2026-03-31');
    const chain = {
      primitive: 'period-end',
      periods: { kind: 'contiguous', start: inner, count: 2, unit: 'year' },
      operator: 'on_or_before',
    };
    // one date starts every period, whichever occurrence is asked for
    expect([1, 2, 3].map((occurrence) => lastOrCode({ rule: chain, occurrence }))).toEqual([
      '2028-03-14',
      '2030-03-14',
      '2032-03-14',
    ]);
    const grid = { ...yearly(), operator: 'on_or_before' };
    expect(lastOrCode({ rule: after(1, 'month', under(grid)), occurrence: 2 })).toBe('2028-02-29');
  });

  it('is as sure as what it counts from', () => {
    const counted = after(20, { counted: 'working-day', regime: 'wales' }, onDay('2028-12-20'));
    const rule = after(1, 'month', under(counted));
    expect(lastOrCode({ rule })).toBe('beyond-calendar');
    expect(figuresOf({ rule, provisional: true })).toMatchObject({ provisional: true });
    const expected = after(1, 'month', { kind: 'projected', event: 'notice', title: words('notice') });
    expect(figuresOf({ rule: after(1, 'month', under(expected)), ...GIVEN })).toMatchObject({
      projected: true,
    });
  });

  it('is the sum of its parts, at any depth', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), (days) => {
        const rule = days.reduce<object>(
          (anchor, count) => under(after(count, 'day', anchor)),
          onDay('2026-01-31'),
        );
        const expected = addDays(
          calendarDate('2026-01-31'),
          days.reduce((sum, count) => sum + count, 0),
        );
        expect(lastOrCode({ rule: (rule as { rule: object }).rule })).toBe(expected);
      }),
    );
  });

  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `r${index}`,
        index === 0 ? by('2026-01-31') : after(1, 'month', named(`r${index - 1}`)),
      ]),
    );

  it('may be called by many names one after another', () => {
    const months = addMonths(calendarDate('2026-01-28'), 60);
    const rules = { ...chain(60), r0: by('2026-01-28') };
    expect(lastOrCode({ rule: after(1, 'month', named('r59')), rules })).toBe(months);
  });

  it('is refused where the rules go in a circle, and the circle alone is named', () => {
    const rules = {
      first: after(1, 'month', named('second')),
      second: after(1, 'month', named('third')),
      third: after(1, 'month', under(after(1, 'day', named('second')))),
    };
    const { code, message } = figuresOf({ rule: after(1, 'day', named('first')), rules }) as {
      code: string;
      message: Record<'cy' | 'en', string>;
    };
    expect(code).toBe('circular');
    expect(message.en).toContain(': second, third, second.');
    expect(message.cy).toContain(': second, third, second.');
    const self = { own: after(1, 'month', named('own')) };
    expect(figuresOf({ rule: self.own, rules: self })).toMatchObject({
      code: 'circular',
      message: { en: expect.stringContaining(': own, own.') },
    });
  });

  it('ends with an answer, however often the rules call on one another', () => {
    const twice = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `r${index}`,
        index === 0
          ? by('2026-01-31')
          : {
              primitive: 'latest',
              of: [after(1, 'day', named(`r${index - 1}`)), after(2, 'day', named(`r${index - 1}`))],
            },
      ]),
    );
    const four = Object.fromEntries(Object.entries(twice).slice(0, 4));
    expect(lastOrCode({ rule: after(1, 'day', named('r3')), rules: four })).toBe('2026-02-07');
    expect(lastOrCode({ rule: after(1, 'day', named('r39')), rules: twice })).toBe('too-many-rules');
    // whether such a rule recurs is found by looking at each once
    expect(lastOrCode({ rule: after(1, 'day', named('r39')), rules: twice, occurrence: 2 })).toBe(
      'no-such-occurrence',
    );
    expect(lastOrCode({ rule: after(1, 'day', named('r2999')), rules: chain(3000) })).toBe('too-many-rules');
  });

  it('cannot take a name of the statute book', () => {
    const rules = { 'senedd-general-election/poll': by('2026-01-31') };
    expect(figuresOf({ rule: by('2026-01-31'), rules })).toMatchObject({ code: 'invalid-question' });
  });
});

const yearly = (over: object = {}) => ({
  primitive: 'year-grid',
  anchorYear: 2027,
  firstAfterYears: 0,
  intervalYears: 1,
  monthDay: '01-31',
  operator: 'on_or_before',
  ...over,
});
