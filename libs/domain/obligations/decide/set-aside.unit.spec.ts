import { ukBankHolidays } from '#domain/shipped-holidays';
import { eventId } from '#domain/kernel';
import { agenda } from '../agenda';
import {
  answer,
  approve,
  attach,
  commitment,
  confirm,
  confirmedCommitment,
  day,
  document,
  propose,
  reached,
  recordFact,
  review,
  setAside,
  submit,
  factReaches,
} from '../commands.testing';
import { Story, approver, clock, colleague, official } from '../history.testing';
import type { ChangeOf, Command } from '../model/commands';
import { hasEnded, standing } from '../standing';
import { foldFact } from '../fact';

const aside = (story: Story, eventId: string | null | undefined, id = 'p1'): Story =>
  story.given(propose(setAside(eventId as never), id)).given(approve(id), approver);
const closed = (story: Story): Story =>
  story.agreed({ type: 'close', ground: 'entered-in-error', reason: 'Twice' });

describe('a confirmation recorded by mistake', () => {
  it('stands until a second person agrees; then the occurrence is open again and the old one visible', () => {
    const story = confirmedCommitment();
    expect(hasEnded(story.state, ukBankHolidays)).toBe(true);
    const { completion } = story.occurrence();
    story.given(propose(setAside(completion?.eventId)));
    expect(story.occurrence().stage).toBe('confirmed');
    expect(story.then(approve(), { ...approver, personId: official.personId })).toBe('second-person-needed');
    expect(story.then(approve(), approver)).toEqual(['ChangeApproved', 'RecordSetAside']);
    expect(story.occurrence()).toMatchObject({ stage: 'open', completion: null, submission: null });
    expect(story.state.setAside).toMatchObject([
      {
        what: 'confirmation',
        occurrence: 1,
        record: { version: { actEffectiveOn: '2026-02-02' }, timeliness: 'in-time', by: { personId: 'cai' } },
        reason: 'The report was a draft',
        evidence: document,
        proposedBy: { personId: 'ann' },
        by: { personId: 'cai' },
      },
    ]);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(false);
  });

  it('has its reminders again from that day on, and can be submitted and confirmed anew', () => {
    const story = confirmedCommitment().at('2026-03-04T10:00:00Z');
    aside(story, story.occurrence().completion?.eventId);
    expect(agenda(story.state, ukBankHolidays).map(({ on }) => on)).toEqual([
      '2026-03-17',
      '2026-03-24',
      '2026-03-30',
      '2026-03-31',
      '2026-03-31',
      '2026-04-07',
    ]);
    story.until('2026-03-25T12:00:00Z').given(attach('2026-03-25', 'final'));
    story.given({ ...submit('2026-03-25'), evidenceIds: ['final'] } as Command, colleague);
    expect(story.given(confirm(story), approver).occurrence().completion).toMatchObject({
      timeliness: 'in-time',
      version: { actEffectiveOn: '2026-03-25' },
    });
  });

  it('is late once it is open after its last day, and reminds weekly from that day', () => {
    const story = confirmedCommitment().at('2027-06-01T10:00:00Z');
    aside(story, story.occurrence().completion?.eventId);
    expect(standing(story.occurrence(), day('2027-06-01'))).toBe('late');
    expect(story.then({ type: 'advance' }, clock)).toEqual(['DeadlinePassed']);
    expect(agenda(story.state, ukBankHolidays)).toMatchObject([{ on: '2027-06-08', steps: ['A1W'] }]);
  });

  it('never makes an event or a mail twice, however often it is set aside', () => {
    const story = confirmedCommitment();
    for (const id of ['p1', 'p2', 'p3']) {
      aside(story, story.occurrence().completion?.eventId, id);
      story.given(submit('2026-02-02'));
      story.given(confirm(story), approver);
    }
    aside(story, story.occurrence().completion?.eventId, 'p4').until('2026-05-01T12:00:00Z');
    const ids = story.events.map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('home-ed-guidance/1/reminder/0.4/P0D');
    expect(story.state.setAside).toHaveLength(4);
  });

  it('cannot be set aside twice', () => {
    const story = confirmedCommitment();
    const { completion } = story.occurrence();
    aside(story, completion?.eventId);
    expect(story.then(propose(setAside(completion?.eventId), 'p2'))).toBe('nothing-to-set-aside');
  });

  it('of one occurrence leaves the others as they are', () => {
    const story = review('2026-11-20T10:00:00Z').given(attach('2026-11-20')).given(submit('2026-11-20'));
    story.given(confirm(story), approver);
    aside(story, story.occurrence(1).completion?.eventId);
    expect(story.state.occurrences.map(({ number, stage }) => [number, stage])).toEqual([
      [1, 'open'],
      [2, 'open'],
    ]);
  });
});

