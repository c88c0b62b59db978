import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  approve,
  attach,
  commitment,
  confirm,
  confirmedCommitment,
  correction,
  day,
  deferral,
  literal,
  move,
  propose,
  review,
  setAside,
  submit,
  vague,
} from '../commands.testing';
import { type Story, approver, clock } from '../history.testing';
import { readingWarnings } from '../readings';
import { sampleDefinition, windowReading } from '../sample-definition.testing';
import { obligationStanding, standing, standingRestatements } from '../standing';

const absence = { type: 'record-absence', occurrence: 1, reason: 'No report was published' } as const;
const stands = (story: Story, number: number, today: string) =>
  standing(story.occurrence(number), day(today));
const lastDays = (story: Story) => story.state.occurrences.map(({ due }) => due?.lastLawfulDay);

/** The review, published on 27 August 2026 and confirmed as done in time on the Ministers' reading. */
function confirmedReview(): Story {
  const story = review().at('2026-08-27T10:00:00Z').given(attach('2026-08-27')).given(submit('2026-08-27'));
  return story.given(confirm(story), approver);
}

const advised = (story: Story): Story =>
  story.at('2026-11-20T10:00:00Z').given(propose(literal)).given(approve(), approver);

describe('legal advice approved after an occurrence was confirmed', () => {
  it('judges it anew in the same decision and opens what the reading requires by then', () => {
    const story = confirmedReview().at('2026-08-28T10:00:00Z').given(propose(literal));
    expect(story.then(approve(), approver)).toEqual([
      'ChangeApproved',
      'ReadingChosen',
      'OccurrenceRedated',
      'JudgementRestated',
      'OccurrenceOpened',
    ]);
    expect(lastDays(story)).toEqual(['2025-08-31', '2030-08-31']);
    expect(story.occurrence(1).opensOn).toBe('2020-09-01');
    expect(story.occurrence(2).opensOn).toBe('2025-09-01');
  });

  it('is 361 days late, on whose choice and what advice, with the old judgement beside it', () => {
    const story = advised(confirmedReview());
    const { completion, restatements, due } = story.occurrence();
    expect(completion).toMatchObject({ timeliness: 'late', daysLate: 361 });
    expect(due?.candidate).toBe(false);
    expect(restatements).toMatchObject([
      {
        outcome: 'completion',
        outcomeEventId: completion?.eventId,
        cause: 'reading',
        before: { reading: { id: 'ministers-2021' }, lastLawfulDay: '2026-08-31', timeliness: 'in-time' },
        after: { reading: { id: 'literal-2020' }, lastLawfulDay: '2025-08-31', timeliness: 'late' },
        on: '2026-11-20',
        advice: { reference: 'LS/2026/7' },
        by: { personId: 'cai' },
        proposedBy: { personId: 'ann' },
      },
    ]);
    expect(stands(story, 1, '2026-11-20')).toBe('done-late');
    expect(readingWarnings(story.state, ukBankHolidays)).toEqual([]);
  });

  it('says nothing more of an outcome that is set aside, though the judgement stays on record', () => {
    const story = advised(confirmedReview());
    expect(standingRestatements(story.occurrence())).toHaveLength(1);
    story
      .given(propose(setAside(story.occurrence().completion?.eventId), 'p2'))
      .given(approve('p2'), approver);
    expect(story.occurrence().restatements).toHaveLength(1);
    expect(standingRestatements(story.occurrence())).toEqual([]);
    story.at('2026-08-27T10:00:00Z').given(submit('2026-08-27'));
    story.given(confirm(story), approver);
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'late' });
    expect(standingRestatements(story.occurrence())).toEqual([]);
  });

  it('can be followed by other advice, and every judgement stays', () => {
    const story = advised(confirmedReview())
      .given(propose({ ...literal, readingId: 'ministers-2021' }, 'p2'))
      .given(approve('p2'), approver);
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'in-time', daysLate: 0 });
    expect(story.occurrence().restatements.map(({ after }) => after?.daysLate)).toEqual([361, 0]);
    expect(lastDays(story)).toEqual(['2026-08-31', '2031-08-31']);
  });

  it('for the reading acted on confirms the judgement: the date is a candidate no longer', () => {
    const story = confirmedReview().given(propose({ ...literal, readingId: 'ministers-2021' }));
    expect(story.then(approve(), approver)).toEqual(['ChangeApproved', 'ReadingChosen']);
    expect(story.occurrence()).toMatchObject({ due: { candidate: false }, restatements: [] });
  });

  it('leaves no occurrence unopened that an earlier grid requires', () => {
    const story = confirmedReview().at('2026-08-28T10:00:00Z');
    const { definition } = story.state;
    const [ministers, other] = definition.readings;
    const earlier = { ...other, id: 'anchor-2010', rule: { ...other?.rule, anchorYear: 2010 } };
    story.agreed({
      type: 'amend',
      definition: { ...definition, readings: [ministers, other, earlier] } as never,
      reason: 'Counsel names a third',
    });
    story.given(propose({ ...literal, readingId: 'anchor-2010' })).given(approve(), approver);
    expect(lastDays(story)).toEqual(['2015-08-31', '2020-08-31', '2025-08-31', '2030-08-31']);
    expect(stands(story, 1, '2026-08-28')).toBe('done-late');
    expect(stands(story, 3, '2026-08-28')).toBe('date-passed-outcome-not-recorded');
    expect(obligationStanding(story.state, day('2026-08-28'))).toBe('date-passed-outcome-not-recorded');
  });
});

