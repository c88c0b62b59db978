import { calendarDate, faultsOf, obligationId, postId } from '#domain/kernel';
import { casePeriodOf } from './case-periods';
import { caseStateOf, definitionOfCase, isOverCase } from './cases';
import { type ObligationDefinition, definitionSchema } from './model/definition';
import { Story, approver, clock, official } from './history.testing';
import type { Command } from './model/commands';
import { valueOfFact, foldFact } from './fact';
import { standingFacts } from './standing';
import { definitionOfDuty, openedByOf, statuteEntry, statutePlan } from './statute/index';

const today = calendarDate('2026-02-02');

/** What the statute book has that arises each time, as templates. */
const templates = Object.values(statutePlan())
  .flat()
  .flatMap((entry) => ('id' in entry && entry.eachTime ? [entry.id] : []))
  .map((id) => {
    const found = statuteEntry(id);
    if (found === null) throw new Error(id);
    return {
      id,
      definition: definitionOfDuty(
        found.duty,
        found.entry,
        { asTemplate: true, owner: 'policy-lead' },
        today,
      ),
    };
  });

const requests = (): ObligationDefinition =>
  templates.find(({ id }) => id === 'freedom-of-information-response')!.definition;

const opens = { template: obligationId('freedom-of-information-response'), number: '2026-0001' };
const ID = 'freedom-of-information-response-2026-0001';

const recording = (over: object = {}): Command =>
  ({
    type: 'record-fact',
    fact: ID,
    effectiveOn: '2026-02-02',
    opens,
    evidence: { reference: 'Request of 2 February' },
    ...over,
  }) as Command;

/** A fact that opened a case, and the case as its wake registers it. */
function opened(fact = new Story(`fact-${ID}`).at('2026-02-02T10:00:00Z').given(recording())) {
  const template = new Story(opens.template)
    .at('2026-02-02T09:00:00Z')
    .given({ type: 'register', definition: requests() });
  const found = foldFact(fact.events);
  if (found?.opens == null || found.eventId === null) throw new Error('no case opened');
  const definition = definitionSchema.parse(definitionOfCase(template.state, found.opens));
  const story = new Story(definition.id)
    .at('2026-02-02T10:01:00Z')
    .given({ type: 'register', definition }, clock);
  const notified = {
    type: 'receive-fact' as const,
    source: ID,
    value: valueOfFact(found),
    factEventId: found.eventId,
    factVersion: found.version,
  };
  return { template, fact, story: story.given(notified, clock) };
}

describe('a template', () => {
  it.each(templates)(
    'of $id is registered from the statute book, opens nothing and lacks no date',
    ({ definition }) => {
      const story = new Story(definition.id).given({ type: 'register', definition });
      expect(story.types).toEqual(['ObligationRegistered']);
      expect(story.until('2036-01-01T00:00:00Z').types).toEqual(['ObligationRegistered']);
    },
  );

  it('are the eight of the plan, each with the event that opens it', () => {
    expect(templates.length).toBeGreaterThanOrEqual(8);
    for (const { id } of templates) expect(openedByOf(statuteEntry(id)!.entry)).toBeDefined();
  });

  it.each<[string, object, string]>([
    ['no name', { openedBy: undefined }, 'says in `openedBy`'],
    ['a name that its rules do not count from', { openedBy: 'something-else' }, 'counts from'],
    ['an id that leaves no room', { id: 'a'.repeat(61) }, 'at most 60'],
    ['the kind of something else', { kind: 'action' }, 'says in `openedBy`'],
    ['a case without its template', { kind: 'case', openedBy: undefined }, 'names its template'],
  ])('is refused with %s', (_why, over, words) => {
    const read = definitionSchema.safeParse({ ...requests(), ...over });
    const faults = read.success ? [] : faultsOf(read.error);
    expect(faults.map(({ message }) => message.en)).toContainEqual(expect.stringContaining(words));
    for (const { message } of faults) expect(message.cy).not.toBe(message.en);
  });
});

