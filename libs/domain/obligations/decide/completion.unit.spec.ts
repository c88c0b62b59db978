import {
  approve,
  attach,
  commitment,
  confirm,
  day,
  deferral,
  document,
  late,
  propose,
  review,
  submit,
  submitted,
} from '../commands.testing';
import { standing } from '../standing';
import { type Story, approver, clock, colleague } from '../history.testing';

const on = (story: Story, today: string, occurrence = 1): string =>
  standing(story.occurrence(occurrence), day(today));
const absence = { type: 'record-absence', occurrence: 1, reason: 'No report was published' } as const;

describe('completion', () => {
  it('is judged on the day of the act, not of submission or confirmation', () => {
    const story = commitment().given(attach('2026-02-02')).until('2026-04-20T10:00:00Z');
    story.given({ ...submit('2026-03-31'), late } as never, colleague);
    expect(on(story, '2026-04-20')).toBe('awaiting-confirmation');
    story.at('2026-05-05T10:00:00Z').given(confirm(story), approver);
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'in-time', daysLate: 0 });
    expect(on(story, '2026-05-05')).toBe('done-in-time');
  });

  it('says by how many days it was late', () => {
    const story = commitment()
      .given(attach('2026-02-02'))
      .at('2026-04-02T10:00:00Z')
      .given(submit('2026-04-02'));
    story.given(confirm(story), approver);
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'late', daysLate: 2 });
    expect(on(story, '2026-04-02')).toBe('done-late');
  });

  it('without a date is neither early nor late', () => {
    const story = commitment({ readings: [] }).given(attach('2026-02-02')).given(submit('2026-02-02'));
    expect(on(commitment({ readings: [] }), '2026-02-02')).toBe('no-date');
    story.given(confirm(story), approver);
    expect(on(story, '2026-02-02')).toBe('done-no-date');
  });

  it('confirms one exact version: a new submission or another date is refused and the new version comes back', () => {
    const story = submitted();
    const shown = confirm(story);
    story.given(attach('2026-02-02', 'report-2')).given(submit('2026-02-02'));
    const again = story.when(shown, approver);
    expect(again).toMatchObject({
      ok: false,
      refusal: {
        code: 'version-changed',
        details: { version: { submissionId: story.occurrence().submission?.submissionId } },
      },
    });
    const second = confirm(story);
    story.given(propose(deferral('2026-06-30'))).given(approve(), approver);
    expect(story.when(second, approver)).toMatchObject({
      refusal: { details: { version: { lastLawfulDay: '2026-06-30' } } },
    });
    expect(story.then(confirm(story), approver)).toEqual(['CompletionConfirmed']);
  });

  it('refuses a version that differs in one hash, one day or the order of the evidence', () => {
    const story = commitment().given(attach('2026-02-02')).given(attach('2026-02-02', 'annex'));
    story.given({ ...submit('2026-02-02'), evidenceIds: ['report', 'annex'] } as never);
    const shown = confirm(story);
    if (shown.type !== 'confirm-completion') throw new Error('not a confirmation');
    const { version } = shown;
    const others = [
      { ...version, evidence: [...version.evidence].reverse() },
      { ...version, evidence: version.evidence.map((each) => ({ ...each, sha256: 'c'.repeat(64) })) },
      { ...version, evidence: version.evidence.slice(1) },
      { ...version, actEffectiveOn: day('2026-02-01') },
      { ...version, lastLawfulDay: null },
    ];
    for (const other of others)
      expect(story.then({ ...shown, version: other }, approver)).toBe('version-changed');
    expect(story.then(shown, approver)).toEqual(['CompletionConfirmed']);
  });

  it('refused goes back to the owner, who can submit again', () => {
    const story = submitted();
    const { submissionId } = story.occurrence().submission ?? { submissionId: '' };
    story.given({ type: 'refuse-completion', occurrence: 1, submissionId, reason: 'Only a draft' }, approver);
    expect(story.occurrence()).toMatchObject({
      stage: 'open',
      submission: null,
      refusals: [{ reason: 'Only a draft' }],
    });
    expect(story.then(submit('2026-02-02'))).toEqual(['CompletionSubmitted']);
  });

  it('while a decision waits, only the approver is reminded, before and after the last day', () => {
    const story = commitment()
      .given(attach('2026-02-02'))
      .given(submit('2026-02-02'))
      .until('2026-04-30T12:00:00Z');
    const mails = story.events
      .filter(({ type }) => type === 'ReminderDue')
      .map(({ data }) => [data.to, data.reason]);
    expect(mails.length).toBeGreaterThan(6);
    expect(new Set(mails.map(String))).toEqual(new Set(['approver,awaiting-confirmation']));
    expect(story.events.find(({ type }) => type === 'DeadlinePassed')?.data).toMatchObject({
      awaitingConfirmation: true,
    });
  });

  it('ends the ladder once confirmed', () => {
    const story = submitted().given(confirm(submitted()), approver).until('2027-02-02T12:00:00Z');
    expect(story.types).not.toContain('ReminderDue');
    expect(story.types).not.toContain('DeadlinePassed');
  });
});

