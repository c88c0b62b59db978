import { personId, postId } from '#domain/kernel';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  answer,
  attach,
  commitment,
  confirm,
  day,
  reach,
  reached,
  recordFact,
  register,
  review,
  submit,
  waiting,
} from '../commands.testing';
import { agenda } from '../agenda';
import { type Actor, type CommandType, actorSchema, commandSchema } from '../model/commands';
import { hasEnded } from '../standing';
import { sampleDefinition } from '../sample-definition.testing';
import { Story, administrator, approver, auditor, clock, official } from '../history.testing';
import { foldFact } from '../fact';
import { workflowTypeFor } from '../workflow-type';
import { permitted } from './permitted';

describe('triggers', () => {
  it('are recorded once on their own stream, with effective date and evidence', () => {
    const story = new Story('fact-government-formed').at('2026-06-02T10:00:00Z');
    expect(story.then(recordFact('2026-06-01'), administrator)).toEqual(['FactRecorded']);
    expect(foldFact(story.events)).toMatchObject({
      id: 'government-formed',
      entries: [{ effectiveOn: '2026-06-01' }],
      version: 1,
    });
  });

  it('wake a waiting obligation, which had no date and no occurrence; a second time changes nothing', () => {
    const story = waiting();
    expect(story.state.occurrences).toEqual([]);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(false);
    expect(story.then(reach, clock)).toEqual(['FactReceived', 'TriggerReached']);
    expect(story.events.at(-1)?.eventId).toBe('home-ed-guidance/trigger-reached/government-formed');
    expect(story.then(reach, clock)).toEqual([]);
    expect(story.state.triggersReached).toMatchObject([{ trigger: 'government-formed', answer: null }]);
  });

  it('adopted, the obligation lives on with an occurrence and a day to look again; dropped, it is closed', () => {
    const adopted = reached();
    expect(adopted.then(answer('adopt'))).toEqual(['TriggerAnswered', 'OccurrenceOpened']);
    expect(adopted.state).toMatchObject({ status: 'open', lookAgainOn: '2026-08-02' });
    const dropped = reached();
    expect(dropped.approved(answer('drop'))).toEqual([
      'ChangeProposed',
      'ChangeApproved',
      'TriggerAnswered',
      'ObligationClosed',
    ]);
    expect(dropped.state.closed).toMatchObject({ ground: 'dropped' });
    expect(dropped.then(reach, clock)).toEqual([]);
  });

  it('keeps a day to look again that lies ahead', () => {
    const story = waiting({ lookAgain: '2026-05-11' }).given(reach, clock).given(answer('change'));
    expect(story.state.lookAgainOn).toBe('2026-05-11');
  });
});

describe('looking again', () => {
  it('comes on its day, once, and again on the next day set', () => {
    const story = commitment({ readings: [], lookAgain: '2026-05-11' }).until('2026-06-01T10:00:00Z');
    expect(story.types.at(-1)).toBe('LookAgainReached');
    expect(story.state.lookAgainReached).toBe(true);
    story.given({ type: 'look-again', note: 'Nothing new', nextOn: day('2026-09-07') });
    expect(story.state).toMatchObject({ lookAgainReached: false, lookAgainOn: '2026-09-07' });
    expect(
      story.until('2026-09-08T00:00:00Z').types.filter((type) => type === 'LookAgainReached'),
    ).toHaveLength(2);
  });

  it('may go without another day, and the obligation still lives until its outcome is confirmed', () => {
    const story = commitment({ readings: [], lookAgain: '2026-05-11' })
      .given({ type: 'look-again', note: 'Done with' })
      .given(attach('2026-02-02'))
      .given(submit('2026-02-02'));
    expect(agenda(story.state, ukBankHolidays)).toEqual([]);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(false);
    story.given(confirm(story), approver);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(true);
  });
});

