import { type CalendarDate, calendarDate } from '#domain/kernel';
import type { FactsOf, MailFacts } from './mail-facts';

type Facts = FactsOf<'rival-proposals'>;
type By = Facts['proposals'][number]['by'];

const day = (text: string): CalendarDate => calendarDate(text);

/** Changes proposed, of every kind, and dates that moved. */
export const sampleChanges = (
  obligation: Pick<Facts, 'obligationId' | 'title' | 'authority'>,
  { submitter, decider }: { readonly submitter: By; readonly decider: By },
): readonly MailFacts[] => [
  {
    template: 'rival-proposals',
    ...obligation,
    role: 'approver',
    proposals: [
      { proposalId: 'p2', newLastDay: day('2027-08-31'), by: submitter },
      { proposalId: 'p1', newLastDay: null, by: decider },
    ],
  },
  ...(['statutory-move', 'deferral', 'correction'] as const).map((kind): MailFacts => ({
    template: 'change-proposed',
    ...obligation,
    role: 'approver',
    proposalId: 'p1',
    kind,
    previousLastDay: day('2026-08-31'),
    newLastDay: day('2027-08-31'),
    reading: null,
    by: submitter,
    reason: kind === 'statutory-move' ? null : 'More time is needed.',
    reference: 'S.I. 2026/1 art. 2',
  })),
  {
    template: 'change-proposed',
    ...obligation,
    role: 'approver',
    proposalId: 'p2',
    kind: 'legal-reading',
    previousLastDay: null,
    newLastDay: null,
    reading: { en: 'Counted from 2020', cy: 'Wedi’i gyfrif o 2020' },
    by: submitter,
    reason: null,
    reference: 'LS/1',
  },
  ...(['reading', 'ending', 'amendment', 'set-aside'] as const).map((kind): MailFacts => ({
    template: 'change-proposed',
    ...obligation,
    role: 'approver',
    proposalId: 'p3',
    kind,
    previousLastDay: null,
    newLastDay: null,
    reading: null,
    by: submitter,
    reason: 'The report was a draft.',
    reference: null,
  })),
  ...(['extension', 'pause', 'pause-end', 'explanation'] as const).map((kind): MailFacts => ({
    template: 'change-proposed',
    ...obligation,
    role: 'approver',
    proposalId: 'p4',
    kind,
    previousLastDay: kind === 'pause-end' ? null : day('2026-08-31'),
    newLastDay: kind === 'extension' ? day('2026-09-30') : null,
    reading: null,
    ...(kind !== 'explanation' && { provision: { en: 'section 10(2)', cy: 'adran 10(2)' } }),
    ...(kind.startsWith('pause') && {
      stopped: { from: day('2026-08-03'), to: kind === 'pause' ? null : day('2026-08-10') },
    }),
    by: submitter,
    reason: 'The fee was asked for.',
    reference: 'Letter of 3 August',
  })),
  ...[null, 'senedd-general-election', 'obligation/climate-statement'].map((source): MailFacts => ({
    template: 'date-changed',
    ...obligation,
    role: 'owner',
    occurrence: 1,
    from: source === null ? null : day('2027-05-06'),
    to: source === 'senedd-general-election' ? null : day('2027-06-01'),
    source,
  })),
  {
    template: 'date-changed',
    ...obligation,
    role: 'owner',
    occurrence: 3,
    from: day('2031-05-01'),
    to: day('2030-05-02'),
    rule: true,
    source: null,
  },
  {
    template: 'date-changed',
    ...obligation,
    role: 'owner',
    occurrence: 3,
    from: day('2031-05-01'),
    to: day('2030-05-02'),
    rule: true,
    source: null,
    sourceTitle: { en: '2027 Act, section 1', cy: 'Deddf 2027, adran 1' },
  },
];
