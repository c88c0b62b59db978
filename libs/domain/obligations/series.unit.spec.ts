import { asKnownOn } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { both, calendarDate, commandId, eventId, instant } from '#domain/kernel';
import { attach, confirm, document, late, register, setAside, submit, factReaches } from './commands.testing';
import { Story, approver, clock } from './history.testing';
import type { Command } from './model/commands';
import type { FactValue } from './model/facts';
import { effectsOfAmendment } from './decide/amendment-effects';
import { sampleDefinition } from './sample-definition.testing';
import { hasEnded } from './standing';

type Json = Record<string, unknown>;

const reading = (rule: Json): Json => ({
  id: 'words',
  basis: 'legal',
  label: both('As written', 'Fel yr ysgrifennwyd'),
  reason: both('The words', 'Y geiriau'),
  rule,
});

const named = (name: string) => ({ title: both(name, name) });
const offset = (anchor: Json, count: number, unit: string, more: Json = {}): Json => ({
  primitive: 'offset',
  anchor,
  count,
  unit,
  convention: 'after',
  direction: 'forward',
  operator: 'on_or_before',
  ...more,
});
const event = (name: string, kind = 'event'): Json => ({ kind, event: name, ...named(name) });

const series = (days: readonly string[], status: 'recorded' | 'projected' = 'recorded'): FactValue => ({
  kind: 'series',
  entries: days.map((effectiveOn, index) => ({
    number: index + 1,
    status: index === days.length - 1 ? status : 'recorded',
    effectiveOn: effectiveOn as never,
  })),
});

/** A statutory duty that recurs by a rule, registered on Monday 2 February 2026. */
const duty = (rule: Json, fields: Json = {}): Story =>
  new Story('a-duty').at('2026-02-02T10:00:00Z').given(
    register(
      sampleDefinition({
        id: 'a-duty',
        kind: 'recurring-duty',
        authority: 'statutory',
        readings: [reading(rule)],
        ...fields,
      }),
    ),
  );

const lastDays = ({ state }: Story): readonly (string | null)[] =>
  state.occurrences.map(({ due }) => due?.lastLawfulDay ?? null);
const opened = ({ state }: Story): readonly string[] => state.occurrences.map(({ opensOn }) => opensOn);

/** An act on a day, submitted and confirmed for an occurrence, whatever speaks against it. */
function done(story: Story, on: string, occurrence: number): Story {
  story
    .given({ ...attach(on, `report-${occurrence}`), late } as Command)
    .given({ ...submit(on, occurrence), evidenceIds: [`report-${occurrence}`], late } as Command);
  const decision = story.when(confirm(story, occurrence), approver);
  if (decision.ok) return story;
  const { conflicts } = decision.refusal.details as { conflicts: readonly { key: string }[] };
  const accepts = { conflicts: conflicts.map(({ key }) => key), reason: 'It is this one' };
  return story.given({ ...confirm(story, occurrence), accepts } as Command, approver);
}

const ROLLING: Json = {
  primitive: 'recurring',
  recurrence: 'rolling',
  first: { primitive: 'fixed-date', date: '2026-04-30', operator: 'on_or_before' },
  then: offset(event('published', 'previous-actual'), 2, 'year', { convention: 'beginning-with' }),
};

