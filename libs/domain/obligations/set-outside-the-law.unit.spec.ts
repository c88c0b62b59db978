import { statuteBook } from '#domain/deadlines';
import { both, calendarDate, eventId } from '#domain/kernel';
import { datedIn } from './dating';
import { factReaches, register } from './commands.testing';
import { Story, clock } from './history.testing';
import type { FactValue } from './model/facts';
import { lastDayOn } from './readings';
import { sampleDefinition } from './sample-definition.testing';
import { definitionOfDuty, entriesOfDuty } from './statute';

type Value = readonly [effectiveOn: string, value: string | number];

/** What is set outside the law, one value after another. */
const set = (...values: readonly Value[]): FactValue => ({
  kind: 'parameter',
  entries: values.map(([effectiveOn, value], index) => ({
    number: index + 1,
    status: 'recorded',
    effectiveOn: calendarDate(effectiveOn),
    value,
  })),
});

const lastDays = ({ state }: Story): readonly (string | null)[] =>
  state.occurrences.map(({ due }) => due?.lastLawfulDay ?? null);
/** The last days of occurrences as the facts stand, opened or not. */
const daysOf = ({ state, calendar }: Story, from: number, until: number): readonly (string | null)[] =>
  Array.from({ length: until - from + 1 }, (_, index) =>
    lastDayOn(state.definition.readings[0]!, from + index, calendar, state),
  );
const opened = ({ state }: Story): readonly string[] => state.occurrences.map(({ opensOn }) => opensOn);

/** A duty of the statute book, registered on Monday 2 February 2026. */
function statutory(id: string): Story {
  const duty = statuteBook().find((each) => each.id === id)!;
  const entry = entriesOfDuty(duty)[0]!;
  const heldFrom = calendarDate('2023-01-01');
  const on = calendarDate('2026-02-02');
  const definition = definitionOfDuty(
    duty,
    entry,
    { owner: 'policy-lead', approver: 'deputy-director', heldFrom },
    on,
  );
  return new Story(definition.id).at('2026-02-02T10:00:00Z').given({ type: 'register', definition });
}

let recordings = 0;
const reaches = (story: Story, fact: string, value: FactValue): Story => {
  recordings += 1;
  return story.given(factReaches(fact, value, eventId(`fact-${recordings}`)), clock);
};

describe('an interval that a scheme sets', () => {
  const interval = (...values: readonly Value[]): Story =>
    reaches(statutory('D14'), 'scheme-interval-years', set(...values));

  it.each<[why: string, values: readonly Value[], days: readonly number[]]>([
    ['none: the rule’s own', [], [2023, 2028, 2033, 2038]],
    ['from the start', [['2012-05-01', 4]], [2021, 2025, 2029, 2033]],
    [
      'within an occurrence: that one stays, the next counts from it',
      [['2026-03-01', 3]],
      [2023, 2028, 2031, 2034],
    ],
    ['from the day the open one opened: that one follows', [['2023-02-01', 3]], [2023, 2026, 2029, 2032]],
    ['from a day to come', [['2029-06-01', 2]], [2023, 2028, 2033, 2035]],
    [
      'twice within one occurrence: the later counts',
      [
        ['2026-03-01', 3],
        ['2027-03-01', 6],
      ],
      [2023, 2028, 2034, 2040],
    ],
    [
      'one after another',
      [
        ['2012-05-01', 5],
        ['2026-03-01', 3],
        ['2029-03-01', 4],
      ],
      [2023, 2028, 2031, 2035],
    ],
  ])('%s', (_why, values, years) => {
    const story = interval(...values);
    expect(daysOf(story, 3, 6)).toEqual(years.map((year) => `${year}-01-31`));
  });

  it('opens the next on the day after the one before was required', () => {
    const story = interval(['2023-02-01', 3]).until('2026-03-01T10:00:00Z');
    expect(opened(story)).toEqual(['2018-02-01', '2023-02-01', '2026-02-01']);
    expect(lastDays(story)).toEqual(['2023-01-31', '2026-01-31', '2029-01-31']);
  });

  it('set while an occurrence is open moves that one no further than its day says, and the old date stays on view', () => {
    const story = statutory('D14');
    expect(lastDays(story)).toEqual(['2023-01-31', '2028-01-31']);
    reaches(story, 'scheme-interval-years', set(['2026-01-05', 3]));
    expect(lastDays(story)).toEqual(['2023-01-31', '2028-01-31']);
    reaches(story, 'scheme-interval-years', set(['2023-02-01', 3]));
    expect(lastDays(story).slice(0, 2)).toEqual(['2023-01-31', '2026-01-31']);
    expect(story.occurrence(4).earlierDues).toMatchObject([
      { due: { lastLawfulDay: '2028-01-31' }, why: 'fact' },
    ]);
  });

  it('says in the workings from which occurrence it counts', () => {
    const { state, calendar } = interval(['2026-03-01', 3]);
    const dated = datedIn(state, state.definition.readings[0]!, { occurrence: 5, calendar });
    const year = dated.ok ? dated.value.steps.find(({ id }) => id === 'year') : undefined;
    expect(year?.text.en).toMatch(
      /From 1 March 2026 the interval is 3 years.*The fourth occurrence.*2028 \+ 1 × 3 = 2031/s,
    );
    expect(year?.text.cy).toMatch(/O 1 Mawrth 2026.*’r pedwerydd tro.*2028 \+ 1 × 3 = 2031/s);
  });
});