describe('how an occurrence stands', () => {
  it('is not due, due soon, then late once the last day is over', () => {
    const story = commitment();
    expect(['2026-02-27', '2026-02-28', '2026-03-31', '2026-04-01'].map((today) => on(story, today))).toEqual(
      ['not-due', 'due-soon', 'due-soon', 'late'],
    );
  });
});

describe('a date passed before loading', () => {
  const loaded = (): Story => commitment({}, '2026-11-20T10:00:00Z');

  it('is neither late nor chased', () => {
    const story = loaded().until('2028-01-01T00:00:00Z');
    expect(story.types).toEqual(['ObligationRegistered', 'OccurrenceOpened']);
    expect(on(story, '2028-01-01')).toBe('date-passed-outcome-not-recorded');
  });

  it('is late from the day its absence is recorded, and chased weekly from then', () => {
    const story = loaded().given(absence);
    expect(on(story, '2026-11-20')).toBe('late');
    story.until('2026-12-12T12:00:00Z');
    expect(
      story.events.filter(({ type }) => type === 'ReminderDue').map(({ data }) => [data.on, data.to]),
    ).toEqual([
      ['2026-11-27', 'owner'],
      ['2026-12-04', 'owner'],
      ['2026-12-11', 'owner-and-approver'],
    ]);
  });

  it('takes an outcome recorded afterwards, with a reason for the delay', () => {
    const story = loaded();
    expect(story.then(attach('2026-03-30'))).toBe('late-recording-needs-reason');
    story.given({ ...attach('2026-03-30'), late } as never).given({ ...submit('2026-03-30'), late } as never);
    story.given(confirm(story), approver);
    expect(on(story, '2026-11-20')).toBe('done-in-time');
    expect(story.state.evidence[0]?.recordedLate).toMatchObject({ days: 235, document });
  });

  it('keeps its absence when a submission is refused', () => {
    const story = loaded().given(absence).given(attach('2026-11-20')).given(submit('2026-11-20'));
    const { submissionId } = story.occurrence().submission ?? { submissionId: '' };
    story.given({ type: 'refuse-completion', occurrence: 1, submissionId, reason: 'A draft' }, approver);
    expect(story.occurrence().stage).toBe('absence-recorded');
  });
});

describe('recording late', () => {
  it.each([
    ['Friday on Monday', '2026-02-06', '2026-02-09T10:00:00Z', true],
    ['Friday on Tuesday', '2026-02-06', '2026-02-10T10:00:00Z', false],
    ['Thursday on Saturday', '2026-02-05', '2026-02-07T10:00:00Z', true],
    ['Thursday before Easter on the Tuesday after', '2026-04-02', '2026-04-07T10:00:00Z', true],
    ['Thursday before Easter on the Wednesday after', '2026-04-02', '2026-04-08T10:00:00Z', false],
  ])('%s', (_name, effectiveOn, at, inTime) => {
    const story = commitment().at(at);
    const accepted = story.when(attach(effectiveOn)).ok;
    expect(accepted).toBe(inTime);
    story.given({ ...attach(effectiveOn, 'other'), late } as never);
    expect(story.state.evidence.at(-1)?.recordedLate === null).toBe(inTime);
  });

  it('does not hold for what comes by itself', () => {
    const story = review().at('2026-09-20T12:00:00Z');
    expect(story.then({ type: 'advance' }, clock)).toEqual([
      'DeadlinePassed',
      'OccurrenceOpened',
      'ReminderDue',
    ]);
  });
});
