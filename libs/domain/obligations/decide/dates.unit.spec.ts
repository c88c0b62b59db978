import { postId } from '#domain/kernel';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  approve,
  commitment,
  confirmedCommitment,
  correction,
  decision,
  day,
  deferral,
  late,
  literal,
  move,
  propose,
  review,
  vague,
} from '../commands.testing';
import { agenda } from '../agenda';
import { readingWarnings } from '../readings';
import { fixed, reviewCycle, sampleDefinition, windowReading } from '../sample-definition.testing';
import { standing } from '../standing';
import { type Story, approver } from '../history.testing';

const lastDays = (story: Story): unknown[] =>
  story.state.occurrences.map(({ due }) => due?.lastLawfulDay ?? null);

describe('registering', () => {
  it('dates what is exact for certain, and what is vague as a candidate with the earliest last day', () => {
    expect(commitment().occurrence().due).toMatchObject({ lastLawfulDay: '2026-03-31', candidate: false });
    expect(vague().occurrence().due).toMatchObject({
      readingId: 'calendar-year',
      lastLawfulDay: '2026-12-31',
      windowFrom: '2026-01-01',
      candidate: true,
      setOn: '2026-02-02',
    });
  });

  it('records the day of loading as the day of first knowledge, in Wales', () => {
    expect(commitment({}, '2026-06-30T23:30:00Z').state.firstKnownOn).toBe('2026-07-01');
  });

  it('opens one undated occurrence for what can be completed, none for a statement, a continuous duty or the past', () => {
    const opened = (kind: string): number => commitment({ kind, readings: [] }).state.occurrences.length;
    expect(['one-off-commitment', 'action', 'recommendation'].map(opened)).toEqual([1, 1, 1]);
    expect(
      ['statement', 'continuous-duty', 'standing-meeting', 'past-event', 'recurring-duty'].map(opened),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  it('keeps the one known date of a standing meeting, passed before loading, and no clock for a past event', () => {
    const meeting = commitment({ kind: 'standing-meeting', readings: [fixed('2023-11-16')] });
    expect(standing(meeting.occurrence(), day('2026-02-02'))).toBe('date-passed-outcome-not-recorded');
    expect(agenda(meeting.state, ukBankHolidays)).toEqual([]);
    const past = commitment({ kind: 'past-event', readings: [fixed('2023-09-29')] });
    expect(past.state.occurrences).toEqual([]);
    expect(agenda(past.state, ukBankHolidays)).toEqual([]);
  });
});

describe('the two readings of section 89', () => {
  it('stand as a warning for the earlier date until legal advice is recorded', () => {
    const warnings = readingWarnings(review('2026-11-20T10:00:00Z').state, ukBankHolidays);
    expect(
      warnings.map(({ occurrence, readingId, lastLawfulDay, standsOn }) => [
        occurrence,
        readingId,
        lastLawfulDay,
        standsOn,
      ]),
    ).toEqual([
      [1, 'literal-2020', '2025-08-31', '2026-08-31'],
      [2, 'literal-2020', '2030-08-31', '2031-08-31'],
    ]);
    expect(warnings[0]?.message.en).toContain('31 August 2025');
    expect(warnings[0]?.message.cy).toContain('31 Awst 2025');
  });

  it('advice for the literal one redates every open occurrence, keeps the earlier date and closes the warning', () => {
    const story = review('2026-11-20T10:00:00Z').given(propose({ ...literal }));
    expect(story.then(approve(), approver)).toEqual([
      'ChangeApproved',
      'ReadingChosen',
      'OccurrenceRedated',
      'OccurrenceRedated',
    ]);
    expect(lastDays(story)).toEqual(['2025-08-31', '2030-08-31']);
    expect(story.occurrence(2).earlierDues.map(({ due, why }) => [due?.lastLawfulDay, why])).toEqual([
      ['2031-08-31', 'reading'],
    ]);
    expect(story.occurrence(2).due).toMatchObject({ candidate: false, setOn: '2026-11-20' });
    expect(readingWarnings(story.state, ukBankHolidays)).toEqual([]);
    expect(standing(story.occurrence(1), day('2026-11-20'))).toBe('date-passed-outcome-not-recorded');
  });

  it('advice for the one acted on moves nothing: the dates are candidates no longer', () => {
    const story = review().given(propose({ ...literal, readingId: 'ministers-2021' }));
    expect(story.then(approve(), approver)).toEqual(['ChangeApproved', 'ReadingChosen']);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2026-08-31', candidate: false });
    expect(story.occurrence().earlierDues).toEqual([]);
    expect(readingWarnings(story.state, ukBankHolidays)).toEqual([]);
  });

  it('opens the next occurrence of the new grid with the choice, its ladder starting on that day', () => {
    const story = review('2026-06-01T10:00:00Z')
      .given(propose({ ...literal }))
      .given(approve(), approver);
    expect(story.types.at(-1)).toBe('OccurrenceOpened');
    expect(story.occurrence(2)).toMatchObject({
      opensOn: '2025-09-01',
      due: { lastLawfulDay: '2030-08-31', setOn: '2026-06-01' },
    });
  });
});

describe('choosing how a vague phrase is read', () => {
  const choose = {
    type: 'choose-reading',
    reason: 'As the minister said on 2 February',
    decision,
  } as const;

  it('confirms the date that stood', () => {
    const story = vague();
    expect(story.approved({ ...choose, readingId: 'calendar-year' })).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'ReadingChosen',
    ]);
    expect(story.occurrence().due?.candidate).toBe(false);
  });

  it('redates to another reading and shows the first date', () => {
    const story = vague();
    expect(story.approved({ ...choose, readingId: 'financial-year' })).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'ReadingChosen',
      'OccurrenceRedated',
    ]);
    expect(lastDays(story)).toEqual(['2027-03-31']);
    expect(story.occurrence().earlierDues[0]?.due?.lastLawfulDay).toBe('2026-12-31');
  });
});