describe('a day of the year that guidance sets', () => {
  it.each<[why: string, values: readonly Value[], days: readonly string[]]>([
    [
      'earlier, within an occurrence that is open: that one follows where the new day is still to come',
      [['2026-03-01', '06-30']],
      ['2026-06-30', '2027-06-30', '2028-06-30'],
    ],
    [
      'earlier than the day it is set: the open one stays',
      [['2026-07-01', '03-31']],
      ['2026-10-31', '2027-03-31', '2028-03-31'],
    ],
    [
      'later, once the occurrence of that year was due: that one stays',
      [['2026-11-15', '12-20']],
      ['2026-10-31', '2027-12-20', '2028-12-20'],
    ],
  ])('%s', (_why, later, days) => {
    const story = reaches(statutory('D28'), 'date-in-guidance', set(['2005-10-15', '10-31'], ...later));
    expect(daysOf(story, 21, 23)).toEqual(days);
  });

  it('opens the next on the day after the one before was required', () => {
    const story = reaches(
      statutory('D28'),
      'date-in-guidance',
      set(['2005-10-15', '10-31'], ['2026-11-15', '12-20']),
    );
    expect(opened(story.until('2027-12-22T10:00:00Z')).slice(-2)).toEqual(['2026-11-01', '2027-12-21']);
  });
});

describe('a day that is set outside the law and counted from', () => {
  const counted = (rule: Record<string, unknown>): Story =>
    new Story('a-duty').at('2026-02-02T10:00:00Z').given(
      register(
        sampleDefinition({
          id: 'a-duty',
          kind: 'recurring-duty',
          authority: 'statutory',
          readings: [
            {
              id: 'words',
              basis: 'legal',
              label: both('As written', 'Fel yr ysgrifennwyd'),
              reason: both('W', 'G'),
              rule,
            },
          ],
        }),
      ),
    );
  const anchor = { kind: 'parameter', parameter: 'start', title: both('the start', 'y dechrau') };

  it('begins periods anew; those that were due before stay', () => {
    const story = counted({
      primitive: 'period-end',
      periods: { kind: 'contiguous', start: anchor, count: 1, unit: 'year' },
      operator: 'on_or_before',
    });
    reaches(story, 'start', set(['2026-01-01', '2026-01-01'], ['2027-06-01', '2027-04-01']));
    expect(daysOf(story, 1, 3)).toEqual(['2026-12-31', '2028-03-31', '2029-03-31']);
  });

  it('set for each year, is an occurrence of each; set anew before it was due, it moves', () => {
    const story = counted({
      primitive: 'offset',
      anchor,
      count: 1,
      unit: 'month',
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
    });
    const first: Value = ['2026-01-01', '2026-03-31'];
    reaches(story, 'start', set(first));
    expect(lastDays(story)).toEqual(['2026-04-30']);
    reaches(story, 'start', set(first, ['2026-02-01', '2026-04-15']));
    expect(lastDays(story)).toEqual(['2026-05-15']);
    story.until('2026-07-01T10:00:00Z');
    reaches(story, 'start', set(first, ['2026-02-01', '2026-04-15'], ['2027-01-01', '2027-03-31']));
    expect(lastDays(story)).toEqual(['2026-05-15', '2027-04-30']);
  });
});
