import fc from 'fast-check';
import { isWorkingDay } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate, faultsOf } from '#domain/kernel';
import { type ClashQuestion, type DatedMilestone, milestoneClashes } from './clashes';
import { milestoneDates } from './dates';
import { knownElections } from './known-elections';
import { type GivenMilestones, circleIn, milestoneKinds, milestonePlan, milestonesSchema } from './plan';
import { pollsFrom } from './polls';
import { milestoneTemplate, milestoneTemplateNames } from './templates';

const day = calendarDate;
const both = (text: string) => ({ en: text, cy: text });

type Rule = NonNullable<GivenMilestones['list']>[number]['rule'];
const of = (rule: Partial<Rule> & Pick<Rule, 'count' | 'unit'>, id = 'one') => ({
  id,
  title: both(id),
  rule: { direction: 'before', ...rule },
});
const on = (rule: Partial<Rule> & Pick<Rule, 'count' | 'unit'>, due: string): string | undefined => {
  const plan = milestonePlan(milestonesSchema.parse({ list: [of(rule)] }));
  return milestoneDates(plan, day(due), ukBankHolidays, () => true).get('one')?.on;
};
const faults = (given: unknown) => {
  const parsed = milestonesSchema.safeParse(given);
  return parsed.success ? [] : faultsOf(parsed.error);
};

describe('the rule of a milestone', () => {
  it.each([
    ['months count back by the corresponding date', { count: 6, unit: 'month' }, '2026-08-31', '2026-02-28'],
    ['years over a leap day', { count: 1, unit: 'year' }, '2028-02-29', '2027-02-28'],
    ['weeks', { count: 2, unit: 'week' }, '2026-08-31', '2026-08-17'],
    ['days', { count: 1, unit: 'day' }, '2026-03-01', '2026-02-28'],
    ['no days are the due date itself', { count: 0, unit: 'day' }, '2026-08-31', '2026-08-31'],
    ['after it', { count: 3, unit: 'month', direction: 'after' }, '2026-11-30', '2027-02-28'],
    ['working days over Easter', { count: 2, unit: 'working-day' }, '2026-04-08', '2026-04-02'],
    ['working days after', { count: 1, unit: 'working-day', direction: 'after' }, '2026-04-02', '2026-04-07'],
    ['the last working day no later', { count: 0, unit: 'working-day' }, '2026-08-31', '2026-08-28'],
    [
      'the first one no earlier',
      { count: 0, unit: 'working-day', direction: 'after' },
      '2026-08-29',
      '2026-09-01',
    ],
    [
      'Scotland works on Easter Monday',
      { count: 2, unit: 'working-day', nation: 'scotland' },
      '2026-04-08',
      '2026-04-06',
    ],
    ['England keeps it', { count: 2, unit: 'working-day', nation: 'england' }, '2026-04-08', '2026-04-02'],
    [
      'Northern Ireland keeps 12 July',
      { count: 1, unit: 'working-day', nation: 'northern-ireland' },
      '2026-07-14',
      '2026-07-10',
    ],
  ] as const)('%s', (_name, rule, due, expected) => {
    expect(on(rule, due)).toBe(expected);
  });

  it('counts from another milestone, through any chain, in any order of the list', () => {
    const list = [
      of({ count: 1, unit: 'week', milestone: 'two' }, 'three'),
      of({ count: 1, unit: 'week', milestone: 'one' }, 'two'),
      of({ count: 1, unit: 'month' }, 'one'),
    ];
    const dates = milestoneDates(
      milestonePlan(milestonesSchema.parse({ list })),
      day('2026-06-30'),
      ukBankHolidays,
      () => true,
    );
    expect([...dates].map(([id, date]) => [id, date.on])).toEqual([
      ['one', '2026-05-30'],
      ['two', '2026-05-23'],
      ['three', '2026-05-16'],
    ]);
  });

  it('is marked provisional beyond the published holidays, and so is what counts from it', () => {
    const list = [
      of({ count: 5, unit: 'working-day' }),
      of({ count: 1, unit: 'week', milestone: 'one' }, 'two'),
    ];
    const plan = milestonePlan(milestonesSchema.parse({ list }));
    const dates = milestoneDates(plan, day('2041-08-30'), ukBankHolidays, () => true);
    expect([...dates.values()].map(({ provisional }) => provisional)).toEqual([true, true]);
  });

  it('has no date outside the days that can be kept, nor has what counts from it', () => {
    const list = [of({ count: 100, unit: 'year' }), of({ count: 1, unit: 'day', milestone: 'one' }, 'two')];
    const plan = milestonePlan(milestonesSchema.parse({ list }));
    expect(milestoneDates(plan, day('1050-01-01'), ukBankHolidays, (each) => each >= '1000-01-01').size).toBe(
      0,
    );
  });
});