describe('the rest of an obligation', () => {
  it('collects notes and never overwrites one', () => {
    const story = commitment()
      .given({ type: 'note-progress', text: 'Draft one' })
      .given({ type: 'note-progress', text: 'Draft two' });
    expect(story.state.progress.map(({ text }) => text)).toEqual(['Draft one', 'Draft two']);
  });

  it('closes its items one by one', () => {
    const story = commitment({
      items: [
        { id: 'part-one', title: { en: 'One' } },
        { id: 'part-two', title: { en: 'Two' } },
      ],
    });
    story.given({ type: 'close-item', itemId: 'part-two', reason: 'Published' });
    expect(story.state.itemsClosed).toMatchObject([{ itemId: 'part-two' }]);
  });

  it('mails the responsible body only once a person has switched it on', () => {
    const story = commitment();
    expect(story.state.bodyMail).toEqual({ on: false, address: null });
    story.given(
      { type: 'set-body-mail', on: true, address: 'body@example.wales', reason: 'Agreed' },
      administrator,
    );
    expect(story.state.bodyMail).toEqual({ on: true, address: 'body@example.wales' });
  });

  it('closed, does nothing of itself', () => {
    const story = review().agreed({
      type: 'close',
      ground: 'repealed',
      reason: 'Omitted',
      provision: 'S.I. 2027/1',
    });
    expect(agenda(story.state, ukBankHolidays)).toEqual([]);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(true);
    expect(story.at('2030-01-01T00:00:00Z').then({ type: 'advance' }, clock)).toEqual([]);
  });

  it('a continuous duty ends by repeal, named', () => {
    const story = commitment({ kind: 'continuous-duty', readings: [], authority: 'statutory' });
    story.agreed({ type: 'close', ground: 'repealed', reason: 'Repealed', provision: 'Act 2027 s.3' });
    expect(story.state.closed).toMatchObject({ provision: 'Act 2027 s.3' });
  });
});

describe('who may decide', () => {
  const commands = commandSchema.options.map(
    (option) => option.shape.type.value,
  ) satisfies readonly CommandType[];
  const may = (actor: Actor): CommandType[] => commands.filter((command) => permitted(actor, command));

  it('an auditor nothing, whatever other role they hold', () => {
    expect(may(auditor)).toEqual([]);
    expect(may({ personId: personId('dai'), roles: ['auditor', 'approver', 'official'] })).toEqual([]);
  });

  it('the clock and the loader only what comes of itself', () => {
    expect(may(clock).sort()).toEqual(['advance', 'amend', 'receive-fact', 'record-fact', 'register']);
  });

  it('an approver decides, an official puts forward', () => {
    expect(may(approver)).toEqual(
      expect.arrayContaining(['confirm-completion', 'approve-change', 'refuse-change']),
    );
    expect(may(official)).not.toEqual(expect.arrayContaining(['confirm-completion']));
    expect(may(approver)).not.toContain('submit-completion');
  });

  it('every command is somebody’s', () => {
    const everybody = actorSchema.parse({
      personId: 'all',
      roles: ['official', 'approver', 'administrator', 'system'],
    });
    expect(may(everybody)).toEqual(commands);
  });

  it('keeps whom somebody acted for', () => {
    const story = new Story('home-ed-guidance').given(register(sampleDefinition()), {
      ...official,
      postId: postId('policy-lead'),
      onBehalfOf: personId('fay'),
    });
    expect(story.events[0]?.data.by).toEqual({ personId: 'ann', postId: 'policy-lead', onBehalfOf: 'fay' });
    expect(story.given(attach('2026-01-05')).events.at(-1)?.data.by).toEqual({ personId: 'ann' });
  });
});

it('names a workflow for every kind', () => {
  expect(workflowTypeFor('recurring-duty')).toBe('recurringDuty');
  expect(workflowTypeFor('standing-meeting')).toBe('oneOffCommitment');
  expect(workflowTypeFor('past-event')).toBe('oneOffCommitment');
});