describe('a duty that recurs on the register', () => {
  it('by contiguous periods: each opens the day after the one before, done or not', () => {
    const story = duty({
      primitive: 'period-end',
      periods: {
        kind: 'contiguous',
        start: { kind: 'literal', date: '2026-01-01' },
        count: 3,
        unit: 'month',
      },
      operator: 'on_or_before',
    }).until('2026-12-31T12:00:00Z');
    expect(lastDays(story)).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']);
    expect(opened(story)).toEqual(['2026-02-02', '2026-04-01', '2026-07-01', '2026-10-01']);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(false);
  });

  it('by period: so long after the end of each year, without a fact to record', () => {
    const story = duty(
      offset(
        {
          kind: 'period',
          periods: { kind: 'financial-year' },
          of: event('year'),
          edge: 'last-day',
        },
        6,
        'month',
      ),
      { facts: { year: { each: 'financial-year', from: '2025-04-01' } } },
    ).until('2028-11-30T12:00:00Z');
    expect(lastDays(story)).toEqual(['2026-09-30', '2027-09-30', '2028-09-30', '2029-09-30']);
  });

  it('as soon as practicable after each period: without a last day, each opens in its time', () => {
    const story = duty(
      {
        primitive: 'as-soon-as-practicable',
        side: 'after',
        anchor: { kind: 'period', periods: { kind: 'financial-year' }, of: event('year'), edge: 'last-day' },
      },
      { facts: { year: { each: 'financial-year', from: '2025-04-01' } } },
    ).until('2027-12-31T12:00:00Z');
    expect(lastDays(story)).toEqual([null, null]);
    expect(opened(story)).toEqual(['2026-02-02', '2027-04-01']);
    expect(story.occurrence(2).undated).toMatchObject({ code: 'no-last-day', from: '2027-04-01' });
  });

  it('rolling from the act: an early one moves the next, a missed one is never hidden and hides nothing', () => {
    const early = done(duty(ROLLING).at('2026-03-02T10:00:00Z'), '2026-02-27', 1);
    expect(lastDays(early)).toEqual(['2026-04-30', '2028-02-26']);
    expect(opened(early)).toEqual(['2026-02-02', '2026-02-28']);

    const missed = duty(ROLLING).until('2027-01-04T10:00:00Z');
    expect(lastDays(missed)).toEqual(['2026-04-30']);
    expect(missed.occurrence(1).passed).toBe(true);
    const doneLate = done(missed, '2026-12-31', 1);
    expect(lastDays(doneLate)).toEqual(['2026-04-30', '2028-12-30']);
  });

  it('rolling from the act: a confirmation set aside takes the date that counted from it, and another gives it again', () => {
    const story = done(duty(ROLLING).at('2026-03-02T10:00:00Z'), '2026-02-27', 1);
    const { completion } = story.occurrence(1);
    story
      .given({ type: 'propose-change', proposalId: 'p1', change: setAside(completion?.eventId) })
      .given({ type: 'approve-change', proposalId: 'p1' }, approver);
    expect(lastDays(story)).toEqual(['2026-04-30', null]);
    expect(story.occurrence(2)).toMatchObject({
      undated: { code: 'missing-anchor', missing: 'published' },
      earlierDues: [{ due: { lastLawfulDay: '2028-02-26' }, why: 'act' }],
    });
    story.given({ ...submit('2026-03-02', 1), evidenceIds: ['report-1'] } as Command);
    story.given(confirm(story), approver);
    expect(lastDays(story)).toEqual(['2026-04-30', '2028-03-01']);
  });

  it('at least every so often, from the last act before the register', () => {
    const rule = { ...ROLLING, recurrence: 'at-least-every', first: offset(event('first'), 4, 'year') };
    const story = duty(rule, { facts: { published: { lastAct: '2024-04-01' } } });
    expect(story.state.occurrences).toMatchObject([{ number: 2, due: { lastLawfulDay: '2026-03-31' } }]);
    expect(lastDays(done(story.at('2026-03-03T10:00:00Z'), '2026-03-02', 2))).toEqual([
      '2026-03-31',
      '2028-03-01',
    ]);
  });

  it('a grid is not moved by an early act', () => {
    const grid = {
      primitive: 'year-grid',
      anchorYear: 2026,
      firstAfterYears: 0,
      intervalYears: 2,
      monthDay: '04-30',
      operator: 'on_or_before',
    };
    const story = done(duty(grid).at('2026-03-02T10:00:00Z'), '2026-02-27', 1).until('2026-05-02T12:00:00Z');
    expect(lastDays(story)).toEqual(['2026-04-30', '2028-04-30']);
  });

  it('ends after so many occurrences, and then the duty ends', () => {
    const story = duty({
      primitive: 'period-end',
      periods: {
        kind: 'contiguous',
        start: { kind: 'literal', date: '2026-01-01' },
        count: 1,
        unit: 'month',
      },
      operator: 'on_or_before',
      ends: { after: 2 },
    }).until('2026-06-30T12:00:00Z');
    expect(lastDays(story)).toEqual(['2026-01-31', '2026-02-28']);
    done(done(story, '2026-01-30', 1), '2026-02-27', 2);
    expect(hasEnded(story.state, ukBankHolidays)).toBe(true);
  });

  it('held from a day on, begins with the first occurrence that is due from then', () => {
    const story = duty(
      {
        primitive: 'period-end',
        periods: {
          kind: 'contiguous',
          start: { kind: 'literal', date: '2018-04-06' },
          count: 3,
          unit: 'year',
        },
        operator: 'on_or_before',
      },
      { heldFrom: '2026-01-01' },
    );
    expect(story.state.occurrences).toMatchObject([{ number: 3, due: { lastLawfulDay: '2027-04-05' } }]);
  });
});

