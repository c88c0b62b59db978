import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dutySchema, findDuty, statuteBook } from '#domain/deadlines';
import { calendarDate, eventId } from '#domain/kernel';
import { clock, Story } from '../history.testing';
import { happened, factReaches } from '../commands.testing';
import { lackedFacts, sourcesOf } from '../sources';
import type { FactValue } from '../model/facts';
import { definitionOfDuty, entriesOfDuty, statuteEntry } from './definition-of-duty';
import { lastDayOn } from '../readings';
import { statutePlan } from './plan';
import { planAsMarkdown } from './plan-as-markdown.testing';

const today = calendarDate('2026-02-02');
const posts = { owner: 'policy-lead', approver: 'deputy-director' };

const every = statuteBook().flatMap((duty) =>
  entriesOfDuty(duty).map((entry) => [duty.id, entry.id, duty, entry] as const),
);

it('the 35 duties and each of their rules are something on the register', () => {
  expect(statuteBook()).toHaveLength(35);
  for (const duty of statuteBook()) {
    const rules = (statutePlan()[duty.id] ?? []).flatMap((each) => {
      if (!('id' in each)) return each.rules;
      const inner = Object.values(each.facts ?? {}).flatMap((supply) =>
        'rule' in supply ? [supply.rule] : [],
      );
      return [...(each.readings ?? []), ...(each.undated === undefined ? [] : [each.undated]), ...inner];
    });
    expect([duty.id, ...[...new Set(rules)].sort()]).toEqual([duty.id, ...Object.keys(duty.rules).sort()]);
  }
  expect(new Set(every.map(([, id]) => id)).size).toBe(every.length);
});

it.each(every)('%s as %s is registered, and says what it needs', (_duty, _id, duty, entry) => {
  const heldFrom = today;
  const definition = definitionOfDuty(duty, entry, { ...posts, heldFrom }, today);
  const story = new Story(definition.id).at('2026-02-02T10:00:00Z').given({ type: 'register', definition });
  const { state } = story;
  expect(definition.source).toMatchObject({ kind: 'legislation', asAt: today });
  if (definition.kind === 'continuous-duty') {
    expect(state.occurrences).toEqual([]);
    return;
  }
  const [first] = state.occurrences;
  const needs = sourcesOf(definition).filter((source) => source !== 'first-carbon-budget-set');
  const lacks = lackedFacts(state).filter((source) => needs.includes(source));
  // what counts from an act of its own is asked for that act
  const waits = lacks.length > 0 || needs.some((source) => source.startsWith('obligation/'));
  const undated = [
    'no-last-day',
    ...(waits ? ['missing-anchor', 'not-triggered', 'missing-calendar', 'missing-parameter'] : []),
    ...(definition.id === 'scottish-mainstreaming-report' ? ['missing-anchor'] : []),
  ];
  if (first === undefined) expect(waits).toBe(true);
  else if (first.due === null) expect(undated).toContain(first.undated?.code);
  else expect(lacks).toEqual([]);
});

it('an entry is named by its id, or by the duty where that has one alone', () => {
  expect(statuteEntry('D1')?.entry.id).toBe('alp-in-welsh-report');
  expect(statuteEntry('local-well-being-assessment')?.duty.id).toBe('D9');
  expect(statuteEntry('D9')).toBeNull();
  expect(statuteEntry('D99')).toBeNull();
});

const series = (...days: readonly string[]): FactValue => ({
  kind: 'series',
  entries: days.map((on, index) => ({
    number: index + 1,
    status: 'recorded',
    effectiveOn: calendarDate(on),
  })),
});
const parameter = (value: string | number): FactValue => ({
  kind: 'parameter',
  entries: [{ number: 1, status: 'recorded', effectiveOn: calendarDate('2006-01-01'), value }],
});

