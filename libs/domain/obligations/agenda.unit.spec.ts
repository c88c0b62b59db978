import { ukBankHolidays } from '#domain/shipped-holidays';
import { dateInWales } from '#domain/kernel';
import { agenda } from './agenda';
import { loadEvent } from './event';
import { reviewCycle } from './sample-definition.testing';
import { Story, approver, clock } from './history.testing';

const registered = (at = '2026-01-05T10:00:00Z'): Story =>
  new Story('wm-alp-cycle').at(at).given({ type: 'register', definition: reviewCycle() });

/** Report published on a day, submitted that noon, confirmed the next. */
function complete(story: Story, occurrence: number, on: string, confirmedAt: string): void {
  const evidenceId = `report-${occurrence}`;
  const hash = String(occurrence).repeat(64);
  const actEffectiveOn = on as never;
  story
    .until(`${on}T12:00:00Z`)
    .given({
      type: 'attach-evidence',
      evidenceId,
      reference: `gov.wales/${evidenceId}`,
      description: 'The report',
      sha256: hash,
      effectiveOn: actEffectiveOn,
    })
    .given({
      type: 'submit-completion',
      occurrence,
      actEffectiveOn,
      evidenceIds: [evidenceId],
      statement: 'Published.',
    })
    .until(confirmedAt);
  const version = {
    submissionId: story.occurrence(occurrence).submission?.submissionId ?? '',
    evidence: [{ evidenceId, sha256: hash }],
    actEffectiveOn,
    lastLawfulDay: story.occurrence(occurrence).due?.lastLawfulDay ?? null,
  };
  story.given({ type: 'confirm-completion', occurrence, version }, approver);
}

describe('the ladder of the five-yearly review', () => {
  it('rolls back to working days in Wales and merges what falls on one day', () => {
    const items = agenda(registered().state, ukBankHolidays)
      .filter((item) => item.kind === 'reminder')
      .map(({ on, steps, lastLawfulDay, provisional, to, candidate }) => ({
        on,
        steps,
        lastLawfulDay,
        provisional,
        to,
        candidate,
      }));
    const shared = { lastLawfulDay: '2026-08-31', provisional: false, to: 'owner', candidate: true };
    expect(items).toEqual([
      { on: '2026-02-27', steps: ['P6M'], ...shared },
      { on: '2026-05-29', steps: ['P3M'], ...shared, to: 'owner-and-approver' },
      { on: '2026-07-31', steps: ['P1M'], ...shared, to: 'owner-and-approver' },
      { on: '2026-08-17', steps: ['P2W'], ...shared },
      { on: '2026-08-24', steps: ['P1W'], ...shared },
      { on: '2026-08-28', steps: ['P1D', 'P0D'], ...shared },
      { on: '2026-09-07', steps: ['A1W'], ...shared },
    ]);
  });

  it('holds the deadline and the next opening at the same instant, the deadline first', () => {
    const items = agenda(registered().state, ukBankHolidays).filter((item) => item.kind !== 'reminder');
    expect(items).toEqual([
      { kind: 'deadline', at: '2026-08-31T23:00:00.000Z', on: '2026-08-31', occurrence: 1 },
      { kind: 'opening', at: '2026-08-31T23:00:00.000Z', on: '2026-09-01', occurrence: 2 },
    ]);
  });

  it('wakes between 07:00 and 08:00 in Wales, in summer time too', () => {
    const wakes = agenda(registered().state, ukBankHolidays).filter((item) => item.kind === 'reminder');
    expect(wakes[0]?.at).toMatch(/^2026-02-27T07:/);
    expect(wakes[1]?.at).toMatch(/^2026-05-29T06:/);
  });
});

