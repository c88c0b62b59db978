import { type JsonValue, calendarDate, postId } from '#domain/kernel';
import { type Difference, differenceBetween } from './difference';
import type { Point } from './point';
import { approve, attach, confirm, deferral, note, propose, register, submit } from './commands.testing';
import { RecordedStory, approver } from './recorded-story.testing';

const sentences = () =>
  new RecordedStory('guidance')
    .at('2026-01-05T10:00:00Z')
    .does(register())
    .at('2026-02-02T10:00:00Z')
    .does(propose(deferral('2026-06-30', '2026-02-02')))
    .does(approve(), approver)
    .at('2026-03-02T10:00:00Z')
    .does({ type: 'transfer-ownership', owner: postId('new-lead'), reason: 'The team moved' });

function between(story: RecordedStory, from: Point, to: Point): Difference {
  const difference = differenceBetween(story.events, from, to);
  if (difference === null) throw new Error('nothing at either point');
  return difference;
}

const named = ({ changes }: Difference): [string, JsonValue, JsonValue][] =>
  changes
    .filter(({ label }) => label !== null)
    .map(({ field, before, after }) => [field, before.value, after.value]);

it('lists the fields that changed, in words in both languages, with the events between as the reasons', () => {
  const story = sentences();
  const difference = between(story, { known: story.last('OccurrenceOpened').position }, {});
  expect(named(difference)).toEqual([
    ['occurrences.1.due.lastLawfulDay', '2026-03-31', '2026-06-30'],
    ['occurrences.1.due.lastWorkingDay.on', '2026-03-31', '2026-06-30'],
    ['occurrences.1.due.setBy', 'reading', 'deferral'],
    ['owner', 'policy-lead', 'new-lead'],
    ['proposals.p1.status', null, 'approved'],
  ]);
  expect(difference.changes[0]).toMatchObject({
    label: { en: 'Last lawful day', cy: 'Diwrnod cyfreithlon olaf' },
    before: { words: { en: '31 March 2026', cy: '31 Mawrth 2026' } },
    after: { words: { en: '30 June 2026', cy: '30 Mehefin 2026' } },
  });
  // by what it is for, not by its id
  expect(difference.changes.find(({ field }) => field === 'proposals.p1.status')?.label).toEqual({
    en: 'Proposal: a deferral',
    cy: 'Cynnig: gohiriad',
  });
  expect(difference.added.map(({ type }) => type)).toEqual([
    'ChangeProposed',
    'ChangeApproved',
    'CommitmentDeferred',
    'OwnershipTransferred',
  ]);
  expect(difference.added[2]?.description.en).toContain('More time for engagement');
  expect(difference.removed).toEqual([]);
});

it('lists no field that held nothing before and holds nothing after, nor an empty list', () => {
  const story = sentences();
  const all = between(story, {}, {}).changes;
  expect(all).toEqual([]);
  const registered = between(story, { known: story.last('ObligationRegistered').position }, {});
  const nothing = (value: JsonValue): boolean =>
    value === null || (Array.isArray(value) && value.length === 0);
  expect(registered.changes.length).toBeGreaterThan(5);
  expect(
    registered.changes.filter(({ before, after }) => nothing(before.value) && nothing(after.value)),
  ).toEqual([]);
});

it('is the same backwards, with the events taken away', () => {
  const story = sentences();
  const there = between(story, { known: 30 }, {});
  const back = between(story, {}, { known: 30 });
  expect(named(back)).toEqual(named(there).map(([field, before, after]) => [field, after, before]));
  expect(back.removed).toEqual(there.added);
  expect(back.added).toEqual([]);
});

it('of a point with itself is nothing, and of nothing with nothing is none', () => {
  expect(between(sentences(), {}, { known: 1_000 })).toEqual({ changes: [], added: [], removed: [] });
  expect(differenceBetween(sentences().events, { known: 0 }, { known: 5 })).toBeNull();
});

it('from before the registration names every field that came', () => {
  const { changes } = between(sentences(), { known: 0 }, { known: 20 });
  expect(changes).toContainEqual(
    expect.objectContaining({ field: 'owner', before: { value: null, words: { en: 'none', cy: 'dim' } } }),
  );
});

it('in effect: what was recorded late appears on the day it took effect', () => {
  const story = new RecordedStory('guidance')
    .at('2026-01-05T10:00:00Z')
    .does(register())
    .at('2026-03-20T10:00:00Z')
    .does(note('Drafted.', '2026-02-10'))
    .does(attach('2026-03-01'))
    .does(submit('2026-03-01'));
  story.does(confirm(story), approver);
  const on = (day: string): Point => ({ effective: calendarDate(day) });
  expect(named(between(story, on('2026-02-09'), on('2026-02-10')))).toEqual([
    ['progress.1.text', null, 'Drafted.'],
  ]);
  const [stage] = named(between(story, on('2026-02-10'), on('2026-03-01'))).filter(([field]) =>
    field.endsWith('.stage'),
  );
  expect(stage).toEqual(['occurrences.1.stage', 'open', 'awaiting-confirmation']);
});
