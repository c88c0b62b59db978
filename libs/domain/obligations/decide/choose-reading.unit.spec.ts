import type { DocumentSource } from '../model/definition';
import { ANOTHER_DAY, offeredReadings } from '../readings';
import { approve, commitment, day, decision, register, review, vague, waiting } from '../commands.testing';
import { fixed, sampleDefinition, windowReading } from '../sample-definition.testing';
import { Story, administrator, approver } from '../history.testing';
import type { Command } from '../model/commands';

const SAID = {
  ...sampleDefinition().source,
  sentence: 'We will report later this year.',
  datePhrase: 'later this year',
};
const undated = {
  readings: [],
  undated: { primitive: 'open', reason: 'vague', explanation: { en: 'x', cy: 'x' } },
};
const choose = (readingId: string, over: object = {}): Command => ({
  type: 'choose-reading',
  readingId,
  reason: 'Agreed with the minister',
  decision,
  ...over,
});

describe('the readings offered for the words of a record', () => {
  it('are those of the phrase, said on the day of the source', () => {
    const offered = offeredReadings(sampleDefinition({ source: SAID }));
    expect(offered.why).toBeNull();
    expect(offered.readings.map(({ id }) => id)).toEqual([
      'year-2026-03-13-2026-12-31',
      'academic-year-2026-03-13-2026-08-31',
      'dates-2026-03-13-2026-03-31',
    ]);
  });

  it('are none without the day of the statement, and the reason is said', () => {
    const { on: _, ...source } = SAID as DocumentSource;
    expect(offeredReadings(sampleDefinition({ source }))).toMatchObject({
      readings: [],
      why: { en: expect.stringContaining('not recorded') },
    });
  });

  it('are none where the words name no date; a day to look again is proposed', () => {
    const source = { ...SAID, datePhrase: 'in due course' };
    expect(offeredReadings(sampleDefinition({ source }))).toMatchObject({
      readings: [],
      lookAgainOn: '2026-06-13',
    });
  });
});

describe('choosing a reading that the record does not list', () => {
  it('puts it on the record, dates the open occurrence and keeps chooser and reason', () => {
    const story = commitment({ source: SAID, ...undated });
    expect(story.approved(choose('academic-year-2026-03-13-2026-08-31'))).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'ObligationAmended',
      'ReadingChosen',
      'OccurrenceRedated',
    ]);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2026-08-31', candidate: false });
    expect(story.state.chosenReading).toMatchObject({ basis: 'policy', reason: 'Agreed with the minister' });
    expect(story.state.definition.undated).toBeUndefined();
  });

  it('takes another day, as policy', () => {
    const story = vague();
    expect(story.approved(choose(ANOTHER_DAY, { otherDay: day('2026-11-30') }))).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'ObligationAmended',
      'ReadingChosen',
      'OccurrenceRedated',
    ]);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2026-11-30', candidate: false });
    expect(story.state.definition.readings.at(-1)).toMatchObject({ basis: 'policy' });
  });

  it('opens the occurrence of a statement that had none', () => {
    const story = waiting({ source: SAID });
    expect(story.approved(choose('year-2026-03-13-2026-12-31'))).toContain('OccurrenceOpened');
  });

  it('is refused where it would move a date by the back door', () => {
    expect(commitment({ source: SAID }).then(choose('year-2026-03-13-2026-12-31'))).toBe(
      'amendment-moves-date',
    );
    expect(review().then(choose(ANOTHER_DAY, { otherDay: day('2027-01-01') }))).toBe(
      'legal-reading-needs-advice',
    );
  });

  it('is refused where no occurrence could follow it, where there is no such reading, and without the day', () => {
    expect(
      commitment({ kind: 'continuous-duty', source: SAID, ...undated }).then(
        choose('year-2026-03-13-2026-12-31'),
      ),
    ).toBe('reading-without-date');
    expect(vague().then(choose('year-1999'))).toBe('no-such-reading');
    expect(vague().then(choose(ANOTHER_DAY))).toBe('no-such-reading');
  });
});

describe('choosing while registering', () => {
  const definition = sampleDefinition({
    readings: [windowReading('2026-01-01', '2026-12-31'), fixed('2026-10-01', 'law', 'legal')],
  });
  const story = () => new Story('home-ed-guidance').at('2026-02-02T10:00:00Z');
  const with_ = (readingId: string) => ({
    ...register(definition),
    chosen: { readingId, reason: 'Agreed', decision },
  });

  it('proposes the choice with the obligation, and the date is certain once a second person agrees', () => {
    const notified = story();
    expect(notified.then(with_('window'))).toEqual([
      'ObligationRegistered',
      'ChangeProposed',
      'OccurrenceOpened',
    ]);
    expect(notified.occurrence().due).toMatchObject({ lastLawfulDay: '2026-10-01', candidate: true });
    notified.given(approve(notified.state.proposals[0]?.proposalId), approver);
    expect(notified.occurrence().due).toMatchObject({ lastLawfulDay: '2026-12-31', candidate: false });
  });

  it.each([
    ['law', 'legal-reading-needs-advice'],
    ['none', 'no-such-reading'],
  ])('refuses %s: %s', (readingId, code) => {
    expect(story().then(with_(readingId))).toBe(code);
  });

  it('is for those who may choose', () => {
    expect(story().then(with_('window'), administrator)).toBe('not-permitted');
  });
});
