import { type CalendarDate, type EventId, calendarDate, eventId } from '#domain/kernel';
import type { Command, Change } from './model/commands';
import type { FactValue } from './model/facts';
import { confirmableVersion } from './decide/completion';
import type { ObligationDefinition } from './model/definition';
import { fixed, reviewCycle, sampleDefinition, windowReading } from './sample-definition.testing';
import { Story, approver, clock } from './history.testing';

export const day = (text: string): CalendarDate => calendarDate(text);
const hash = 'b'.repeat(64);
export const document = { reference: 'Minutes of 2 March, item 4' };
export const late = { reason: 'The report reached us late', document };

export const register = (definition: ObligationDefinition): Command => ({ type: 'register', definition });

export const attach = (effectiveOn: string, evidenceId = 'report'): Command => ({
  type: 'attach-evidence',
  evidenceId,
  reference: 'gov.wales/report',
  description: 'The published report',
  sha256: hash,
  effectiveOn: day(effectiveOn),
});

export const submit = (actEffectiveOn: string, occurrence = 1): Command => ({
  type: 'submit-completion',
  occurrence,
  actEffectiveOn: day(actEffectiveOn),
  evidenceIds: ['report'],
  statement: 'The report is published.',
});

/** Confirms the pending submission of an occurrence. */
export function confirm(story: Story, occurrence = 1): Command {
  const version = confirmableVersion(story.occurrence(occurrence));
  if (version === null) throw new Error('nothing waits');
  return { type: 'confirm-completion', occurrence, version };
}

export const decision = {
  decidedBy: 'Cabinet Secretary for Education',
  reference: 'MA/26/1',
  on: day('2026-02-02'),
};

export const setAside = (eventId: EventId | undefined): Change => {
  if (eventId === undefined) throw new Error('nothing was recorded');
  return { kind: 'set-aside', eventId, reason: 'The report was a draft', evidence: document };
};

export const propose = (change: Change, proposalId = 'p1'): Command => ({
  type: 'propose-change',
  proposalId,
  change,
});
export const approve = (proposalId = 'p1'): Command => ({ type: 'approve-change', proposalId });

export const move = (newLastDay: string, effectiveOn = '2026-02-02'): Change => ({
  kind: 'statutory-move',
  occurrence: 1,
  newLastDay: day(newLastDay),
  amendingProvision: 'S.I. 2026/1 art. 2',
  effectiveOn: day(effectiveOn),
});
export const deferral = (newLastDay: string, on = '2026-02-02'): Change => ({
  kind: 'deferral',
  occurrence: 1,
  newLastDay: day(newLastDay),
  decision: { ...decision, on: day(on) },
  reason: 'More time for engagement',
});
export const correction = (newLastDay: string, correctedEventId: EventId): Change => ({
  kind: 'correction',
  occurrence: 1,
  newLastDay: day(newLastDay),
  correctedEventId,
  error: 'Mistyped year',
  evidence: document,
});
export const literal: Extract<Change, { kind: 'legal-reading' }> = {
  kind: 'legal-reading',
  readingId: 'literal-2020',
  advice: { from: 'Legal Services', reference: 'LS/2026/7', on: day('2026-01-30') },
};

const MONDAY = '2026-02-02T10:00:00Z';

/** The five-yearly review, registered on Monday 2 February 2026 unless said otherwise. */
export const review = (at = MONDAY): Story => new Story('wm-alp-cycle').at(at).given(register(reviewCycle()));

/** A ministerial commitment with an exact date, 31 March 2026. */
export const commitment = (fields: Record<string, unknown> = {}, at = MONDAY): Story =>
  new Story('home-ed-guidance')
    .at(at)
    .given(register(sampleDefinition({ readings: [fixed('2026-03-31')], ...fields })));

/** A commitment whose phrase can be read in two ways. */
export const vague = (at = MONDAY): Story =>
  commitment(
    {
      readings: [
        windowReading('2026-01-01', '2026-12-31', 'calendar-year'),
        windowReading('2026-04-01', '2027-03-31', 'financial-year'),
      ],
    },
    at,
  );

/** A statement that waits for the next Government. */
export const waiting = (fields: Record<string, unknown> = {}): Story =>
  commitment({ kind: 'statement', readings: [], triggers: ['government-formed'], ...fields });

/** An event that happened once, on a day; null: it had been recorded by mistake. */
export const happened = (effectiveOn: string | null): FactValue => ({
  kind: 'event',
  entries: effectiveOn === null ? [] : [{ number: 1, status: 'recorded', effectiveOn: day(effectiveOn) }],
});

/** An obligation is told of a fact. */
export const factReaches = (
  source: string,
  value: FactValue | string | null,
  factEventId = eventId('c1/0'),
): Command => ({
  type: 'receive-fact',
  source,
  value: typeof value === 'object' && value !== null ? value : happened(value),
  factEventId,
  factVersion: 1,
});

export const reach: Command = factReaches('government-formed', '2026-02-02');
export const answer = (answered: 'adopt' | 'change' | 'drop'): Command => ({
  type: 'answer-trigger',
  trigger: 'government-formed',
  answer: answered,
  reason: 'The new Cabinet Secretary decided',
});
export const recordFact = (effectiveOn = '2026-02-02', fact = 'government-formed'): Command => ({
  type: 'record-fact',
  fact,
  effectiveOn: day(effectiveOn),
  evidence: document,
});

/** A commitment done and submitted, waiting for the approver. */
export const submitted = (): Story => commitment().given(attach('2026-02-02')).given(submit('2026-02-02'));

/** The same, confirmed. */
export function confirmedCommitment(): Story {
  const story = submitted();
  return story.given(confirm(story), approver);
}

/** The statement after its trigger. */
export const reached = (): Story => waiting().given(reach, clock);