describe('a closing recorded by mistake', () => {
  it('is set aside although the entry is closed, and everything goes on', () => {
    const story = closed(commitment());
    expect(agenda(story.state, ukBankHolidays)).toEqual([]);
    story.at('2026-03-05T10:00:00Z');
    aside(story, story.state.closed?.eventId);
    expect(story.state).toMatchObject({ status: 'open', closed: null });
    expect(story.state.setAside).toMatchObject([
      { what: 'ending', record: { ground: 'entered-in-error', reason: 'Twice' } },
    ]);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(false);
    expect(story.until('2026-04-01T12:00:00Z').types).toContain('DeadlinePassed');
    expect(story.then({ type: 'note-progress', text: 'Going on' })).toEqual(['ProgressNoted']);
  });

  it('opens the occurrences that came due meanwhile', () => {
    const story = review().agreed({
      type: 'close',
      ground: 'repealed',
      reason: 'Omitted',
      provision: 'S.I. 2027/1',
    });
    story.at('2027-01-15T10:00:00Z');
    aside(story, story.state.closed?.eventId, 'again');
    expect(story.then({ type: 'advance' }, clock)).toContain('OccurrenceOpened');
    expect(story.state.occurrences).toHaveLength(2);
  });

  it('lets nothing else through to a closed entry', () => {
    const story = closed(confirmedCommitment());
    expect(story.then(propose(setAside(story.occurrence().completion?.eventId), 'p2'))).toBe('closed');
    expect(story.then(propose(setAside(eventId('c1/0')), 'p2'))).toBe('closed');
  });

  it('undoes a drop together with its answer', () => {
    const story = reached().agreed(answer('drop'));
    expect(story.state.status).toBe('closed');
    aside(story, story.state.closed?.eventId, 'undo');
    expect(story.state).toMatchObject({ status: 'open', triggersReached: [{ answer: null }] });
    expect(story.then(answer('adopt'))).toContain('TriggerAnswered');
  });
});

describe('sisters', () => {
  it('an absence', () => {
    const story = commitment().at('2026-04-01T10:00:00Z');
    story.given({ type: 'record-absence', occurrence: 1, reason: 'Nothing was published' });
    aside(story, story.occurrence().absence?.eventId);
    expect(story.occurrence()).toMatchObject({ stage: 'open', absence: null });
    expect(story.state.setAside).toMatchObject([
      { what: 'absence', record: { reason: 'Nothing was published' } },
    ]);
  });

  it('an adoption, with the occurrence that it opened and the day to look again', () => {
    const story = reached().given(answer('adopt'));
    aside(story, story.state.triggersReached[0]?.answerEventId);
    expect(story.state).toMatchObject({
      occurrences: [],
      lookAgainOn: null,
      triggersReached: [{ answer: null }],
      setAside: [{ what: 'trigger-answer', record: { answer: 'adopt' } }],
    });
    expect(story.then(answer('adopt'))).toEqual(['TriggerAnswered', 'OccurrenceOpened']);
    expect(story.occurrence().number).toBe(1);
  });

  it('a closed item', () => {
    const story = commitment({ items: [{ id: 'part-one', title: { en: 'One' } }] });
    story.given({ type: 'close-item', itemId: 'part-one', reason: 'Published' });
    aside(story, story.state.itemsClosed[0]?.eventId);
    expect(story.state).toMatchObject({ itemsClosed: [], setAside: [{ what: 'item' }] });
    expect(story.then({ type: 'close-item', itemId: 'part-one', reason: 'Published' })).toEqual([
      'ItemClosed',
    ]);
  });
});