describe('a recorded absence', () => {
  const missed = (): Story => review().until('2026-09-02T10:00:00Z').given(absence);

  it('is restated where the new date had passed too', () => {
    const story = advised(missed());
    expect(story.occurrence()).toMatchObject({
      stage: 'absence-recorded',
      due: { lastLawfulDay: '2025-08-31' },
    });
    expect(story.occurrence().restatements).toMatchObject([
      {
        outcome: 'absence',
        before: { lastLawfulDay: '2026-08-31', daysLate: 2 },
        after: { lastLawfulDay: '2025-08-31', daysLate: 367 },
      },
    ]);
  });

  it('that no longer stands is not lost: a move by provision keeps it in view', () => {
    const story = missed()
      .given(propose(move('2026-12-31', '2026-09-02')))
      .given(approve(), approver);
    expect(story.occurrence()).toMatchObject({ stage: 'open', absence: null });
    expect(story.occurrence().restatements).toMatchObject([
      {
        outcome: 'absence',
        cause: 'statutory-move',
        reference: 'S.I. 2026/1 art. 2',
        before: { lastLawfulDay: '2026-08-31' },
        after: null,
      },
    ]);
  });

  it('is restated by a deferral and by a correction', () => {
    const late = () => commitment().until('2026-04-02T10:00:00Z').given(absence);
    const deferred = late()
      .given(propose(deferral('2026-06-30', '2026-04-02')))
      .given(approve(), approver);
    expect(deferred.occurrence().restatements).toMatchObject([{ cause: 'deferral', after: null }]);
    const story = late();
    story
      .given(propose(correction('2026-03-30', story.occurrence().dueEventIds[0]!)))
      .given(approve(), approver);
    expect(story.occurrence().restatements).toMatchObject([
      { cause: 'correction', before: { daysLate: 2 }, after: { daysLate: 3 } },
    ]);
  });
});

describe('other changes of a date after it was judged', () => {
  it('a correction keeps the judgement it replaced', () => {
    const story = confirmedCommitment();
    const wrong = story.occurrence().dueEventIds[0]!;
    story.given(propose(correction('2026-01-30', wrong)));
    expect(story.then(approve(), approver)).toEqual([
      'ChangeApproved',
      'DueDateCorrected',
      'JudgementRestated',
    ]);
    expect(story.occurrence().restatements).toMatchObject([
      {
        cause: 'correction',
        before: { reading: { id: 'exact' }, timeliness: 'in-time' },
        after: { reading: null, timeliness: 'late', daysLate: 3 },
      },
    ]);
  });

  it('the reading of a vague phrase, chosen after completion', () => {
    const story = vague().at('2027-01-05T10:00:00Z').given(attach('2027-01-05')).given(submit('2027-01-05'));
    story.given(confirm(story), approver);
    expect(story.occurrence().completion?.timeliness).toBe('late');
    const decision = { decidedBy: 'The Minister', reference: 'MA/1', on: day('2027-01-04') };
    story.agreed({
      type: 'choose-reading',
      readingId: 'financial-year',
      reason: 'As was said',
      decision,
    });
    expect(story.occurrence()).toMatchObject({
      completion: { timeliness: 'in-time' },
      due: { candidate: false },
      restatements: [{ before: { timeliness: 'late', daysLate: 5 }, after: { timeliness: 'in-time' } }],
    });
  });

  it('an amendment moves a judged date only where it may move an open one', () => {
    const amend = (to: string, chosen: boolean) => {
      const story = commitment({ readings: [windowReading('2026-01-01', '2026-12-31')] });
      const decision = { decidedBy: 'The Minister', reference: 'MA/1', on: day('2026-01-02') };
      if (chosen) story.agreed({ type: 'choose-reading', readingId: 'window', reason: 'Agreed', decision });
      story.given(attach('2026-02-02')).given(submit('2026-02-02'));
      story.given(confirm(story), approver);
      const definition = sampleDefinition({ readings: [windowReading('2026-01-01', to)] });
      const amendment = { type: 'amend', definition, reason: 'Loaded again' } as const;
      return chosen ? story.then(amendment) : story.approved(amendment).slice(-3);
    };
    expect(amend('2026-01-31', false)).toEqual([
      'ObligationAmended',
      'OccurrenceRedated',
      'JudgementRestated',
    ]);
    expect(amend('2026-01-31', true)).toBe('amendment-moves-date');
  });

  it('an outcome that is not recorded yet is not restated', () => {
    const story = review().given(attach('2026-02-02')).given(submit('2026-02-02'));
    story.given(propose(literal));
    expect(story.then(approve(), approver)).not.toContain('JudgementRestated');
    expect(story.then({ type: 'advance' }, clock)).not.toContain('JudgementRestated');
  });
});
