import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate, instant } from '#domain/kernel';
import { definitionSchema } from '#domain/obligations';
import { commitment } from '../../../tests/chaos/support/mail-rows';
import { stateAt } from './as-of';
import { differenceOf } from './difference';
import { forecast } from './forecast';
import { describeRecorded } from './narration/describe-event';
import { RecordedStory } from './recorded-story.testing';

const title = { en: 'Draft', cy: 'Drafft' };
const definition = definitionSchema.parse({
  ...commitment(),
  readings: [
    {
      ...commitment().readings[0],
      rule: { primitive: 'fixed-date', date: '2026-09-30', operator: 'on_or_before' },
    },
  ],
  milestones: {
    list: [{ id: 'draft', title, kind: 'draft', rule: { count: 2, unit: 'month', direction: 'before' } }],
  },
});

const story = () =>
  new RecordedStory(definition.id).at('2026-01-05T10:00:00Z').does({ type: 'register', definition });
const later = () =>
  story()
    .at('2026-02-02T10:00:00Z')
    .does({
      type: 'set-milestones',
      reason: 'Longer.',
      milestones: {
        list: [{ id: 'draft', title, kind: 'draft', rule: { count: 3, unit: 'month', direction: 'before' } }],
      },
    })
    .at('2026-06-30T10:00:00Z')
    .does({
      type: 'reach-milestone',
      occurrence: 1,
      milestone: 'draft',
      effectiveOn: calendarDate('2026-06-30'),
    });

it('a day that moved is a difference between two points, with its words and the event that moved it', () => {
  const { events } = later();
  const difference = differenceOf(
    stateAt(events, { known: instant('2026-01-06T00:00:00Z') }),
    stateAt(events, {}),
  );
  expect(difference?.changes).toContainEqual(
    expect.objectContaining({
      field: 'occurrences.1.milestones.draft.on',
      label: { en: 'Milestone “Draft”: day', cy: 'Carreg filltir “Drafft”: diwrnod' },
    }),
  );
});

it('the history says each event of a milestone in both languages', () => {
  const said = later().events.map((event) => describeRecorded(event).description);
  expect(said.map(({ en }) => en)).toEqual(
    expect.arrayContaining([
      'ann set the milestones: Draft.',
      'The milestones of the first occurrence, worked out from its due date, 30 September 2026. Draft: 30 July 2026.',
      'ann set the milestones: Draft. Reason: Longer.',
      'The milestones of the first occurrence, worked out from its due date, 30 September 2026. Draft: 30 July 2026 became 30 June 2026.',
      'ann recorded that a milestone of the first occurrence was reached on 30 June 2026: Draft.',
    ]),
  );
  expect(said.map(({ cy }) => cy)).toEqual(
    expect.arrayContaining([
      'Cerrig milltir y tro cyntaf, wedi’u cyfrifo o’i ddyddiad cau, 30 Medi 2026. Drafft: 30 Mehefin 2026 (cyn hyn: 30 Gorffennaf 2026).',
      'Cofnododd ann fod carreg filltir o’r tro cyntaf wedi’i chyrraedd ar 30 Mehefin 2026: Drafft.',
    ]),
  );
});

it('the forecast holds each milestone and its reminders, and none once it is reached', () => {
  const kinds = (of: RecordedStory, now: string) => {
    const state = stateAt(of.events, {})?.state;
    if (state === undefined) throw new Error('nothing registered');
    return forecast(state, ukBankHolidays, instant(now), 1)
      .filter(({ kind }) => kind.startsWith('milestone'))
      .map(({ kind, on }) => `${kind} ${on}`);
  };
  expect(kinds(story(), '2026-01-06T10:00:00Z')).toEqual([
    'milestone-reminder 2026-06-30',
    'milestone-reminder 2026-07-23',
    'milestone-reminder 2026-07-30',
    'milestone 2026-07-30',
  ]);
  expect(kinds(later(), '2026-07-01T10:00:00Z')).toEqual([]);
});