describe('three occurrences in simulated time', () => {
  it('is exactly this history', () => {
    const story = registered();
    complete(story, 1, '2026-07-15', '2026-07-16T10:00:00Z');
    complete(story, 2, '2031-09-11', '2031-09-18T12:00:00Z');
    story.until('2036-10-01T00:00:00Z');
    const notified = story.events
      .map((stored) => loadEvent(stored))
      .map((event) => {
        const on = dateInWales(event.effectiveAt);
        if (event.type !== 'ReminderDue')
          return `${on} ${event.type}${'occurrence' in event.data ? ` ${event.data.occurrence}` : ''}`;
        return `${on} mail ${event.data.occurrence} ${event.data.steps.join()} ${event.data.to}`;
      });
    expect(notified).toEqual([
      '2026-01-05 ObligationRegistered',
      '2021-09-01 OccurrenceOpened 1',
      '2026-02-27 mail 1 P6M owner',
      '2026-05-29 mail 1 P3M owner-and-approver',
      '2026-07-15 EvidenceAttached',
      '2026-07-15 CompletionSubmitted 1',
      '2026-07-16 CompletionConfirmed 1',
      '2026-09-01 OccurrenceOpened 2',
      '2029-08-31 mail 2 P24M owner',
      '2030-08-30 mail 2 P12M owner-and-approver',
      '2031-02-28 mail 2 P6M owner',
      '2031-05-30 mail 2 P3M owner-and-approver',
      '2031-07-31 mail 2 P1M owner-and-approver',
      '2031-08-15 mail 2 P2W owner',
      '2031-08-22 mail 2 P1W owner',
      '2031-08-29 mail 2 P1D,P0D owner',
      '2031-09-01 DeadlinePassed 2',
      '2031-09-01 OccurrenceOpened 3',
      '2031-09-05 mail 2 A1W owner',
      '2031-09-11 EvidenceAttached',
      '2031-09-11 CompletionSubmitted 2',
      '2031-09-12 mail 2 A2W approver',
      '2031-09-18 CompletionConfirmed 2',
      '2034-08-31 mail 3 P24M owner',
      '2035-08-31 mail 3 P12M owner-and-approver',
      '2036-02-29 mail 3 P6M owner',
      '2036-05-30 mail 3 P3M owner-and-approver',
      '2036-07-31 mail 3 P1M owner-and-approver',
      '2036-08-15 mail 3 P2W owner',
      '2036-08-22 mail 3 P1W owner',
      '2036-08-29 mail 3 P1D,P0D owner',
      '2036-09-01 DeadlinePassed 3',
      '2036-09-01 OccurrenceOpened 4',
      '2036-09-05 mail 3 A1W owner',
      '2036-09-12 mail 3 A2W owner',
      '2036-09-19 mail 3 A3W owner-and-approver',
      '2036-09-26 mail 3 A4W owner-and-approver',
    ]);
    expect(story.occurrence(1).completion).toMatchObject({ timeliness: 'in-time', daysLate: 0 });
    expect(story.occurrence(2).completion).toMatchObject({ timeliness: 'late', daysLate: 11 });
  });

  it('opens what has opened already when it is loaded late, and accuses nobody', () => {
    const story = registered('2026-11-20T10:00:00Z');
    expect(story.occurrence(1)).toMatchObject({ passed: true, passedBeforeLoading: true });
    expect(story.occurrence(2).due).toMatchObject({ lastLawfulDay: '2031-08-31', setOn: '2026-11-20' });
    expect(agenda(story.state, ukBankHolidays)[0]).toMatchObject({
      kind: 'reminder',
      occurrence: 2,
      on: '2029-08-31',
    });
    expect(story.then({ type: 'advance' }, clock)).toEqual([]);
  });
});

describe('a clock that stood still', () => {
  it('makes good in one mail for an occurrence, in time order with the rest, stating the true last day', () => {
    const story = registered().at('2026-09-08T12:00:00Z');
    expect(story.then({ type: 'advance' }, clock)).toEqual([
      'DeadlinePassed',
      'OccurrenceOpened',
      'ReminderDue',
    ]);
    expect(story.events.at(-1)?.data).toMatchObject({
      steps: ['P6M', 'P3M', 'P1M', 'P2W', 'P1W', 'P1D', 'P0D', 'A1W'],
      lastLawfulDay: '2026-08-31',
      sentLate: true,
      to: 'owner',
      reason: 'after',
      on: '2026-09-07',
      sendAt: '2026-09-08T12:00:00.000Z',
    });
    expect(story.then({ type: 'advance' }, clock)).toEqual([]);
  });

  it('tells a step that falls on the day of loading', () => {
    const story = registered('2026-02-27T10:00:00Z');
    expect(story.then({ type: 'advance' }, clock)).toEqual(['ReminderDue']);
    expect(story.events.at(-1)?.data).toMatchObject({ steps: ['P6M'], sendAt: '2026-02-27T10:00:00.000Z' });
  });

  it('sends at nine when it wakes in time', () => {
    const story = registered().until('2026-05-29T08:00:00Z');
    expect(story.events.at(-1)?.data).toMatchObject({
      steps: ['P3M'],
      sendAt: '2026-05-29T08:00:00.000Z',
      sentLate: false,
    });
  });
});