describe('a duty that counts from facts', () => {
  const TREND = offset(event('election', 'projected'), 12, 'month', { convention: 'beginning-with' });
  const elections = (days: readonly string[], id: string, status?: 'projected'): Command =>
    factReaches('election', series(days, status), eventId(id));

  it('says what is missing until it is recorded, and then has its date, marked as projected', () => {
    const story = duty(TREND);
    expect(story.occurrence().undated).toMatchObject({ code: 'missing-anchor', missing: 'election' });
    expect(story.then(elections(['2026-05-07'], 'e1', 'projected'), clock)).toEqual([
      'FactReceived',
      'OccurrenceRedated',
    ]);
    expect(story.occurrence().due).toMatchObject({ lastLawfulDay: '2027-05-06', projected: true });
    expect(story.then(elections(['2026-05-07'], 'e1', 'projected'), clock)).toEqual([]);
  });

  it('is not moved when what was expected happens on its day, and moves when it happens on another', () => {
    const story = duty(TREND).given(elections(['2026-05-07'], 'e1', 'projected'), clock);
    story.given(elections(['2026-05-07'], 'e2'), clock);
    expect(story.occurrence()).toMatchObject({ earlierDues: [{ due: null }] });
    expect(story.occurrence().due?.projected).toBeUndefined();
    story.given(elections(['2026-05-14'], 'e3'), clock);
    expect(story.occurrence()).toMatchObject({
      due: { lastLawfulDay: '2027-05-13' },
      earlierDues: [{ due: null }, { due: { lastLawfulDay: '2027-05-06' }, why: 'fact' }],
    });
  });

  it('comes round with each of a series, opened by the clock', () => {
    const story = duty(TREND)
      .given(elections(['2026-05-07', '2030-05-02'], 'e1', 'projected'), clock)
      .until('2027-05-08T10:00:00Z');
    expect(lastDays(story)).toEqual(['2027-05-06', '2031-05-01']);
    expect(opened(story)).toEqual(['2026-02-02', '2027-05-07']);
    story.given(elections(['2026-05-07', '2030-05-02', '2034-05-04'], 'e2', 'projected'), clock);
    expect(lastDays(story.until('2031-06-02T10:00:00Z'))).toEqual(['2027-05-06', '2031-05-01', '2035-05-03']);
  });

  it('loses its date when the fact is withdrawn, and keeps one that a person has moved', () => {
    const story = duty(TREND).given(elections(['2026-05-07'], 'e1'), clock);
    const moved = duty(TREND).given(elections(['2026-05-07'], 'e1'), clock);
    expect(story.then(elections([], 'e2'), clock)).toEqual(['FactReceived', 'OccurrenceUndated']);
    expect(story.occurrence()).toMatchObject({ due: null, undated: { code: 'missing-anchor' } });
    moved
      .given({
        type: 'propose-change',
        proposalId: 'p1',
        change: {
          kind: 'statutory-move',
          occurrence: 1,
          newLastDay: '2027-09-30' as never,
          amendingProvision: 'S.I. 2026/1 art. 2',
          effectiveOn: '2026-02-02' as never,
        },
      })
      .given({ type: 'approve-change', proposalId: 'p1' }, approver);
    expect(moved.then(elections([], 'e2'), clock)).toEqual(['FactReceived']);
    expect(moved.occurrence().due?.lastLawfulDay).toBe('2027-09-30');
  });

  it('a parameter that changes moves what is due from that day on, and nothing before', () => {
    const rule = {
      primitive: 'year-grid',
      anchorYear: 2025,
      firstAfterYears: 0,
      intervalYears: 1,
      monthDay: { parameter: 'guidance-day', ...named('the day in guidance') },
      operator: 'on_or_before',
    };
    const values = (...set: readonly (readonly [string, string])[]): FactValue => ({
      kind: 'parameter',
      entries: set.map(([effectiveOn, value], index) => ({
        number: index + 1,
        status: 'recorded',
        effectiveOn: effectiveOn as never,
        value,
      })),
    });
    const story = duty(rule, { heldFrom: '2026-01-01' })
      .given(factReaches('guidance-day', values(['2006-01-01', '10-31']), eventId('v1')), clock)
      .until('2027-01-15T10:00:00Z');
    expect(lastDays(story)).toEqual(['2026-10-31', '2027-10-31']);
    story.given(
      factReaches('guidance-day', values(['2006-01-01', '10-31'], ['2027-01-01', '06-30']), eventId('v2')),
      clock,
    );
    expect(lastDays(story)).toEqual(['2026-10-31', '2027-06-30']);
  });

  it('another obligation’s act and date are what it counts from', () => {
    const of = (lastDays: readonly string[], acts: readonly string[]): FactValue => ({
      kind: 'obligation',
      lastDays: lastDays.map((on, index) => ({ number: index + 1, on: on as never })),
      acts: acts.map((on, index) => ({ number: index + 1, on: on as never })),
    });
    const supply = (part: string) => ({ laid: { obligation: 'final-statement', of: part } });
    const progress = duty(offset(event('laid'), 6, 'month'), { facts: supply('act') });
    progress.given(factReaches('obligation/final-statement', of(['2027-12-31'], []), eventId('s1')), clock);
    expect(progress.occurrence().due).toBeNull();
    progress.given(
      factReaches('obligation/final-statement', of(['2027-12-31'], ['2026-02-02']), eventId('s2')),
      clock,
    );
    expect(progress.occurrence().due?.lastLawfulDay).toBe('2026-08-02');
    const after = duty(offset(event('laid'), 6, 'month'), { facts: supply('last-day') });
    after.given(factReaches('obligation/final-statement', of(['2027-12-31'], []), eventId('s1')), clock);
    expect(after.occurrence().due?.lastLawfulDay).toBe('2028-06-30');
  });

  it('judges an outcome anew when its fact is corrected', () => {
    const story = duty(TREND).given(elections(['2026-01-05'], 'e1'), clock);
    done(story.at('2026-02-10T10:00:00Z'), '2026-02-09', 1);
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'in-time' });
    story.given(elections(['2025-01-06'], 'e2'), clock);
    expect(story.types.at(-1)).toBe('JudgementRestated');
    expect(story.occurrence().completion).toMatchObject({ timeliness: 'late', daysLate: 35 });
  });
});

