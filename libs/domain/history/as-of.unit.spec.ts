import { calendarDate, eventId, instant } from '#domain/kernel';
import { type Command, fold } from '#domain/obligations';
import { stateAt } from './as-of';
import type { Point } from './point';
import {
  approve,
  attach,
  confirm,
  correction,
  deferral,
  note,
  propose,
  register,
  submit,
} from './commands.testing';
import { RecordedStory, approver, clock } from './recorded-story.testing';

/** Registered in January; in March a typing error in the date is put right. */
function corrected(): RecordedStory {
  const story = new RecordedStory('guidance').at('2026-01-05T10:00:00Z').does(register());
  const { eventId } = story.last('OccurrenceOpened');
  return story
    .at('2026-03-02T10:00:00Z')
    .does(propose(correction('2027-03-31', eventId)))
    .at('2026-03-03T10:00:00Z')
    .does(approve(), approver);
}

const lastDay = (story: RecordedStory, point: Point): string | undefined =>
  stateAt(story.events, point)?.state.occurrences[0]?.due?.lastLawfulDay;

describe('as known at', () => {
  it('a read before a correction still shows the old value, by position, by instant and by day', () => {
    const story = corrected();
    const { position } = story.last('DueDateCorrected');
    expect(lastDay(story, { known: position - 1 })).toBe('2026-03-31');
    expect(lastDay(story, { known: position })).toBe('2027-03-31');
    expect(lastDay(story, { known: instant('2026-03-03T09:59:59Z') })).toBe('2026-03-31');
    expect(lastDay(story, { known: instant('2026-03-03T10:00:00Z') })).toBe('2027-03-31');
  });

  it('is judged by the day of knowing; by the day in effect, where one is given; else by today', () => {
    const { events } = corrected();
    expect(stateAt(events, { known: 30 })?.judgedOn).toBe('2026-03-02');
    expect(stateAt(events, { known: instant('2026-05-01T12:00:00Z') })?.judgedOn).toBe('2026-05-01');
    expect(stateAt(events, { effective: calendarDate('2026-02-01'), known: 30 })?.judgedOn).toBe(
      '2026-02-01',
    );
    expect(stateAt(events, {})?.judgedOn).toBeNull();
  });

  it('is nothing before the registration', () => {
    expect(stateAt(corrected().events, { known: 9 })).toBeNull();
  });
});

describe('an occurrence that was taken back and opened again', () => {
  const answer: Command = { type: 'answer-trigger', trigger: 'formed', answer: 'adopt', reason: 'Agreed' };
  const story = new RecordedStory('guidance')
    .at('2026-01-05T10:00:00Z')
    .does(register({ kind: 'statement', readings: [], triggers: ['formed'] }))
    .does(
      {
        type: 'receive-fact',
        source: 'formed',
        value: {
          kind: 'event',
          entries: [{ number: 1, status: 'recorded', effectiveOn: calendarDate('2026-01-05') }],
        },
        factEventId: eventId('formed/0'),
        factVersion: 1,
      },
      clock,
    )
    .at('2026-02-02T10:00:00Z')
    .does(answer);
  const evidence = { reference: 'Minutes' };
  const mistake = { kind: 'set-aside' as const, reason: 'Another was meant', evidence };
  story
    .at('2026-03-02T10:00:00Z')
    .does(propose({ ...mistake, eventId: story.last('TriggerAnswered').eventId }))
    .does(approve(), approver)
    .at('2026-04-01T10:00:00Z')
    .does(answer)
    .does(attach('2026-03-25'))
    .does(submit('2026-03-25'));
  const numbers = (effective: string) =>
    stateAt(story.events, { effective: calendarDate(effective) })?.state.occurrences.map(
      ({ number }) => number,
    );

  it.each([
    ['2026-02-15', [1], 'before it was taken back'],
    ['2026-03-15', [], 'while it was taken back'],
    ['2026-03-28', [1], 'once an act counts that was recorded of it later'],
    ['2026-04-02', [1], 'opened again'],
  ])('is there once or not at all, as effective on %s: %j (%s)', (on, expected) => {
    expect(numbers(on)).toEqual(expected);
  });

  it('is there once where an act counts that was recorded after both openings', () => {
    story
      .does(attach('2026-02-20', 'draft'))
      .does({ ...submit('2026-02-20'), evidenceIds: ['draft'] } as Command);
    expect(numbers('2026-02-25')).toEqual([1]);
  });
});

