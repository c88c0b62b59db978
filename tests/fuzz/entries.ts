import fc from 'fast-check';
import type { ObligationDefinition } from '#domain/obligations';
import { sampleRows } from '../support/seed-register';
import { mutated } from './mutated';
import { rule as anyRule } from './rules';

/** What a client asks the API for: a path after `/api/v1` and what it sends. */
export interface Asked {
  readonly path: string;
  readonly body: unknown;
}

const rows = sampleRows();
const kinds = ['recurring-duty', 'one-off-commitment', 'action', 'statement', 'continuous-duty'] as const;

const fresh = (definition: ObligationDefinition, n: number): ObligationDefinition => ({
  ...definition,
  id: `fuzz-${n}` as ObligationDefinition['id'],
  // some sources are of a later day than the first on which entries are made up
  source: { ...definition.source, on: undefined },
  links: [],
});

/** 29 February and its like: a date in some years only, or in none. */
const leapDay = fc.record({
  primitive: fc.constant('year-grid'),
  anchorYear: fc.constantFrom(1, 1900, 2000, 2021, 2023, 2024, 2200),
  firstAfterYears: fc.constantFrom(0, 1, 5, 100),
  intervalYears: fc.constantFrom(1, 3, 4, 5, 100),
  monthDay: fc.constantFrom('02-29', '01-01', '12-31', '09-01'),
  operator: fc.constantFrom('before', 'on_or_before', 'on', 'from'),
});
const basis = { en: 'A rule from outside', cy: 'Rheol o’r tu allan' };
const ruled = fc.record({
  row: fc.constantFrom(...rows),
  kind: fc.constantFrom(...kinds),
  rule: fc.oneof(leapDay, anyRule),
});

/** A new entry: a good one spoilt, or a whole one whose rule has no date, or one that no calendar reaches. */
const entry = (n: number): fc.Arbitrary<Asked> =>
  fc
    .oneof(
      mutated(fc.constantFrom(...rows).map((row) => fresh(row, n))),
      ruled.map(({ row, kind, rule }) => ({
        ...fresh(row, n),
        kind,
        readings: [{ id: 'only', basis: 'legal', label: basis, reason: basis, rule }],
        workingReading: 'only',
        undated: undefined,
      })),
      ruled.map(({ row, kind, rule }) => ({
        ...fresh(row, n),
        kind,
        readings: [],
        workingReading: undefined,
        undated: rule,
      })),
    )
    .map((body) => ({ path: '/obligations', body }));

const commands: readonly object[] = [
  { type: 'note-progress', text: 'The draft is with the minister.' },
  {
    type: 'attach-evidence',
    evidenceId: 'report',
    reference: 'https://www.gov.wales/report',
    description: 'The report',
    sha256: 'ab'.repeat(32),
    effectiveOn: '2026-01-02',
  },
  {
    type: 'submit-completion',
    occurrence: 1,
    actEffectiveOn: '2026-01-02',
    evidenceIds: ['report'],
    statement: 'It was published.',
  },
  { type: 'choose-reading', readingId: 'only', reason: 'Advice of 2 January' },
  {
    type: 'choose-reading',
    readingId: 'another-day',
    otherDay: '2099-12-31',
    reason: 'So the minister said',
  },
  {
    type: 'propose-change',
    proposalId: 'moved',
    change: {
      kind: 'statutory-move',
      occurrence: 1,
      newLastDay: '2027-09-30',
      amendingProvision: 'S.I. 2027/1 art. 2',
      effectiveOn: '2026-01-02',
    },
  },
  { type: 'look-again', note: 'Nothing new', nextOn: '2026-12-01' },
  { type: 'transfer-ownership', owner: 'aln-policy-lead', reason: 'Reorganised' },
  { type: 'close', ground: 'dropped', reason: 'No longer needed' },
  { type: 'answer-trigger', trigger: 'government-formed', answer: 'adopt', reason: 'In the programme' },
];

/** A command on an entry that may be there. */
const command = (n: number): fc.Arbitrary<Asked> =>
  fc
    .record({
      on: fc.nat({ max: Math.max(n, 1) }),
      body: fc.oneof(fc.constantFrom(...commands), mutated(fc.constantFrom(...commands))),
    })
    .map(({ on, body }) => ({ path: `/obligations/fuzz-${on}/commands`, body }));

/** So many questions of the API, the same for the same seed. */
export const askedOfTheApi = (seed: number, runs: number): readonly Asked[] =>
  Array.from({ length: runs }, (_, n) => {
    const [asked] = fc.sample(n % 3 === 2 ? command(n) : entry(n), { seed: seed + n, numRuns: 1 });
    if (asked === undefined) throw new Error('nothing was generated');
    return asked;
  });
