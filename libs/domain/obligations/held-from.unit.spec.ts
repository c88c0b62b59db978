import { ukBankHolidays } from '#domain/shipped-holidays';
import { agenda } from './agenda';
import {
  approve,
  attach,
  confirm,
  correction,
  day,
  late,
  literal,
  propose,
  register,
  submit,
} from './commands.testing';
import { Story, approver, clock } from './history.testing';
import type { Change } from './model/commands';
import { sampleDefinition } from './sample-definition.testing';
import { isUnansweredPast, obligationStanding, pressingOccurrence, standingFacts } from './standing';

const grid = (id: string, anchorYear: number, intervalYears = 1) => ({
  id,
  basis: 'legal',
  label: { en: `From ${anchorYear}`, cy: `O ${anchorYear}` },
  reason: { en: 'The section', cy: 'Yr adran' },
  rule: {
    primitive: 'year-grid',
    anchorYear,
    firstAfterYears: 1,
    intervalYears,
    monthDay: '03-31',
    operator: 'on_or_before',
  },
});

/** A report due by 31 March each year since 2014. */
const annual = (fields: Record<string, unknown> = {}) =>
  sampleDefinition({
    id: 'annual-report',
    kind: 'recurring-duty',
    authority: 'statutory',
    readings: [grid('from-2013', 2013)],
    ...fields,
  });
const duty = (heldFrom: string | undefined, fields: Record<string, unknown> = {}): Story =>
  new Story('annual-report')
    .at('2026-02-02T10:00:00Z')
    .given(register(annual({ ...(heldFrom && { heldFrom }), ...fields })));
const numbers = (story: Story) => story.state.occurrences.map(({ number }) => number);
const asks = (story: Story) =>
  story.state.occurrences.filter((each) => isUnansweredPast(standingFacts(each))).length;

it('what is left to the archive and opens again makes no id twice', () => {
  const story = duty(undefined).until('2026-04-20T10:00:00Z');
  const wrong = story.occurrence(13).dueEventIds[0]!;
  const opened = story.occurrence(13);
  story
    .given(propose({ ...correction('2025-12-31', wrong), occurrence: 13 } as Change))
    .given(approve(), approver)
    .agreed({ type: 'amend', definition: annual({ heldFrom: '2026-02-01' }), reason: 'Kept from here' });
  expect(story.occurrence(13).dueEventIds).not.toContain(opened.dueEventIds[0]);
  const ids = story.until('2026-09-01T10:00:00Z').events.map(({ eventId }) => eventId);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe('an annual duty kept since 2014', () => {
  it('asks twelve questions where nobody says from when it is kept here', () => {
    expect(asks(duty(undefined))).toBe(12);
  });

  it('asks none about what is left to the archive, and goes on with the number of its own grid', () => {
    const story = duty('2026-01-01');
    expect(asks(story)).toBe(0);
    expect(numbers(story)).toEqual([13]);
    expect(story.occurrence(13)).toMatchObject({
      opensOn: '2025-04-01',
      due: { lastLawfulDay: '2026-03-31' },
    });
    expect(story.until('2027-04-02T10:00:00Z').state.occurrences.map(({ number }) => number)).toEqual([
      13, 14, 15,
    ]);
  });

  it('asks about each that is kept: the day itself counts', () => {
    expect(numbers(duty('2025-03-31'))).toEqual([12, 13]);
    expect(numbers(duty('2025-04-01'))).toEqual([13]);
    expect(asks(duty('2025-03-31'))).toBe(1);
    expect(numbers(duty('2001-01-01'))).toHaveLength(13);
  });

  it('never leaves out what is still to come, and is for duties that recur', () => {
    const start = () => new Story('annual-report').at('2026-02-02T10:00:00Z');
    expect(start().then(register(annual({ heldFrom: '2026-02-03' })))).toBe('held-from-after-registration');
    expect(numbers(duty('2026-02-02'))).toEqual([13]);
    const once = annual({ kind: 'one-off-commitment', heldFrom: '2026-01-01' });
    expect(start().then(register(once))).toBe('held-from-not-recurring');
  });

  it('names no last act that is still to come', () => {
    const facts = (lastAct: string) => ({ facts: { reviewed: { lastAct } } });
    const start = new Story('annual-report').at('2026-02-02T10:00:00Z');
    expect(start.then(register(annual(facts('2026-02-03'))))).toBe('last-act-to-come');
    const story = duty(undefined, facts('2026-02-02'));
    const amend = (on: string) =>
      ({ type: 'amend', definition: annual(facts(on)), reason: 'A slip' }) as const;
    expect(story.then(amend('2027-02-02'))).toBe('last-act-to-come');
  });

  it('can be said later: unanswered questions go to the archive, answers stay', () => {
    const story = duty(undefined)
      .given({ type: 'record-absence', occurrence: 2, reason: 'Nothing was published' })
      .given({ ...attach('2014-03-30'), late } as never)
      .given({ ...submit('2014-03-30'), late } as never);
    story.given(confirm(story), approver);
    const amend = (heldFrom: string | undefined) =>
      ({
        type: 'amend',
        definition: annual(heldFrom ? { heldFrom } : {}),
        reason: 'The archive has them',
      }) as const;
    expect(story.approved(amend('2026-01-01')).at(-1)).toBe('ObligationAmended');
    expect(numbers(story)).toEqual([1, 2, 13]);
    expect(story.then(amend('2026-02-03'))).toBe('held-from-after-registration');
    // and back again, as often as anybody likes
    for (const from of ['2024-01-01', '2026-01-01', undefined, '2026-01-01', undefined])
      story.agreed(amend(from));
    expect(numbers(story)).toHaveLength(13);
    expect(new Set(story.events.map(({ eventId }) => eventId)).size).toBe(story.events.length);
    expect(story.then({ type: 'advance' }, clock)).toEqual([]);
  });

  it('opens what another reading requires from that day and that never opened', () => {
    const readings = [grid('from-2013', 2013), grid('from-2014', 2014)];
    const story = duty('2026-01-01', { readings, workingReading: 'from-2013' });
    story.given(propose({ ...literal, readingId: 'from-2014' })).given(approve(), approver);
    expect(story.state.occurrences.map(({ number, due }) => [number, due?.lastLawfulDay])).toEqual([
      [12, '2026-03-31'],
      [13, '2027-03-31'],
    ]);
    expect(agenda(story.state, ukBankHolidays).filter(({ kind }) => kind === 'opening')).toMatchObject([
      { occurrence: 14, on: '2027-04-01' },
    ]);
  });
});

describe('what had passed before loading', () => {
  it('never hides what is late since', () => {
    const story = duty(undefined).until('2026-04-02T10:00:00Z');
    expect(obligationStanding(story.state, day('2026-04-02'))).toBe('late');
    expect(pressingOccurrence(story.state, day('2026-04-02'))?.number).toBe(13);
    expect(asks(story)).toBe(12);
  });

  it('stands first as long as nothing is late', () => {
    expect(obligationStanding(duty(undefined).state, day('2026-02-02'))).toBe(
      'date-passed-outcome-not-recorded',
    );
  });
});