describe('as effective on', () => {
  const late = (): RecordedStory =>
    new RecordedStory('guidance')
      .at('2026-01-05T10:00:00Z')
      .does(register())
      .at('2026-02-20T10:00:00Z')
      .does(note('The contractor was appointed.', '2026-01-20'));

  it('shows on a day what took effect by then, however late it was recorded', () => {
    const notes = (point: Point) => stateAt(late().events, point)?.state.progress.map(({ text }) => text);
    expect(notes({ effective: calendarDate('2026-01-19') })).toEqual([]);
    expect(notes({ effective: calendarDate('2026-01-20') })).toEqual(['The contractor was appointed.']);
    expect(notes({ effective: instant('2026-01-19T23:59:59Z') })).toEqual([]);
  });

  it('with a time of knowing: what was known then about that day', () => {
    const known = (text: string) =>
      stateAt(late().events, { known: instant(text), effective: calendarDate('2026-01-31') });
    expect(known('2026-01-31T12:00:00Z')?.state.progress).toHaveLength(0);
    expect(known('2026-02-28T12:00:00Z')?.state.progress).toHaveLength(1);
  });

  it('a correction counts from the day of what it corrects, once it is known', () => {
    const about = { effective: calendarDate('2026-02-01') };
    expect(lastDay(corrected(), about)).toBe('2027-03-31');
    expect(lastDay(corrected(), { ...about, known: instant('2026-03-01T00:00:00Z') })).toBe('2026-03-31');
  });

  it('a correction of a date that another had replaced counts from its own day', () => {
    const story = new RecordedStory('guidance').at('2026-01-05T10:00:00Z').does(register());
    const { eventId } = story.last('OccurrenceOpened');
    story
      .does(propose(deferral('2026-06-30', '2026-01-05')))
      .does(approve(), approver)
      .at('2026-03-02T10:00:00Z')
      .does(propose(correction('2026-07-31', eventId), 'p2'))
      .does(approve('p2'), approver);
    expect(lastDay(story, { effective: calendarDate('2026-02-01') })).toBe('2026-06-30');
    expect(lastDay(story, { effective: calendarDate('2026-03-02') })).toBe('2026-07-31');
  });

  it('a decision that moves a date counts from its own day', () => {
    const story = new RecordedStory('guidance')
      .at('2026-01-05T10:00:00Z')
      .does(register())
      .at('2026-02-02T10:00:00Z')
      .does(propose(deferral('2026-06-30', '2026-02-02')))
      .does(approve(), approver);
    expect(lastDay(story, { effective: calendarDate('2026-02-01') })).toBe('2026-03-31');
    expect(lastDay(story, { effective: calendarDate('2026-02-02') })).toBe('2026-06-30');
  });

  it('brings along the registration and the opening that an earlier act stands on, and says so', () => {
    const story = new RecordedStory('guidance')
      .at('2026-04-10T10:00:00Z')
      .does(register())
      .does(attach('2026-03-20'))
      .does(submit('2026-03-20'));
    const then = stateAt(story.events, { effective: calendarDate('2026-03-20') });
    expect(then?.registeredLater).toBe(true);
    expect(then?.state.occurrences[0]?.stage).toBe('awaiting-confirmation');
    expect(stateAt(story.events, { effective: calendarDate('2026-03-19') })).toBeNull();
    expect(stateAt(story.events, { effective: calendarDate('2026-04-10') })?.registeredLater).toBe(false);
  });

  it('on any later day is the state as it stands, whatever order things took effect in', () => {
    const story = corrected()
      .at('2026-04-01T10:00:00Z')
      .does({ type: 'advance' }, clock)
      .does(attach('2026-03-20'))
      .does(submit('2026-03-25'))
      .does(submit('2026-03-20'));
    story.does(confirm(story), approver).does(note('Published.'));
    const { state } = stateAt(story.events, { effective: calendarDate('2030-01-01') }) ?? {};
    expect(state).toEqual(fold(story.events));
    expect(state?.occurrences[0]?.completion?.version.actEffectiveOn).toBe('2026-03-20');
  });
});
