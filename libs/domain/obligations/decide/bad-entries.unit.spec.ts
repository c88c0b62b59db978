import fc from 'fast-check';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { both, dateInWales, faultsOf, instant } from '#domain/kernel';
import { agenda } from '../agenda';
import { register } from '../commands.testing';
import { Story, clock } from '../history.testing';
import { missingParts } from '../missing-parts';
import { type ObligationDefinition, definitionSchema, kindSchema } from '../model/definition';
import { readingWarnings } from '../readings';
import { fixed, sampleDefinition } from '../sample-definition.testing';
import { obligationStanding } from '../standing';

/** How many entries are tried; `CYLCH_ENTRIES=10000 npx jest bad-entries` tries many. */
const ENTRIES = Number(process.env['CYLCH_ENTRIES'] ?? 150);

const day = fc.constantFrom(
  '0000-01-01',
  '0000-12-31',
  '0999-12-31',
  '1000-01-01',
  '1899-02-28',
  '2024-02-29',
  '2026-01-05',
  '2026-12-25',
  '2027-03-31',
  '9899-12-31',
  '9998-12-31',
  '9999-12-31',
);
const operator = fc.constantFrom('before', 'on_or_before', 'on', 'from');
const title = both('a day', 'diwrnod');
const monthDay = fc.oneof(
  fc.constantFrom('02-29', '01-01', '12-31', '02-28', '09-01'),
  fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    nth: fc.integer({ min: 1, max: 4 }),
  }),
  fc.constant({ parameter: 'date-in-guidance', title }),
);
const simple = fc.oneof(
  fc.record({
    primitive: fc.constant('year-grid'),
    anchorYear: fc.oneof(fc.integer({ min: 2018, max: 2030 }), fc.constantFrom(1900, 1975, 2199, 2200)),
    firstAfterYears: fc.constantFrom(0, 1, 5, 100),
    intervalYears: fc.constantFrom(1, 2, 3, 4, 5, 50, 100),
    monthDay,
    operator,
  }),
  fc.record({ primitive: fc.constant('fixed-date'), date: day, operator }),
  fc.record({ primitive: fc.constant('window'), precision: fc.constant('dates'), from: day, to: day }),
  fc.constant({ primitive: 'open', reason: 'vague', explanation: title }),
);
const rule = fc.oneof(
  simple,
  fc.record({
    primitive: fc.constant('rolled'),
    rule: simple,
    to: fc.constantFrom('next', 'previous'),
    regime: fc.constantFrom('wales', 'scotland'),
    authority: fc.constant(title),
  }),
  fc.record({
    primitive: fc.constantFrom('earliest', 'latest'),
    of: fc.array(simple, { minLength: 2, maxLength: 2 }),
  }),
  fc.record({
    primitive: fc.constant('contingent'),
    trigger: fc.constant('formed'),
    title: fc.constant(title),
    rule: simple,
  }),
);
const entry = fc
  .record({
    kind: fc.constantFrom(...kindSchema.options),
    rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
    basis: fc.constantFrom('legal', 'policy'),
    working: fc.boolean(),
    lookAgain: fc.option(day, { nil: undefined }),
    owner: fc.constantFrom('policy-lead', undefined),
  })
  .map(({ kind, rules, basis, working, lookAgain, owner }) =>
    definitionSchema.safeParse({
      ...sampleDefinition(),
      id: 'sample',
      kind,
      readings: rules.map((each, index) => ({
        ...fixed('2026-01-05', `r${index}`),
        basis,
        rule: each,
      })),
      workingReading: working ? 'r0' : undefined,
      lookAgain,
      owner,
    }),
  )
  .filter(({ success }) => success)
  .map(({ data }) => data as ObligationDefinition);

/** What every page, list and clock asks of an entry. */
function asked(story: Story, at: string): void {
  const { state } = story;
  agenda(state, ukBankHolidays);
  missingParts(state, ukBankHolidays);
  readingWarnings(state, ukBankHolidays);
  obligationStanding(state, dateInWales(instant(at)));
}

it('every entry is registered or refused, answers every question, and leaves its clock with nothing due', () => {
  fc.assert(
    fc.property(entry, fc.constantFrom('2026-01-05', '2026-11-24', '2031-03-01'), (definition, on) => {
      const at = `${on}T10:00:00Z`;
      const story = new Story('sample', instant(at));
      const decision = story.when(register(definition));
      if (!decision.ok) {
        expect(decision.refusal.message.cy).not.toBe(decision.refusal.message.en);
        return;
      }
      asked(story, at);
      for (const later of [at, '2033-02-28T10:00:00Z']) {
        story.at(later).given({ type: 'advance' }, clock);
        expect(story.then({ type: 'advance' }, clock)).toEqual([]);
        asked(story, later);
      }
      for (const { due, undated, opensOn } of story.state.occurrences) {
        expect(opensOn <= '2033-02-28').toBe(true);
        if (due === null && undated !== null) expect(undated.message.en).not.toBe(undated.message.cy);
      }
    }),
    { seed: 1_311, numRuns: ENTRIES, endOnFailure: true },
  );
}, 600_000);

describe('an entry whose names say nothing', () => {
  const faults = (fields: Record<string, unknown>) =>
    faultsOf(definitionSchema.safeParse({ ...sampleDefinition(), ...fields }).error ?? { issues: [] }).map(
      ({ pointer, message: { en, cy } }) => `${pointer}: ${en} | ${cy}`,
    );
  const item = (id: string) => ({ id, title: { en: id } });
  const law = (url: string) => ({ citation: both('An Act', 'Deddf'), url });

  it.each([
    [{ readings: [fixed('2026-03-31'), fixed('2027-03-31')] }, '/readings/1/id: “'],
    [{ items: [item('one'), item('two'), item('one')] }, '/items/2/id: “one” is the name of another'],
    [{ workingReading: 'nowhere' }, '/workingReading: no reading of this entry is called “nowhere”'],
    [{ legalBasis: law('javascript:alert(1)') }, '/legalBasis/url: a web address that begins with https'],
    [{ legalBasis: law('data:text/html,x') }, '/legalBasis/url: a web address'],
  ])('is refused by name: %j', (fields, words) => {
    expect(faults(fields)).toEqual([expect.stringContaining(words)]);
  });

  it('is taken where they do', () => {
    const readings = [fixed('2026-03-31')];
    const fields = { readings, workingReading: readings[0]?.id, items: [item('one'), item('two')] };
    expect(faults({ ...fields, legalBasis: law('https://www.legislation.gov.uk/wsi/2021/401') })).toEqual([]);
  });
});

it('a title of five thousand letters is refused, with how many it may have; in either language', () => {
  for (const title of [{ en: 'a'.repeat(5_000) }, { cy: 'a'.repeat(301) }]) {
    const read = definitionSchema.safeParse({ ...sampleDefinition(), title });
    expect(read.success).toBe(false);
    expect(JSON.stringify(read.error?.issues)).toContain('title-too-long');
  }
  expect(definitionSchema.safeParse({ ...sampleDefinition(), title: { en: 'a'.repeat(300) } }).success).toBe(
    true,
  );
});
