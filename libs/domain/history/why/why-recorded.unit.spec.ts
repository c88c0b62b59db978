import { ukBankHolidays } from '#domain/shipped-holidays';
import { instant } from '#domain/kernel';
import { explainableFields } from '../fields/resolve-field';
import { stateAt } from '../as-of';
import { whyOf } from './why';
import { whyRecorded } from './why-recorded';
import { approve, correction, note, propose, register } from '../commands.testing';
import { RecordedStory, approver } from '../recorded-story.testing';

function corrected(): RecordedStory {
  const story = new RecordedStory('guidance').at('2026-01-05T10:00:00Z').does(register());
  const { eventId } = story.last('OccurrenceOpened');
  return story.does(propose(correction('2027-03-31', eventId))).does(approve(), approver);
}

describe('why an event was recorded', () => {
  it('tells who decided it, on what evidence, with which versions, and what it changed', () => {
    const story = corrected();
    const { position } = story.last('DueDateCorrected');
    const found = whyRecorded(story.events, position);
    expect(found).toMatchObject({
      event: { position, by: { personId: 'cai' } },
      inputs: {
        rule: { version: 'change/p1' },
        evidence: [{ reference: 'Minutes of 2 March, item 4' }],
        program: 'cylch@0.3.0',
      },
    });
    expect(found?.changes).toContainEqual(
      expect.objectContaining({
        field: 'occurrences.1.due.lastLawfulDay',
        before: { value: '2026-03-31', words: { en: '31 March 2026', cy: '31 Mawrth 2026' } },
        after: { value: '2027-03-31', words: { en: '31 March 2027', cy: '31 Mawrth 2027' } },
      }),
    );
  });

  it('names who decided as the directory does', () => {
    const story = corrected().does(note('Drafted.'));
    const name = ({ personId }: { personId: string }) => (personId === 'ann' ? 'Ann Bevan' : personId);
    const found = whyRecorded(story.events, story.last('ProgressNoted').position, name);
    expect(found?.event.description.en).toContain('Ann Bevan');
  });

  it('of the registration lists everything it brought; of a position of another stream is none', () => {
    const { events } = corrected();
    expect(whyRecorded(events, 10)?.changes).toContainEqual(
      expect.objectContaining({ field: 'owner', before: expect.objectContaining({ value: null }) }),
    );
    expect(whyRecorded(events, 11)).toBeNull();
  });
});

it('every field that can be asked about has an answer, those without a value too', () => {
  const story = corrected().does(note('Drafted.'));
  const state = stateAt(story.events, {})?.state;
  const fields = state ? explainableFields(state) : [];
  const names = fields.map(({ field }) => field);
  expect(names).toEqual(
    expect.arrayContaining([
      'occurrences.1.due.lastLawfulDay',
      'occurrences.1.completion.timeliness',
      'owner',
      'closed.ground',
      'progress.1.text',
      'proposals.p1.status',
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
  const now = instant('2026-06-01T10:00:00Z');
  const unanswered = names.filter(
    (name) => whyOf(story.events, name, { now, calendar: ukBankHolidays })?.ok !== true,
  );
  expect(unanswered).toEqual([]);
});
