import { calendarDate, personId, postId } from '#domain/kernel';
import type { FactMail } from './fact-mail-facts';

const of = { fact: 'senedd-election', factTitle: { en: 'The Senedd election', cy: 'Etholiad y Senedd' } };
const non = { personId: personId('non'), postId: postId('policy-lead') };
const [may, june] = [calendarDate('2026-05-07'), calendarDate('2026-06-04')];
const proposed = { ...of, proposalId: 'p1', number: 1, reference: 'The writ', by: non };
const decided = { ...of, proposalId: 'p1', by: { personId: personId('rhys') }, askedBy: non };

/** Each mail about a fact, and every variant of each. */
export const sampleFactMails: readonly FactMail[] = [
  { template: 'fact-change-proposed', ...proposed, kind: 'fact', from: null, to: may, moves: 12 },
  { template: 'fact-change-proposed', ...proposed, kind: 'fact-correction', from: may, to: june, moves: 1 },
  {
    template: 'fact-change-proposed',
    ...proposed,
    factTitle: null,
    reference: null,
    kind: 'fact-withdrawal',
    from: may,
    to: null,
    moves: 0,
  },
  {
    template: 'fact-rival-proposals',
    ...of,
    proposals: [
      { proposalId: 'p2', on: june, by: { personId: personId('huw') } },
      { proposalId: 'p1', on: null, by: non },
    ],
  },
  {
    template: 'fact-change-decided',
    ...decided,
    kind: 'fact-correction',
    to: june,
    approved: true,
    reason: null,
  },
  {
    template: 'fact-change-decided',
    ...decided,
    kind: 'fact-withdrawal',
    to: null,
    approved: false,
    reason: 'It was held.',
  },
];
