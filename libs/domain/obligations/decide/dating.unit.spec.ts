import { ukBankHolidays } from '#domain/shipped-holidays';
import { both, instant } from '#domain/kernel';
import { findDuty } from '#domain/deadlines';
import { agenda } from '../agenda';
import { approve, correction, day, propose, register, submit } from '../commands.testing';
import { Story, approver, clock } from '../history.testing';
import { missingParts } from '../missing-parts';
import type { Command } from '../model/commands';
import { fixed, reviewCycle, windowReading } from '../sample-definition.testing';
import { mostPressing, obligationStanding } from '../standing';

type Fields = Record<string, unknown>;

const LEAP_DAY = {
  primitive: 'year-grid',
  anchorYear: 2024,
  firstAfterYears: 0,
  intervalYears: 1,
  monthDay: '02-29',
  operator: 'on_or_before',
};

const reading = (rule: Fields, id = 'leap-day', basis: 'legal' | 'policy' = 'legal'): Fields => ({
  ...fixed('2026-01-01', id, basis),
  rule,
});
const entry = (rule: Fields, over: Fields = {}) =>
  reviewCycle({ readings: [reading(rule)], workingReading: undefined, ...over });
const registered = (rule: Fields, at = '2026-01-05T10:00:00Z'): Story =>
  new Story('wm-alp-cycle', instant(at)).given(register(entry(rule)));

/** What each occurrence stands at: its day, or why it has none. */
const dates = (story: Story): Fields =>
  Object.fromEntries(
    story.state.occurrences.map(({ number, opensOn, due, undated }) => [
      number,
      `${opensOn}: ${due?.lastLawfulDay ?? '–'} ${undated?.code ?? ''}`.trim(),
    ]),
  );

const guidanceDay = {
  ...LEAP_DAY,
  monthDay: {
    parameter: 'date-in-guidance',
    title: both('the date in guidance', 'y dyddiad mewn canllawiau'),
  },
};

describe('29 February every year', () => {
  it('is registered at once, with a finding for each year that has no such day', () => {
    expect(dates(registered(LEAP_DAY))).toEqual({
      1: '2026-01-05: 2024-02-29',
      2: '2024-03-01: – no-such-day',
      3: '2025-03-01: – no-such-day',
    });
  });

  it('goes on by itself: each occurrence opens in its own time, dated or not', () => {
    const story = registered(LEAP_DAY).until('2029-06-01T10:00:00Z');
    expect(dates(story)).toMatchObject({
      4: '2026-03-01: – no-such-day',
      5: '2027-03-01: 2028-02-29',
      6: '2028-03-01: – no-such-day',
      7: '2029-03-01: – no-such-day',
    });
    expect(story.types.filter((type) => type === 'ReminderDue').length).toBeGreaterThan(0);
    expect(agenda(story.state, ukBankHolidays).find(({ kind }) => kind === 'opening')).toMatchObject({
      on: '2030-03-01',
      occurrence: 8,
    });
  });

  it('is dated throughout where the interval leads from one leap year to the next', () => {
    const story = registered({ ...LEAP_DAY, intervalYears: 4 }).until('2033-06-01T10:00:00Z');
    expect(dates(story)).toEqual({
      1: '2026-01-05: 2024-02-29',
      2: '2024-03-01: 2028-02-29',
      3: '2028-03-01: 2032-02-29',
      4: '2032-03-01: 2036-02-29',
    });
  });

  it('names what is missing, and never lets it hide a date that presses', () => {
    const story = registered(LEAP_DAY).until('2028-02-10T10:00:00Z');
    expect(missingParts(story.state, ukBankHolidays)).toEqual(['occurrence-date']);
    expect(mostPressing(story.state.occurrences)?.number).toBe(1);
    expect(obligationStanding(story.state, day('2028-02-10'))).toBe('date-passed-outcome-not-recorded');
    const done = confirmed(story);
    expect(mostPressing(done.state.occurrences)?.number).toBe(5);
    expect(obligationStanding(done.state, day('2028-02-10'))).toBe('due-soon');
  });

  it('is mended by two people: the correction gives the day, and the finding goes', () => {
    const story = registered(LEAP_DAY);
    const [, , , opened] = story.events;
    const change = { ...correction('2026-02-28', opened!.eventId), occurrence: 3 } as const;
    story.given(propose(change)).given(approve(), approver);
    expect(story.occurrence(3)).toMatchObject({ undated: null, due: { lastLawfulDay: '2026-02-28' } });
  });
});

/** The first occurrence done. */
function confirmed(story: Story): Story {
  const late = { reason: 'Found in the archive', document: { reference: 'Archive' } };
  story.given({
    type: 'attach-evidence',
    evidenceId: 'report',
    reference: 'gov.wales/report',
    description: 'The report',
    sha256: 'b'.repeat(64),
    effectiveOn: day('2024-02-20'),
    late,
  });
  story.given({ ...submit('2024-02-20'), late } as Command);
  const { submission, due } = story.occurrence();
  return story.given(
    {
      type: 'confirm-completion',
      occurrence: 1,
      version: {
        submissionId: submission!.submissionId,
        evidence: submission!.evidence,
        actEffectiveOn: day('2024-02-20'),
        lastLawfulDay: due!.lastLawfulDay,
      },
    },
    approver,
  );
}

