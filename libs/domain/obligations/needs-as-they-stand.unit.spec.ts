import { both, eventId, obligationId } from '#domain/kernel';
import { asDefined } from './facts-of';
import type { FactEntry, FactValue } from './model/facts';
import { missingNeeds, needsAsTheyStand } from './needs-as-they-stand';
import { sampleDefinition } from './sample-definition.testing';
import { needStateWords, sourceOfNeedWords, supplierWords } from './supplier-words';

type Json = Record<string, unknown>;

const reading = (rule: Json, id = 'words'): Json => ({
  id,
  basis: 'legal',
  label: both('As written', 'Fel yr ysgrifennwyd'),
  reason: both('The words', 'Y geiriau'),
  rule,
});
const titled = (name: string) => ({ title: both(`the ${name}`, `y ${name}`) });
const offset = (anchor: Json, unit: Json | string = 'month'): Json => ({
  primitive: 'offset',
  anchor,
  count: 6,
  unit,
  convention: 'after',
  direction: 'forward',
  operator: 'on_or_before',
});
const event = (name: string): Json => ({ kind: 'event', event: name, ...titled(name) });
const definition = (rules: readonly Json[], fields: Json = {}) =>
  sampleDefinition({ readings: rules.map((rule, index) => reading(rule, `reading-${index}`)), ...fields });

const entry = (number: number, effectiveOn: string, more: Json = {}) =>
  ({ number, status: 'recorded', effectiveOn, ...more }) as FactEntry;
const received = (value: FactValue) => ({ value, factEventId: eventId('e'), factVersion: 1 });

const of = (rule: Json, fields: Json, value?: FactValue, source = 'poll') => ({
  ...asDefined(definition([rule], fields)),
  facts: value === undefined ? {} : { [source]: received(value) },
});

describe('where the days of a name come from', () => {
  it.each<[string, Json, Json, object, 'missing' | 'recorded']>([
    [
      'a fact of the same name',
      event('poll'),
      {},
      { kind: 'fact', fact: 'poll', factKind: 'event' },
      'missing',
    ],
    [
      'a fact of another name, one entry of it',
      event('poll'),
      { facts: { poll: { fact: 'election', entry: 2 } } },
      { kind: 'fact', fact: 'election', factKind: 'event', entry: 2 },
      'missing',
    ],
    [
      'the last days of periods',
      event('poll'),
      { facts: { poll: { fact: 'term', edge: 'last-day' } } },
      { kind: 'fact', fact: 'term', factKind: 'period' },
      'missing',
    ],
    [
      'another entry',
      event('poll'),
      { facts: { poll: { obligation: 'other', of: 'act' } } },
      { kind: 'obligation', id: obligationId('other'), of: 'act' },
      'missing',
    ],
    [
      'each year',
      event('poll'),
      { facts: { poll: { each: 'financial-year', from: '2026-04-01' } } },
      { kind: 'each', each: 'financial-year', from: '2026-04-01' },
      'recorded',
    ],
    ['a name that no fact can have', event('general-election/poll'), {}, { kind: 'nothing' }, 'missing'],
  ])('%s', (_what, anchor, fields, from, state) => {
    const [need] = needsAsTheyStand(of(offset(anchor), fields));
    expect(need).toMatchObject({ from, state, title: titled(String(anchor['event'])).title });
    expect(missingNeeds(needsAsTheyStand(of(offset(anchor), fields)))).toHaveLength(
      state === 'missing' ? 1 : 0,
    );
  });
});

it('is the list of bank holidays, as a fact of that kind, where working days are counted', () => {
  const unit = { counted: 'working-day', regime: 'wales' };
  const needs = needsAsTheyStand(of(offset(event('poll'), unit), {}));
  expect(needs.find(({ kind }) => kind === 'holidays')).toMatchObject({
    optional: true,
    from: { kind: 'fact', fact: 'uk-bank-holidays', factKind: 'holiday-list' },
  });
});

describe('what is known of it', () => {
  const state = (entries: readonly FactEntry[], fields: Json = {}) =>
    needsAsTheyStand(of(offset(event('poll')), fields, { kind: 'series', entries: [...entries] }))[0];

  it('is expected until something of it is recorded', () => {
    expect(state([])).toMatchObject({ state: 'missing', days: [] });
    expect(state([entry(1, '2027-05-06', { status: 'projected' })])).toMatchObject({
      state: 'expected',
      from: { factKind: 'series' },
      days: [{ number: 1, on: '2027-05-06', expected: true }],
    });
    expect(state([entry(1, '2026-05-07'), entry(2, '2030-05-02', { status: 'projected' })])).toMatchObject({
      state: 'recorded',
      days: [{ expected: false }, { expected: true }],
    });
  });

  it('is of the entry that counts alone', () => {
    const facts = { poll: { fact: 'poll', entry: 2 } };
    expect(state([entry(1, '2026-05-07')], { facts })).toMatchObject({ state: 'missing', days: [] });
  });

  it('is not there for a rule that asks that it has happened, while it is only expected', () => {
    const rule = { primitive: 'fixed-date', date: '2027-06-01', operator: 'on_or_before' };
    const contingent = { primitive: 'contingent', trigger: 'poll', rule, ...titled('poll') };
    const value: FactValue = { kind: 'event', entries: [entry(1, '2027-05-06', { status: 'projected' })] };
    expect(needsAsTheyStand(of(contingent, {}, value))[0]).toMatchObject({
      kind: 'happening',
      state: 'missing',
    });
  });

  it('is said once where several readings count from it, and each reading is named', () => {
    const rules = [offset(event('poll')), offset(event('poll'), 'year')];
    expect(needsAsTheyStand(asDefined(definition(rules)))).toMatchObject([
      { name: 'poll', readings: ['reading-0', 'reading-1'] },
    ]);
  });
});

it('has words in both languages for every source, supplier and state', () => {
  const sources = [
    { kind: 'fact', fact: 'poll', factKind: 'event' },
    { kind: 'obligation', id: obligationId('other'), of: 'act' },
    { kind: 'obligation', id: obligationId('other'), of: 'last-day' },
    { kind: 'each', each: 'academic-year', from: '2026-09-01' as never },
    { kind: 'own-act' },
    { kind: 'own-decision' },
    { kind: 'nothing' },
  ] as const;
  const words = [
    ...sources.flatMap((from) => [sourceOfNeedWords(from), supplierWords(from)]),
    ...(['missing', 'expected', 'recorded'] as const).map(needStateWords),
  ];
  for (const { en, cy } of words) {
    expect(en).toMatch(/\p{L}/u);
    expect(cy).not.toBe(en);
  }
  expect(new Set(words.map(({ cy }) => cy)).size).toBe(words.length);
});
