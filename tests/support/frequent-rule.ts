import { both } from '#domain/kernel';
import { type Ladder, type ObligationDefinition, definitionSchema } from '#domain/obligations';

/** What comes round again every so many weeks, counted from what was required before. */
export const everyFewWeeks = (count: number): ObligationDefinition => {
  const weeksAfter = (anchor: object) => ({
    primitive: 'offset',
    anchor,
    direction: 'forward',
    convention: 'after',
    count,
    unit: 'week',
    operator: 'on_or_before',
  });
  return definitionSchema.parse({
    id: 'return',
    kind: 'recurring-duty',
    title: both('A return', 'Ffurflen'),
    source: {
      file: 'act.txt',
      sha256: 'a'.repeat(64),
      title: both('An Act', 'Deddf'),
      on: '2025-03-13',
      speaker: 'The Senedd',
      place: 'section 1',
      offset: 0,
      sentence: 'A return must be made every two weeks.',
    },
    responsible: 'Welsh Ministers',
    owner: 'policy-lead',
    approver: 'deputy-director',
    interpretation: both('as the Act says', 'fel y dywed y Ddeddf'),
    authority: 'statutory',
    legalBasis: { citation: both('An Act, section 1', 'Deddf, adran 1') },
    readings: [
      {
        id: 'every-few-weeks',
        basis: 'legal',
        label: both('Every few weeks', 'Bob ychydig wythnosau'),
        reason: both('As the Act says', 'Fel y dywed y Ddeddf'),
        rule: {
          primitive: 'recurring',
          recurrence: 'by-period',
          first: weeksAfter({ kind: 'literal', date: '2026-01-05' }),
          then: weeksAfter({ kind: 'previous-required' }),
        },
      },
    ],
  });
};

/** A ladder that counts how often its steps up to a day are worked out. */
export function countingLadder(): { readonly ladder: Ladder; readonly worked: () => number } {
  let reads = 0;
  const before: Ladder['before'] = [{ count: 1, unit: 'week', to: ['owner', 'approver'] }];
  return {
    worked: () => reads,
    ladder: {
      get before() {
        reads += 1;
        return before;
      },
      after: [],
      weekly: { to: ['owner'], escalations: [] },
    },
  };
}