describe('a fact', () => {
  const fact = (): Story => new Story('fact-election').at('2026-02-02T10:00:00Z');
  const record = (over: Json): Command =>
    ({ type: 'record-fact', fact: 'election', evidence: document, ...over }) as Command;

  it('is projected until it is recorded, under one number', () => {
    const story = fact()
      .given(record({ kind: 'series', status: 'projected', effectiveOn: '2026-05-07' }))
      .at('2026-05-08T10:00:00Z')
      .given(record({ effectiveOn: '2026-05-07' }))
      .given(record({ status: 'projected', effectiveOn: '2030-05-02' }));
    expect(story.events.map(({ data }) => data)).toMatchObject([
      { number: 1, status: 'projected' },
      { number: 1, status: 'recorded' },
      { number: 2, status: 'projected' },
    ]);
  });

  it('that would set or move a statutory date takes two, and keeps the list of what it moves', () => {
    const effect = {
      obligationId: 'a-duty',
      title: { en: 'A duty' },
      authority: 'statutory',
      occurrence: 1,
      from: null,
      to: '2027-05-06',
    };
    const moves = (authority: string) => {
      const story = fact();
      const { events } = story;
      story.effects = [{ ...effect, authority } as never];
      story.given(record({ kind: 'series', effectiveOn: '2026-02-02' }));
      return { story, last: events.at(-1)! };
    };
    expect(moves('internal').last).toMatchObject({
      type: 'FactRecorded',
      data: { effects: [{ from: null }] },
    });
    const { story, last } = moves('statutory');
    expect(last).toMatchObject({ type: 'ChangeProposed', data: { effects: [{ to: '2027-05-06' }] } });
    const { proposalId } = last.data as { proposalId: string };
    expect(story.then({ type: 'approve-change', proposalId }, approver)).toEqual([
      'ChangeApproved',
      'FactRecorded',
    ]);
  });
});