describe('what milestones cannot be', () => {
  it.each([
    ['themselves', [of({ count: 1, unit: 'day', milestone: 'one' })], 'one → one'],
    [
      'a circle of three',
      [
        of({ count: 1, unit: 'day', milestone: 'two' }, 'one'),
        of({ count: 1, unit: 'day', milestone: 'three' }, 'two'),
        of({ count: 1, unit: 'day', milestone: 'one' }, 'three'),
      ],
      'one → two → three → one',
    ],
    [
      'a circle that another leads into',
      [
        of({ count: 1, unit: 'day', milestone: 'two' }, 'one'),
        of({ count: 1, unit: 'day', milestone: 'three' }, 'two'),
        of({ count: 1, unit: 'day', milestone: 'two' }, 'three'),
      ],
      'two → three → two',
    ],
  ])('%s: the circle is named in both languages', (_name, list, circle) => {
    const [fault] = faults({ list });
    expect(fault?.message.en).toContain(circle);
    expect(fault?.message.cy).toContain(circle);
  });

  it('a circle through a template is found too', () => {
    const list = [{ ...of({ count: 1, unit: 'day', milestone: 'translation' }), id: 'publication' }];
    expect(faults({ template: 'five-yearly-review', list })[0]?.message.en).toContain(
      'translation → clearance → publication → translation',
    );
  });

  it.each([
    [
      'a milestone that is not listed',
      { list: [of({ count: 1, unit: 'day', milestone: 'nine' })] },
      '/list/0/rule/milestone',
    ],
    [
      'two of one name',
      { list: [of({ count: 1, unit: 'day' }), of({ count: 2, unit: 'day' })] },
      '/list/1/id',
    ],
    [
      'an owner of none',
      { template: 'consultation', owners: [{ milestone: 'nine', owner: 'a-post' }] },
      '/owners/0/milestone',
    ],
    [
      'a nation of months',
      { list: [of({ count: 1, unit: 'month', nation: 'wales' })] },
      '/list/0/rule/nation',
    ],
    ['over a century', { list: [of({ count: 101, unit: 'year' })] }, '/list/0/rule/count'],
    [
      'a step of no form',
      { list: [{ ...of({ count: 1, unit: 'day' }), ladder: ['monthly'] }] },
      '/list/0/ladder/0',
    ],
    ['an unknown template', { template: 'haste' }, '/template'],
  ])('%s', (_name, given, pointer) => {
    expect(faults(given)[0]).toMatchObject({
      pointer,
      message: { en: expect.any(String) as string, cy: expect.any(String) as string },
    });
  });

  it('a plan that is accepted has a date for every milestone, whatever counts from what', () => {
    const ids = ['one', 'two', 'three', 'four', 'five'];
    const lists = fc.tuple(
      ...ids.map((id) =>
        fc
          .record({ milestone: fc.constantFrom(undefined, ...ids), count: fc.nat({ max: 40 }) })
          .map(({ milestone, count }) =>
            of({ count, unit: 'working-day', ...(milestone && { milestone }) }, id),
          ),
      ),
    );
    fc.assert(
      fc.property(lists, (list) => {
        const parsed = milestonesSchema.safeParse({ list });
        const plan = list.map((each) => ({ ...each, kind: 'other' as const })) as never;
        expect(parsed.success).toBe(circleIn(plan) === null);
        if (!parsed.success) return;
        const dates = milestoneDates(
          milestonePlan(parsed.data),
          day('2026-06-30'),
          ukBankHolidays,
          () => true,
        );
        expect(dates.size).toBe(list.length);
        for (const date of dates.values()) expect(isWorkingDay(date.on, 'wales', ukBankHolidays)).toBe(true);
      }),
    );
  });
});