describe('changes of a date', () => {
  it('moves a statutory date by its amending provision, with the earlier date kept', () => {
    const story = review().given(propose(move('2026-12-31')));
    expect(lastDays(story)).toEqual(['2026-08-31']);
    expect(story.then(approve(), approver)).toEqual(['ChangeApproved', 'DueDateMoved']);
    expect(lastDays(story)).toEqual(['2026-12-31']);
    expect(story.events.at(-1)?.data).toMatchObject({ amendingProvision: 'S.I. 2026/1 art. 2' });
    expect(story.occurrence().earlierDues).toMatchObject([
      { due: { lastLawfulDay: '2026-08-31' }, why: 'statutory-move' },
    ]);
    expect(
      agenda(story.state, ukBankHolidays).some(({ kind, on }) => kind === 'opening' && on === '2026-09-01'),
    ).toBe(true);
  });

  it('leaves a moved date alone when the original words are read anew', () => {
    const story = review()
      .given(propose(move('2026-12-31')))
      .given(approve(), approver);
    story.given(propose(literal, 'p2'));
    expect(story.then(approve('p2'), approver)).toEqual([
      'ChangeApproved',
      'ReadingChosen',
      'OccurrenceOpened',
    ]);
    expect(lastDays(story)).toEqual(['2026-12-31', '2030-08-31']);
  });

  it('defers a commitment by a recorded decision and starts the ladder afresh', () => {
    const story = commitment()
      .given(propose(deferral('2026-06-30')))
      .given(approve(), approver);
    expect(story.types.slice(-2)).toEqual(['ChangeApproved', 'CommitmentDeferred']);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2026-06-30', setBy: 'deferral' });
    expect(agenda(story.state, ukBankHolidays)[0]).toMatchObject({
      kind: 'reminder',
      on: '2026-03-30',
      steps: ['P3M'],
    });
  });

  it('marks a decision that was recorded late, with its reason', () => {
    const command = propose(deferral('2026-06-30', '2026-01-20'));
    const story = commitment();
    expect(story.then(command)).toBe('late-recording-needs-reason');
    story.given({ ...command, late } as never).given(approve(), approver);
    expect(story.events.at(-1)?.data).toMatchObject({ recordedLate: { days: 13, reason: late.reason } });
  });

  it('refusing changes nothing but the proposal', () => {
    const story = commitment().given(propose(deferral('2026-06-30')));
    expect(story.then({ type: 'refuse-change', proposalId: 'p1', reason: 'Not agreed' }, approver)).toEqual([
      'ChangeRefused',
    ]);
    expect(story.state.proposals).toMatchObject([
      { status: 'refused', reason: 'Not agreed', decidedBy: { personId: 'cai' } },
    ]);
    expect(lastDays(story)).toEqual(['2026-03-31']);
  });

  it('corrects by naming the wrong event, and judges a confirmed completion again, even once closed', () => {
    const story = confirmedCommitment();
    const wrong = story.occurrence().dueEventIds[0]!;
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'in-time' });
    story
      .agreed({ type: 'close', ground: 'fulfilled', reason: 'Published' })
      .given(propose(correction('2026-01-30', wrong)))
      .given(approve(), approver);
    expect(story.types.slice(-2)).toEqual(['DueDateCorrected', 'JudgementRestated']);
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'late', daysLate: 3 });
    expect(story.occurrence().earlierDues[0]?.due?.lastLawfulDay).toBe('2026-03-31');
  });

  it('makes mail ids anew for each date that stood', () => {
    const story = commitment()
      .until('2026-03-31T12:00:00Z')
      .given(propose(deferral('2026-04-30', '2026-03-31')));
    story.given(approve(), approver).until('2026-05-01T12:00:00Z');
    const ids = story.events.filter(({ type }) => type === 'ReminderDue').map(({ eventId }) => eventId);
    expect(ids).toContain('home-ed-guidance/1/reminder/0/P0D');
    expect(ids).toContain('home-ed-guidance/1/reminder/1/P0D');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('amending', () => {
  const amend = (fields: Record<string, unknown>): Parameters<Story['when']>[0] => ({
    type: 'amend',
    definition: sampleDefinition(fields),
    reason: 'Loaded again',
  });

  it('names the fields that changed', () => {
    const story = commitment().given(
      amend({ readings: [fixed('2026-03-31')], tags: ['guidance'], owner: 'new-lead' }),
    );
    expect(story.events.at(-1)?.data).toMatchObject({ changed: ['owner', 'tags'] });
    expect(story.state.owner).toBe('new-lead');
  });

  it('does not undo a transfer of ownership', () => {
    const story = commitment()
      .given({ type: 'transfer-ownership', owner: postId('new-lead'), reason: 'Reorganisation' })
      .given(amend({ readings: [fixed('2026-03-31')], tags: ['guidance'] }));
    expect(story.state).toMatchObject({ owner: 'new-lead', approver: 'deputy-director' });
  });

  it('redates a candidate that nobody has chosen', () => {
    const story = commitment({ readings: [windowReading('2026-01-01', '2026-12-31')] });
    expect(story.approved(amend({ readings: [windowReading('2026-01-01', '2026-11-30')] }))).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'ObligationAmended',
      'OccurrenceRedated',
    ]);
    expect(lastDays(story)).toEqual(['2026-11-30']);
  });

  it('dates what had no date, from the day of the amendment', () => {
    const story = commitment({ readings: [] }).at('2026-03-02T10:00:00Z');
    expect(story.approved(amend({ readings: [fixed('2026-06-30')] }))).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'ObligationAmended',
      'OccurrenceRedated',
    ]);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2026-06-30', setOn: '2026-03-02' });
    const statement = commitment({ kind: 'statement', readings: [] });
    expect(statement.approved(amend({ kind: 'statement', readings: [fixed('2026-06-30')] }))).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'ObligationAmended',
      'OccurrenceOpened',
    ]);
  });

  it('takes a third legal reading without moving anything', () => {
    const definition = reviewCycle();
    const [first, second] = definition.readings;
    const third = { ...second, id: 'another', rule: { ...second?.rule, anchorYear: 2022 } };
    const story = review();
    expect(
      story.approved({
        type: 'amend',
        definition: { ...definition, readings: [first, second, third] } as never,
        reason: 'Counsel',
      }),
    ).toEqual(['ChangeProposed', 'ChangeApproved', 'ObligationAmended']);
  });
});