describe('a newer version of a rule', () => {
  const grid = (anchorYear: number, intervalYears: number): Json => ({
    primitive: 'year-grid',
    anchorYear,
    firstAfterYears: 0,
    intervalYears,
    monthDay: { month: 5, weekday: 4, nth: 1 },
    operator: 'on_or_before',
  });
  const FOUR_YEARS = {
    effectiveFrom: '2027-06-01',
    rule: grid(2026, 4),
    provision: both('2024 Act, section 1', 'Deddf 2024, adran 1'),
  };
  const definition = (later?: Json[]) =>
    sampleDefinition({
      id: 'a-duty',
      kind: 'recurring-duty',
      authority: 'statutory',
      readings: [{ ...reading(grid(2021, 5)), ...(later && { later }) }],
      heldFrom: '2026-01-01',
    });

  it('decides what is due from its day on; what was required before stays', () => {
    const story = new Story('a-duty').at('2026-02-02T10:00:00Z').given(register(definition([FOUR_YEARS])));
    expect(lastDays(story.until('2031-01-01T10:00:00Z'))).toEqual(['2026-05-07', '2030-05-02', '2034-05-04']);
  });

  it.each(['ministerial', 'internal'])(
    'of a %s date is taken on by one, and by two where it moves an Act’s date elsewhere',
    (authority) => {
      const weaker = (later?: Json[]) =>
        ({ ...definition(later), authority }) as ReturnType<typeof definition>;
      const amend = { type: 'amend', definition: weaker([FOUR_YEARS]), reason: 'The 2024 Act' } as const;
      const at = (): Story => new Story('a-duty').at('2026-06-01T10:00:00Z').given(register(weaker()));
      expect(at().then(amend)).toEqual(['ObligationAmended', 'OccurrenceRedated']);
      const story = at();
      story.effects = [
        {
          obligationId: 'another',
          title: {},
          authority: 'statutory',
          occurrence: 1,
          from: null,
          to: '2031-01-01',
        } as never,
      ];
      expect(story.then(amend)).toEqual(['ChangeProposed']);
    },
  );

  it('moves no date that a person has moved since', () => {
    const story = new Story('a-duty').at('2026-06-01T10:00:00Z').given(register(definition()));
    const number = story.state.occurrences.at(-1)!.number;
    story
      .given({
        type: 'propose-change',
        proposalId: 'p1',
        change: {
          kind: 'statutory-move',
          occurrence: number,
          newLastDay: '2031-09-30' as never,
          amendingProvision: 'S.I. 2026/1 art. 2',
          effectiveOn: '2026-06-01' as never,
        },
      })
      .given({ type: 'approve-change', proposalId: 'p1' }, approver)
      .agreed({ type: 'amend', definition: definition([FOUR_YEARS]), reason: 'The 2024 Act' });
    expect(lastDays(story).at(-1)).toBe('2031-09-30');
  });

  it('moves an open date when two agree to it, and the old date stays on view', () => {
    const story = new Story('a-duty')
      .at('2026-02-02T10:00:00Z')
      .given(register(definition()))
      .until('2026-06-01T10:00:00Z');
    expect(lastDays(story)).toEqual(['2026-05-07', '2031-05-01']);
    const amend = { type: 'amend', definition: definition([FOUR_YEARS]), reason: 'The 2024 Act' } as const;
    const own = effectsOfAmendment(story.state, amend.definition, {
      now: instant('2026-06-01T10:00:00Z'),
      actor: approver,
      commandId: commandId('preview'),
      calendar: ukBankHolidays,
    });
    expect(own?.effects).toEqual([
      expect.objectContaining({
        obligationId: 'a-duty',
        occurrence: 3,
        from: '2031-05-01',
        to: '2030-05-02',
      }),
    ]);
    story.effects = own?.effects ?? [];
    expect(story.then(amend)).toEqual(['ChangeProposed']);
    expect(story.events.at(-1)?.data).toMatchObject({ effects: [{ from: '2031-05-01' }] });
    story.given({ type: 'approve-change', proposalId: story.state.proposals[0]!.proposalId }, approver);
    expect(story.events.find(({ type }) => type === 'ObligationAmended')?.data).toMatchObject({
      effects: [{ to: '2030-05-02' }],
    });
    story.effects = [];
    expect(lastDays(story)).toEqual(['2026-05-07', '2030-05-02']);
    expect(story.occurrence(3).earlierDues).toMatchObject([{ due: { lastLawfulDay: '2031-05-01' } }]);
    expect(story.occurrence(3).due?.steps[0]).toMatchObject({
      id: 'version',
      citation: FOUR_YEARS.provision,
    });
    const other = { ...amend, definition: definition([{ ...FOUR_YEARS, rule: grid(2026, 3) }]) };
    expect(story.then(other)).toBe('amendment-moves-date');
  });
});