describe('a day that is set outside the law and not given', () => {
  it('is accepted, with what is missing named for every occurrence', () => {
    const { rule } = findDuty('D28')!.rules['report']![0]! as unknown as { rule: Fields };
    const story = registered(rule);
    expect(story.state.occurrences).toHaveLength(21);
    expect(dates(story)).toMatchObject({
      1: '2026-01-05: – missing-parameter',
      2: '2007-01-01: – missing-parameter',
      21: '2026-01-01: – missing-parameter',
    });
    expect(story.occurrence(21).undated?.message.en).toContain('the date specified in guidance');
    expect(missingParts(story.state, ukBankHolidays)).toContain('occurrence-date');
  });

  it('opens the next occurrence with the next year, once', () => {
    const story = registered(guidanceDay).until('2028-01-02T10:00:00Z');
    expect(dates(story)).toMatchObject({ 4: expect.stringContaining('2027-01-01'), 5: expect.any(String) });
    expect(story.then({ type: 'advance' }, clock)).toEqual([]);
  });

  it('is dated by an amendment that gives the day', () => {
    const story = registered(guidanceDay);
    const definition = entry({ ...LEAP_DAY, monthDay: '10-31' });
    story.agreed({ type: 'amend', definition, reason: 'The guidance of 2026 says 31 October' });
    expect(story.state.occurrences.map(({ due, undated }) => [due?.lastLawfulDay, undated])).toEqual([
      ['2024-10-31', null],
      ['2025-10-31', null],
      ['2026-10-31', null],
    ]);
  });
});

describe('a rule that can never give a date is refused with what is wrong', () => {
  it.each<[string, Fields, string]>([
    [
      '29 February of years that are never leap years',
      { ...LEAP_DAY, anchorYear: 2023, intervalYears: 4 },
      '2023 has no 29 February',
    ],
    [
      'a day at the end of the calendar',
      { primitive: 'fixed-date', date: '9998-12-31', operator: 'on_or_before' },
      'the year 9998',
    ],
    [
      'a day whose end no clock shows',
      { primitive: 'fixed-date', date: '9999-12-31', operator: 'on_or_before' },
      'the years 1 to 9999',
    ],
    [
      'a day before every record',
      { primitive: 'fixed-date', date: '0999-01-15', operator: 'on_or_before' },
      'the year 999',
    ],
  ])('%s', (_, rule, why) => {
    const decision = new Story('wm-alp-cycle').when(register(entry(rule)));
    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        code: 'rule-never-dated',
        pointer: '/definition/readings/0/rule',
        message: { en: expect.stringContaining(why) },
      },
    });
  });

  it('also where an amendment brings it', () => {
    const story = registered(LEAP_DAY);
    const definition = entry({ ...LEAP_DAY, anchorYear: 2023, intervalYears: 4 });
    expect(story.then({ type: 'amend', definition, reason: 'Misread' })).toBe('rule-never-dated');
  });
});

describe('a reading that gives an open occurrence no date', () => {
  const readings = [
    reading({ ...LEAP_DAY, anchorYear: 2026, monthDay: '09-01' }, 'september'),
    reading({ ...LEAP_DAY, anchorYear: 2026 }, 'leap-day'),
    reading({ ...LEAP_DAY, anchorYear: 2027 }, 'policy-leap', 'policy'),
    reading(guidanceDay, 'guidance'),
  ];
  const story = (): Story =>
    new Story('wm-alp-cycle').given(register(reviewCycle({ readings, workingReading: 'september' })));
  const literal = (readingId: string): Command =>
    propose({
      kind: 'legal-reading',
      readingId,
      advice: { from: 'Legal Services', reference: 'LS/1', on: day('2026-01-04') },
    });

  it('is found when it is approved; the date that stood stands until a person sets another', () => {
    const asked = story().given(literal('leap-day'));
    expect(asked.then(approve(), approver)).toEqual(['ChangeApproved', 'ReadingChosen', 'OccurrenceUndated']);
    expect(asked.occurrence()).toMatchObject({
      due: { lastLawfulDay: '2026-09-01' },
      undated: { readingId: 'leap-day', code: 'no-such-day' },
    });
    expect(missingParts(asked.state, ukBankHolidays)).toEqual(['occurrence-date']);
  });

  it('is found when it is chosen', () => {
    const chosen = { type: 'choose-reading', readingId: 'policy-leap', reason: 'As agreed' } as const;
    expect(story().approved(chosen).slice(-2)).toEqual(['ReadingChosen', 'OccurrenceUndated']);
  });

  it('is chosen although what it counts from is not recorded yet, and says what is missing', () => {
    const chosen = story().agreed(literal('guidance'));
    expect(chosen.state.chosenReading).toMatchObject({ readingId: 'guidance' });
    expect(chosen.occurrence().undated).toMatchObject({
      code: 'missing-parameter',
      missing: 'date-in-guidance',
    });
  });
});

describe('the bounds of a decision', () => {
  it('a series too long for one decision is refused', () => {
    const long = { ...LEAP_DAY, anchorYear: 1900, monthDay: '09-01' };
    const decision = new Story('wm-alp-cycle', instant('2400-01-05T10:00:00Z')).when(register(entry(long)));
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'too-many-occurrences' } });
  });

  it('what is due beyond one decision is due in the next', () => {
    const story = registered(guidanceDay).at('2430-01-05T10:00:00Z');
    const sizes = [1, 2, 3].map(() => story.then({ type: 'advance' }, clock).length);
    expect(sizes).toEqual([400, 4, 0]);
    expect(story.state.occurrences.at(-1)?.opensOn).toBe('2430-01-01');
  });

  it('a window that begins before every record has no date', () => {
    const readings = [windowReading('0001-01-01', '2026-12-31')];
    expect(
      new Story('wm-alp-cycle').then(register(reviewCycle({ readings, workingReading: undefined }))),
    ).toBe('rule-never-dated');
  });
});
