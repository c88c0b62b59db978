import { type Duty, statuteBook } from '#domain/deadlines';
import { both, calendarDate } from '#domain/kernel';
import { definitionOfDuty, entriesOfDuty, type statuteEntry } from '#domain/obligations';
import { newerRuleOf } from './newer-rules';

const today = calendarDate('2026-11-24');
const from = calendarDate('2030-04-01');
const citation = both('section 4 of the amending Act', 'adran 4 o’r Ddeddf ddiwygio');

/** The duty as it is once an Act has amended a rule of it. */
const amended = (duty: Duty, name: string): Duty => ({
  ...duty,
  rules: Object.fromEntries(
    Object.entries(duty.rules).map(([each, versions]) => {
      const last = versions.at(-1);
      return [
        each,
        each === name && last ? [...versions, { ...last, effectiveFrom: from, citation }] : versions,
      ];
    }),
  ),
});

const readings = statuteBook().flatMap((duty) =>
  entriesOfDuty(duty).flatMap((entry) => (entry.readings ?? []).map((name) => ({ duty, entry, name }))),
);

it('looks at every reading that the statute book becomes', () => {
  expect(readings.length).toBeGreaterThan(30);
});

it.each(readings.map((each) => [each.entry.id, each.name, each] as const))(
  '%s, %s: a newer version is offered, and once taken on no more',
  (_id, name, { duty, entry }) => {
    const definition = definitionOfDuty(duty, entry, {}, today);
    const state = { id: definition.id, definition };
    const asked = { readingId: name, from, today };
    expect(newerRuleOf(state, asked)).toBeNull();
    const lookUp: typeof statuteEntry = (named) =>
      named === entry.id ? { duty: amended(duty, name), entry } : null;
    const newer = newerRuleOf(state, asked, lookUp);
    expect(newer).toMatchObject({ effectiveFrom: from, provision: citation, duty: duty.id });
    const takenOn = newer && { ...state, definition: newer.definition };
    const readingOf = takenOn?.definition.readings.find(({ id }) => id === name);
    expect(readingOf?.later?.map(({ effectiveFrom }) => effectiveFrom)).toContain(from);
    expect(takenOn && newerRuleOf(takenOn, asked, lookUp)).toBeNull();
  },
);

it('an entry that is not of the statute book is offered none', () => {
  const [first] = readings;
  const definition = { ...definitionOfDuty(first!.duty, first!.entry, {}, today), tags: [] };
  expect(newerRuleOf({ id: definition.id, definition }, { readingId: 'x', from, today })).toBeNull();
});