describe('a newer list of bank holidays', () => {
  const before = asKnownOn(ukBankHolidays, calendarDate('2022-09-09'));
  const list = (version: string): FactValue => ({
    kind: 'holiday-list',
    entries: [{ number: 1, status: 'recorded', effectiveOn: calendarDate('2022-09-13'), list: version }],
  });
  const counted = {
    primitive: 'offset',
    anchor: { kind: 'literal', date: '2022-09-09' },
    count: 20,
    unit: { counted: 'working-day', regime: 'wales' },
    convention: 'after',
    direction: 'forward',
    operator: 'on_or_before',
  };
  const reply = (): Story => {
    const story = new Story('a-reply').at('2022-09-12T10:00:00Z');
    story.calendar = before;
    return story.given(
      register(sampleDefinition({ id: 'a-reply', authority: 'statutory', readings: [reading(counted)] })),
    );
  };

  it('moves what was counted without it, once it is recorded, and the old date stays on view', () => {
    const story = reply();
    expect(lastDays(story)).toEqual(['2022-10-07']);
    story.calendar = ukBankHolidays;
    expect(story.at('2022-09-13T10:00:00Z').then({ type: 'note-progress', text: 'Begun' })).toHaveLength(1);
    expect(lastDays(story)).toEqual(['2022-10-07']);
    story.given(factReaches('uk-bank-holidays', list(ukBankHolidays.version), eventId('h1')), clock);
    expect(story.occurrence()).toMatchObject({
      due: { lastLawfulDay: '2022-10-10' },
      earlierDues: [{ due: { lastLawfulDay: '2022-10-07' }, why: 'fact' }],
    });
  });

  it('that takes a day away again moves what was counted over it', () => {
    const story = reply();
    story.calendar = ukBankHolidays;
    story.given(factReaches('uk-bank-holidays', list(ukBankHolidays.version), eventId('h1')), clock);
    expect(lastDays(story)).toEqual(['2022-10-10']);
    story.calendar = before;
    story.given(factReaches('uk-bank-holidays', list(before.version), eventId('h2')), clock);
    expect(lastDays(story)).toEqual(['2022-10-07']);
  });

  it('is worked out by a program that has it: any other is asked again', () => {
    const story = reply();
    expect(story.then(factReaches('uk-bank-holidays', list('another'), eventId('h1')), clock)).toBe(
      'list-not-in-use',
    );
  });
});