describe('the worked examples of the statute book, lived on the register', () => {
  it.each<[string, Readonly<Record<string, FactValue>>, readonly (string | null)[]]>([
    ['alp-in-welsh-report', {}, ['2026-08-31']],
    [
      'natural-resources-report',
      { 'senedd-general-election': series('2026-05-07', '2030-05-02') },
      ['2029-12-31'],
    ],
    ['natural-resources-draft', { 'senedd-general-election': series('2030-05-02') }, ['2028-12-31']],
    ['first-natural-resources-report', {}, ['2016-09-20']],
    ['future-trends-report', { 'senedd-general-election': series('2026-05-07') }, ['2027-05-06']],
    ['future-generations-report', { 'senedd-general-election': series('2030-05-02') }, ['2029-05-01']],
    ['local-well-being-plan', { 'council-election': series('2027-05-06') }, ['2028-05-06']],
    ['carbon-budget-plan', {}, ['2026-12-31']],
    ['carbon-budget-final-statement', {}, ['2027-12-31']],
    ['childrens-rights-report', {}, ['2028-01-31']],
    [
      'reconsider-childrens-scheme',
      { 'un-committee-recommendation': happened('2016-06-09') },
      ['2016-12-09'],
    ],
    ['nurse-staffing-report', {}, ['2027-05-05']],
    ['senedd-reform-motion', { 'first-meeting': happened('2026-05-12') }, ['2026-11-12']],
    ['senedd-reform-report', { 'first-meeting': happened('2026-05-12') }, ['2027-05-12']],
    ['welsh-language-strategy-plan', {}, ['2026-03-31']],
    ['national-framework-review', { 'framework-laid': happened('2027-06-01') }, ['2032-05-31']],
    ['laying-21-days-before', { 'coming-into-force': happened('2026-09-01') }, ['2026-08-11']],
    [
      'accessibility-programme',
      { 'senedd-general-election': series('2021-05-06', '2026-05-07') },
      ['2026-05-06'],
    ],
    ['review-of-the-2019-act', {}, ['2026-12-31']],
    ['ldp-annual-monitoring-report', { 'date-in-guidance': parameter('10-31') }, ['2026-10-31']],
    ['welsh-in-education-plan-review', {}, ['2026-12-20']],
    ['freedom-of-information-response', { 'request-received': happened('2026-03-07') }, ['2026-04-08']],
    ['subject-access-response', { 'request-received': happened('2026-01-31') }, ['2026-03-02']],
    ['council-meeting-notice', { meeting: happened('2026-10-09') }, ['2026-10-05']],
    ['minimum-alcohol-price-report', {}, ['2025-03-01']],
    ['minimum-alcohol-price-sunset', {}, ['2026-03-01']],
    ['aln-time-limit', { 'last-day-of-the-period': happened('2026-12-25') }, ['2026-12-29']],
    ['senedd-must-meet', { 'senedd-general-election': series('2026-05-07') }, ['2026-05-28']],
    ['wfg-annual-report', {}, [null]],
  ])('%s', (id, facts, days) => {
    const found = statuteEntry(id)!;
    const definition = definitionOfDuty(found.duty, found.entry, { ...posts, heldFrom: today }, today);
    const story = new Story(id).at('2026-02-02T10:00:00Z').given({ type: 'register', definition });
    for (const [index, [source, value]] of Object.entries(facts).entries())
      story.given(factReaches(source, value, eventId(`e${index}`)), clock);
    expect(story.state.occurrences.map(({ due }) => due?.lastLawfulDay ?? null)).toEqual(days);
  });
});

it('the published list says which rule became what', () => {
  const file = join(__dirname, '../../../../infra/docs/statute-book-on-the-register.md');
  expect(readFileSync(file, 'utf8')).toBe(planAsMarkdown());
  expect(findDuty('D19')?.rules).toHaveProperty('poll');
});

describe('a rule that the statute book has in several versions', () => {
  const grid = (anchorYear: number, intervalYears: number) => ({
    primitive: 'year-grid',
    anchorYear,
    firstAfterYears: 0,
    intervalYears,
    monthDay: { month: 5, weekday: 4, nth: 1 },
    operator: 'on_or_before',
  });
  const version = (number: number, effectiveFrom: string, rule: object) => ({
    version: String(number),
    effectiveFrom,
    citation: { en: `Act ${number}, section 3`, cy: `Deddf ${number}, adran 3` },
    text: { en: `Version ${number}.`, cy: `Fersiwn ${number}.` },
    rule,
  });
  const both = { en: 'A duty', cy: 'Dyletswydd' };
  const duty = dutySchema.parse({
    id: 'D99',
    name: 'a-duty',
    title: both,
    bearer: both,
    evidence: 'K',
    source: 'an Act',
    rules: {
      poll: [version(1, '2014-12-17', grid(2016, 5)), version(2, '2027-06-24', grid(2026, 4))],
      report: [
        version(1, '2014-12-17', {
          primitive: 'offset',
          anchor: { kind: 'duty', duty: 'a-duty/poll', title: both },
          count: 1,
          unit: 'year',
          convention: 'after',
          direction: 'forward',
          operator: 'on_or_before',
        }),
      ],
    },
  });
  const heldFrom = calendarDate('2026-01-01');
  const days = (entry: object): Story =>
    new Story('an-entry').at('2026-02-02T10:00:00Z').given({
      type: 'register',
      definition: definitionOfDuty(
        duty,
        { id: 'an-entry', kind: 'recurring-duty', ...entry } as never,
        { ...posts, heldFrom },
        today,
      ),
    });
  const last = ({ state, calendar }: Story) =>
    [3, 4, 5, 6].map((number) => lastDayOn(state.definition.readings[0]!, number, calendar, state));

  it('is registered with all of them, each for what is due from its day on', () => {
    const story = days({ readings: ['poll'] });
    const [reading] = story.state.definition.readings;
    expect(reading?.later).toMatchObject([
      { effectiveFrom: '2027-06-24', provision: { en: 'Act 2, section 3' } },
    ]);
    expect(last(story)).toEqual(['2026-05-07', '2030-05-02', '2034-05-04', '2038-05-06']);
    expect(story.state.definition.source).toMatchObject({
      inForceFrom: '2014-12-17',
      words: { en: 'Version 1.' },
    });
    expect(story.occurrence(3).due?.steps[0]).toMatchObject({
      id: 'version',
      text: { en: expect.stringContaining('before 24 June 2027') },
    });
  });

  it('takes the versions of a rule that it counts from by name', () => {
    const story = days({ readings: ['report'], facts: { 'a-duty/poll': { rule: 'poll' } } });
    expect(last(story)).toEqual(['2027-05-07', '2031-05-02', '2035-05-04', '2039-05-06']);
  });
});