describe('a case', () => {
  it('has its number, its template’s rule and owner, and a date from its own fact', () => {
    const { story } = opened();
    expect(story.state.definition).toMatchObject({
      id: ID,
      kind: 'case',
      caseOf: opens,
      owner: 'policy-lead',
      title: { en: expect.stringMatching(/ 2026-0001$/), cy: expect.stringMatching(/ 2026-0001$/) },
      facts: { 'request-received': { fact: ID } },
    });
    // twenty working days after Monday 2 February 2026
    expect(story.occurrence().due?.lastLawfulDay).toBe('2026-03-02');
  });

  it('has the owner that is said, else the one that its template has now', () => {
    const { template } = opened();
    template.given({ type: 'transfer-ownership', owner: postId('other-lead'), reason: 'Moved' });
    expect(definitionOfCase(template.state, opens).owner).toBe('other-lead');
    expect(definitionOfCase(template.state, { ...opens, owner: postId('third') }).owner).toBe('third');
    expect(definitionOfCase(template.state, { ...opens, title: { en: 'Schools' } }).title).toEqual({
      en: 'Schools 2026-0001',
    });
  });

  it('moves when the day on which it arose is corrected by two people', () => {
    const { fact, story } = opened();
    fact.given({
      type: 'propose-change',
      proposalId: 'p1',
      change: {
        kind: 'fact-correction',
        effectiveOn: calendarDate('2026-01-30'),
        reason: 'It came by post before',
        evidence: { reference: 'Stamp' },
      },
    });
    fact.given({ type: 'approve-change', proposalId: 'p1' }, approver);
    const corrected = foldFact(fact.events)!;
    story.given(
      {
        type: 'receive-fact',
        source: ID,
        value: valueOfFact(corrected),
        factEventId: corrected.eventId!,
        factVersion: corrected.version,
      },
      clock,
    );
    expect(story.types.at(-1)).toBe('OccurrenceRedated');
    expect(story.occurrence().due?.lastLawfulDay).toBe('2026-02-27');
  });

  it('may arise on a day to come, and is expected until it is recorded', () => {
    const fact = new Story(`fact-${ID}`).at('2026-02-02T10:00:00Z');
    fact.given(recording({ effectiveOn: '2026-03-02', status: 'projected' }));
    expect(opened(fact).story.occurrence().due).toMatchObject({ projected: true });
  });

  it('opens once: its fact’s stream decides, so that no two have one number', () => {
    const { fact } = opened();
    expect(fact.then(recording(), official)).toBe('case-already-open');
    expect(fact.then(recording({ opens: { ...opens, number: '2026-0002' } }))).toBe('case-fact-name');
  });

  it('is over when its completion is confirmed, and counted by how it was done', () => {
    const { story } = opened();
    const stateOn = (day: string) =>
      caseStateOf(
        { status: story.state.status, occurrences: story.state.occurrences.map(standingFacts) },
        calendarDate(day),
      );
    expect([stateOn('2026-03-02'), stateOn('2026-03-03')]).toEqual(['open', 'overdue']);
    story.at('2026-03-05T10:00:00Z').given({
      type: 'attach-evidence',
      evidenceId: 'e1',
      reference: 'Reply',
      description: 'Reply',
      sha256: 'a'.repeat(64),
      effectiveOn: calendarDate('2026-03-05'),
    });
    story.given({
      type: 'submit-completion',
      occurrence: 1,
      actEffectiveOn: calendarDate('2026-03-05'),
      evidenceIds: ['e1'],
      statement: 'Answered',
    });
    expect(isOverCase(story.state)).toBe(false);
    const waiting = story.occurrence().submission!;
    story.given(
      {
        type: 'confirm-completion',
        occurrence: 1,
        version: {
          submissionId: waiting.submissionId,
          evidence: [...waiting.evidence],
          actEffectiveOn: waiting.actEffectiveOn,
          lastLawfulDay: story.occurrence().due?.lastLawfulDay ?? null,
        },
      },
      { ...approver, postId: postId('deputy-director') },
    );
    expect([isOverCase(story.state), stateOn('2026-03-06')]).toEqual([true, 'late']);
  });
});

it.each([
  ['2026-03-31', 'month', '2026-03-01', '2026-03-31'],
  ['2024-02-29', 'month', '2024-02-01', '2024-02-29'],
  ['2026-12-31', 'quarter', '2026-10-01', '2026-12-31'],
  ['2026-03-31', 'financial-year', '2025-04-01', '2026-03-31'],
  ['2026-04-01', 'financial-year', '2026-04-01', '2027-03-31'],
] as const)('%s is in the %s from %s to %s', (day, by, from, to) => {
  expect(casePeriodOf(calendarDate(day), by)).toEqual({ from, to });
});