describe('the templates', () => {
  it.each(milestoneTemplateNames)('%s is a plan whose milestones come in their order', (name) => {
    const { title } = milestoneTemplate(name);
    expect(title.cy).not.toBe(title.en);
    const plan = milestonePlan(milestonesSchema.parse({ template: name }));
    const dates = milestoneDates(plan, day('2026-11-30'), ukBankHolidays, () => true);
    const listed = plan.map(({ id }) => dates.get(id)?.on);
    expect(listed).toEqual([...listed].sort());
    expect(plan.every(({ kind, title: { cy } }) => milestoneKinds.includes(kind) && cy !== '')).toBe(true);
  });

  it('one of its milestones is replaced by name, and others are added', () => {
    const given = milestonesSchema.parse({
      template: 'five-yearly-review',
      owners: [{ milestone: 'draft', owner: 'author' }],
      list: [of({ count: 1, unit: 'day' }, 'clearance'), of({ count: 2, unit: 'day' }, 'launch')],
    });
    const plan = milestonePlan(given);
    expect(plan.map(({ id }) => id)).toEqual([
      'procurement',
      'evidence',
      'draft',
      'translation',
      'clearance',
      'publication',
      'launch',
    ]);
    expect(plan.find(({ id }) => id === 'draft')?.owner).toBe('author');
    expect(plan.find(({ id }) => id === 'clearance')?.rule.count).toBe(1);
  });
});

describe('the elections that are known', () => {
  it('are those of the statute book, by the law of their time', () => {
    expect(knownElections(ukBankHolidays).slice(0, 4)).toEqual([
      '2016-05-05',
      '2021-05-06',
      '2026-05-07',
      '2030-05-02',
    ]);
  });
});