const redate = (effectiveOn: string): ChangeOf<'fact-correction'> => ({
  kind: 'fact-correction',
  effectiveOn: day(effectiveOn),
  reason: 'The minutes say so',
  evidence: document,
});
const withdrawal: ChangeOf<'fact-withdrawal'> = {
  kind: 'fact-withdrawal',
  reason: 'It has not happened',
  evidence: document,
};

describe('a trigger recorded wrongly', () => {
  const trigger = (): Story =>
    new Story('fact-government-formed').at('2026-02-02T10:00:00Z').given(recordFact());

  it('has its day corrected by two, with what was recorded first kept', () => {
    const story = trigger().given(propose(redate('2026-01-30')));
    expect(foldFact(story.events)).toMatchObject({ entries: [{ effectiveOn: '2026-02-02' }] });
    expect(story.then(approve(), { ...approver, personId: official.personId })).toBe('second-person-needed');
    expect(story.then(approve(), approver)).toEqual(['ChangeApproved', 'FactCorrected']);
    expect(foldFact(story.events)).toMatchObject({ entries: [{ effectiveOn: '2026-01-30' }], version: 4 });
    expect(story.events.at(-1)?.data).toMatchObject({ from: '2026-02-02', proposedBy: { personId: 'ann' } });
  });

  it('is withdrawn by two, and can be recorded once it happens', () => {
    const story = trigger().given(propose(withdrawal)).given(approve(), approver);
    expect(story.types.at(-1)).toBe('FactWithdrawn');
    expect(story.then(propose(redate('2026-01-30'), 'p2'))).toBe('fact-not-recorded');
    expect(story.at('2026-05-12T10:00:00Z').then(recordFact('2026-05-12'))).toEqual(['FactRecorded']);
    expect(foldFact(story.events)).toMatchObject({
      entries: [{ effectiveOn: '2026-05-12', withdrawn: false }],
    });
  });

  it('refuses what changes nothing, what is yet to come, and what belongs to an entry', () => {
    expect(trigger().then(propose(redate('2026-02-02')))).toBe('nothing-to-change');
    expect(trigger().then(propose(redate('2026-02-03')))).toBe('effective-in-future');
    expect(trigger().then(propose(setAside(eventId('c1/0'))))).toBe('wrong-stream');
    expect(commitment().then(propose(withdrawal))).toBe('wrong-stream');
    const refused = trigger().given(propose(withdrawal));
    expect(refused.then({ type: 'refuse-change', proposalId: 'p1', reason: 'It has' }, approver)).toEqual([
      'ChangeRefused',
    ]);
    const taken = trigger().given(propose(withdrawal));
    expect(taken.then({ type: 'withdraw-change', proposalId: 'p1', reason: 'It has' }, colleague)).toBe(
      'not-your-proposal',
    );
    expect(taken.then({ type: 'withdraw-change', proposalId: 'p1', reason: 'It has' })).toEqual([
      'ChangeWithdrawn',
    ]);
  });

  it('reaches every obligation that waited: its day', () => {
    const story = reached();
    const corrected = factReaches('government-formed', '2026-01-30', eventId('c9/1'));
    expect(story.then(corrected, clock)).toEqual(['FactReceived', 'TriggerRestated']);
    expect(story.then(corrected, clock)).toEqual([]);
    expect(story.state.triggersReached).toMatchObject([{ effectiveOn: '2026-01-30', answer: null }]);
  });

  it('reaches every obligation that waited: its withdrawal, whatever was answered', () => {
    const gone = factReaches('government-formed', null, eventId('c9/1'));
    const asked = reached();
    expect(asked.then(gone, clock)).toEqual(['FactReceived', 'TriggerTakenBack']);
    expect(asked.then(gone, clock)).toEqual([]);
    expect(asked.state.triggersReached).toEqual([]);

    const adopted = reached().given(answer('adopt')).given(gone, clock);
    expect(adopted.state).toMatchObject({ occurrences: [], lookAgainOn: null });

    const dropped = reached().agreed(answer('drop')).given(gone, clock);
    expect(dropped.state).toMatchObject({ status: 'open', closed: null, triggersReached: [] });

    const again = factReaches('government-formed', '2026-02-02', eventId('c12/0'));
    expect(dropped.then(again, clock)).toEqual(['FactReceived', 'TriggerReached']);
    const ids = dropped.events.map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
