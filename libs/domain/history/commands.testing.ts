import { type EventId, calendarDate } from '#domain/kernel';
import { type Command, type Change, confirmableVersion, definitionSchema, fold } from '#domain/obligations';
import type { RecordedStory } from './recorded-story.testing';

const words = { en: 'A sentence.', cy: 'Brawddeg.' };
const document = { reference: 'Minutes of 2 March, item 4' };

/** A ministerial commitment promised by 31 March 2026, unless said otherwise. */
export const register = (fields: Record<string, unknown> = {}): Command => ({
  type: 'register',
  definition: definitionSchema.parse({
    id: 'guidance',
    kind: 'one-off-commitment',
    title: { en: 'Guidance', cy: 'Canllawiau' },
    source: {
      file: 'letter.txt',
      sha256: 'a'.repeat(64),
      title: words,
      speaker: 'The minister',
      place: 'page 1',
      offset: 0,
      sentence: 'We will publish it by 31 March 2026.',
    },
    responsible: 'The department',
    owner: 'policy-lead',
    approver: 'deputy-director',
    authority: 'ministerial',
    interpretation: words,
    readings: [
      {
        id: 'as-written',
        basis: 'policy',
        label: words,
        reason: words,
        rule: { primitive: 'fixed-date', date: '2026-03-31', operator: 'on_or_before' },
      },
    ],
    ...fields,
  }),
});

export const note = (text: string, effectiveOn?: string): Command => ({
  type: 'note-progress',
  text,
  ...(effectiveOn !== undefined && {
    effectiveOn: calendarDate(effectiveOn),
    late: { reason: 'It reached us late', document },
  }),
});

export const attach = (effectiveOn: string, evidenceId = 'report'): Command => ({
  type: 'attach-evidence',
  evidenceId,
  reference: 'gov.wales/report',
  description: 'The published report',
  sha256: 'b'.repeat(64),
  effectiveOn: calendarDate(effectiveOn),
  late: { reason: 'It reached us late', document },
});

export const submit = (actEffectiveOn: string): Command => ({
  type: 'submit-completion',
  occurrence: 1,
  actEffectiveOn: calendarDate(actEffectiveOn),
  evidenceIds: ['report'],
  statement: 'The report is published.',
  late: { reason: 'It reached us late', document },
});

export function confirm({ events }: RecordedStory): Command {
  const occurrence = fold(events)?.occurrences[0];
  const version = occurrence && confirmableVersion(occurrence);
  if (version == null) throw new Error('nothing waits');
  return { type: 'confirm-completion', occurrence: 1, version };
}

export const propose = (change: Change, proposalId = 'p1'): Command => ({
  type: 'propose-change',
  proposalId,
  change,
});

export const approve = (proposalId = 'p1'): Command => ({ type: 'approve-change', proposalId });

export const correction = (newLastDay: string, correctedEventId: EventId): Change => ({
  kind: 'correction',
  occurrence: 1,
  newLastDay: calendarDate(newLastDay),
  correctedEventId,
  error: 'The year was mistyped.',
  evidence: document,
});

export const deferral = (newLastDay: string, on: string): Change => ({
  kind: 'deferral',
  occurrence: 1,
  newLastDay: calendarDate(newLastDay),
  decision: { decidedBy: 'Cabinet Secretary', reference: 'MA/26/1', on: calendarDate(on) },
  reason: 'More time for engagement',
});