describe('clashes', () => {
  const at = (id: string, kind: DatedMilestone['kind'], date: string, reached = false): DatedMilestone => ({
    id,
    title: { en: `The ${id}`, cy: `Y ${id}` },
    kind,
    on: day(date),
    reached,
  });
  const keys = (
    milestones: readonly DatedMilestone[],
    more: Partial<ClashQuestion> = {},
  ): readonly string[] =>
    milestoneClashes({
      milestones,
      today: day('2025-01-06'),
      calendar: ukBankHolidays,
      elections: pollsFrom(ukBankHolidays, day('2025-01-06')),
      ...more,
    }).map(({ key }) => key);

  it.each([
    ['translation in August', [at('t', 'translation', '2026-08-12')], ['translation-in-august/t']],
    ['a draft in August is no clash', [at('d', 'draft', '2026-08-12')], []],
    ['translation on 31 July', [at('t', 'translation', '2026-07-31')], []],
    [
      'translation through August',
      [at('d', 'draft', '2026-07-30'), at('t', 'translation', '2026-09-04')],
      ['translation-in-august/t'],
    ],
    [
      'translation from within August',
      [at('d', 'draft', '2026-08-03'), at('t', 'translation', '2026-09-04')],
      [],
    ],
    [
      'publication on the first day of the pre-election period',
      [at('p', 'publication', '2026-03-26')],
      ['pre-election/p'],
    ],
    ['the day before it', [at('p', 'publication', '2026-03-25')], []],
    ['the day of the poll', [at('p', 'publication', '2026-05-07')], ['pre-election/p']],
    ['the day after', [at('p', 'publication', '2026-05-08')], []],
    ['a consultation then', [at('c', 'consultation', '2026-04-14')], ['pre-election/c']],
    ['a projected election', [at('p', 'publication', '2030-04-10')], ['pre-election/p']],
    ['clearance then is no clash', [at('c', 'clearance', '2026-04-14')], []],
    ['a Saturday', [at('d', 'draft', '2026-02-28')], ['day-off/d']],
    ['a bank holiday', [at('d', 'draft', '2026-05-25')], ['day-off/d']],
    ['an expected bank holiday', [at('d', 'draft', '2040-12-25')], ['day-off/d']],
    [
      'the wrong order',
      [at('d', 'draft', '2026-02-27'), at('e', 'evidence', '2026-02-26')],
      ['wrong-order/e'],
    ],
    ['the same day', [at('d', 'draft', '2026-02-27'), at('e', 'evidence', '2026-02-27')], []],
    ['before today', [at('d', 'draft', '2025-01-03')], ['before-today/d']],
    ['today', [at('d', 'draft', '2025-01-06')], []],
    ['what is reached clashes with nothing', [at('t', 'translation', '2024-08-17', true)], []],
  ] as const)('%s', (_name, milestones, expected) => {
    expect(keys(milestones)).toEqual(expected);
  });

  it('looks at the elections that it is told of', () => {
    expect(
      keys([at('p', 'publication', '2027-04-15')], {
        elections: [{ on: day('2027-05-06'), projected: true }],
      }),
    ).toEqual(['pre-election/p']);
    expect(keys([at('p', 'publication', '2026-04-15')], { elections: [] })).toEqual([]);
  });

  it('takes the days of elections from facts, and says of one that is expected that it is', () => {
    const fact = (
      name: string,
      on: string,
      status: 'recorded' | 'projected',
      kind: 'series' | 'event' = 'series',
    ) => ({
      name,
      value: { kind, entries: [{ number: 1, status, effectiveOn: day(on) }] },
    });
    const clashes = (on: string, ...facts: readonly ReturnType<typeof fact>[]) =>
      milestoneClashes({
        milestones: [at('p', 'publication', on)],
        today: day('2025-01-06'),
        calendar: ukBankHolidays,
        elections: pollsFrom(ukBankHolidays, day('2025-01-06'), facts),
      }).map(({ key, projected, message }) => [
        key,
        projected === true,
        message.en.includes('is expected'),
        message.cy.includes('ddisgwyliedig'),
      ]);
    const council = fact('council-election', '2027-05-06', 'projected');
    expect(clashes('2027-04-15')).toEqual([]);
    expect(clashes('2027-04-15', council)).toEqual([['pre-election/p', true, true, true]]);
    expect(clashes('2027-04-15', fact('council-elections', '2027-05-06', 'recorded', 'event'))).toEqual([
      ['pre-election/p', false, false, false],
    ]);
    // one recorded and one expected: it is sure
    expect(clashes('2027-04-15', council, fact('by-election', '2027-05-13', 'recorded'))).toEqual([
      ['pre-election/p', false, false, false],
    ]);
    expect(clashes('2027-04-15', fact('meeting-after-election-results', '2027-05-06', 'recorded'))).toEqual(
      [],
    );
    // the Senedd’s own takes the place of the ordinary day near it, and leaves the next
    const senedd = fact('senedd-election', '2026-06-25', 'projected');
    expect(clashes('2026-04-08', senedd)).toEqual([]);
    expect(clashes('2026-06-10', senedd)).toEqual([['pre-election/p', true, true, true]]);
    expect(clashes('2030-04-10', senedd)).toEqual([['pre-election/p', true, true, true]]);
  });

  it('each is a sentence in both languages that names the milestone and its day', () => {
    const all = milestoneClashes({
      milestones: [at('publish', 'publication', '2026-04-04'), at('translate', 'translation', '2025-08-30')],
      today: day('2026-12-01'),
      calendar: ukBankHolidays,
      elections: pollsFrom(ukBankHolidays, day('2026-12-01')),
    });
    expect(all.map(({ key }) => key)).toEqual([
      'pre-election/publish',
      'day-off/publish',
      'before-today/publish',
      'translation-in-august/translate',
      'day-off/translate',
      'wrong-order/translate',
      'before-today/translate',
    ]);
    for (const { milestone, message } of all) {
      expect(message.en).toContain(`“The ${milestone}”`);
      expect(message.cy).toContain(`“Y ${milestone}”`);
    }
  });
});
