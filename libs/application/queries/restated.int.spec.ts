import { type CalendarDate, calendarDate, instant, obligationId, personId } from '#domain/kernel';
import { type Command, confirmableVersion, fold } from '#domain/obligations';
import { diff, forecast, obligation, register, systemViewer, why } from '#application/queries';
import { type Ledger, openLedger } from '#record/ledger';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { decideNow } from '../../../tests/support/seed-register';
import { approve, propose } from '../../domain/history/commands.testing';
import { setAside } from '../../domain/obligations/commands.testing';
import { approver, official } from '../../domain/history/recorded-story.testing';
import { reviewCycle, sampleDefinition } from '../../domain/obligations/sample-definition.testing';

const REVIEW = obligationId('wm-alp-cycle');
const now = instant('2026-11-20T12:00:00Z');
const published = '2026-08-27' as CalendarDate;

let database: TestDatabase;
let ledger: Ledger;
let confirmedAt: number;
beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openLedger({ databaseUrl: database.url });
  const does = (command: Command, actor: typeof official, at: string) =>
    decideNow(ledger, REVIEW, command, { actor, now: instant(at) });
  await does({ type: 'register', definition: reviewCycle() }, official, '2026-02-02T10:00:00Z');
  const evidence = { evidenceId: 'report', reference: 'gov.wales/report', sha256: 'b'.repeat(64) };
  await does(
    { type: 'attach-evidence', ...evidence, description: 'The report', effectiveOn: published },
    official,
    '2026-08-27T10:00:00Z',
  );
  await does(
    {
      type: 'submit-completion',
      occurrence: 1,
      actEffectiveOn: published,
      evidenceIds: ['report'],
      statement: 'Published.',
    },
    official,
    '2026-08-27T11:00:00Z',
  );
  const [first] = fold(await ledger.readStream(REVIEW))?.occurrences ?? [];
  const version = confirmableVersion(first!)!;
  const confirmed = await does(
    { type: 'confirm-completion', occurrence: 1, version },
    approver,
    '2026-08-28T10:00:00Z',
  );
  confirmedAt = confirmed[0]!.position;
  const advice = { from: 'Legal Services', reference: 'LS/2026/7', on: calendarDate('2026-11-02') };
  await does(
    propose({ kind: 'legal-reading', readingId: 'literal-2020', advice }),
    official,
    '2026-11-20T10:00:00Z',
  );
  await does(approve(), approver, '2026-11-20T11:00:00Z');
  const old = sampleDefinition({
    id: 'annual-report',
    kind: 'recurring-duty',
    readings: [
      {
        ...reviewCycle().readings[0],
        basis: 'policy',
        rule: {
          primitive: 'year-grid',
          anchorYear: 2013,
          firstAfterYears: 1,
          intervalYears: 1,
          monthDay: '12-31',
          operator: 'on_or_before',
        },
      },
    ],
  });
  await decideNow(ledger, 'annual-report', { type: 'register', definition: old }, { actor: official, now });
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const viewNow = async () => {
  const found = await obligation(systemViewer, ledger, { id: REVIEW, now });
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};

describe('legal advice approved after an occurrence was confirmed', () => {
  it('is shown by the entry: both judgements, who chose, when, and on what advice', async () => {
    const { state, occurrences, warnings } = await viewNow();
    expect(occurrences[0]).toMatchObject({
      standing: 'done-late',
      due: { candidate: false, lastLawfulDay: '2025-08-31' },
      completion: { timeliness: 'late', daysLate: 361 },
      restatements: [
        {
          stands: true,
          message: {
            en: expect.stringMatching(
              /done in time on the reading .* 361 days late on the reading .* chosen on 20 November 2026 by cai, as proposed by ann, on the advice of Legal Services \(LS\/2026\/7, 2 November 2026\)/,
            ),
          },
        },
      ],
    });
    expect(state.chosenReading).toMatchObject({
      readingId: 'literal-2020',
      advice: { reference: 'LS/2026/7' },
    });
    expect(warnings).toEqual([]);
  });

  it('is followed by the register, the reason of the judgement, the difference and the forecast', async () => {
    const { entries } = await register(systemViewer, ledger, { now });
    const entry = entries.find(({ id }) => id === REVIEW);
    expect(entry).toMatchObject({ readingToChoose: false, standing: 'not-due' });
    expect(entry?.occurrences[0]).toMatchObject({ timeliness: 'late', restatedOn: '2026-11-20' });

    const reason = await why(systemViewer, ledger, { id: REVIEW, field: 'completed.1', now });
    expect(reason.ok && reason.value.why).toMatchObject({
      value: 'late',
      event: { type: 'JudgementRestated', by: { personId: personId('cai') } },
      inputs: { evidence: [{ reference: 'LS/2026/7' }] },
    });

    const changed = await diff(systemViewer, ledger, { id: REVIEW, from: { known: confirmedAt }, to: {} });
    if (!changed.ok) throw new Error(changed.refusal.code);
    expect(changed.value.added.map(({ type }) => type)).toContain('JudgementRestated');
    expect(changed.value.changes).toContainEqual(
      expect.objectContaining({
        field: 'occurrences.1.completion.timeliness',
        before: expect.objectContaining({ value: 'in-time' }),
        after: expect.objectContaining({ value: 'late' }),
      }),
    );

    const ahead = await forecast(systemViewer, ledger, { id: REVIEW, years: 10, now });
    const days = ahead.ok ? ahead.value.filter(({ kind }) => kind === 'last-day').map(({ on }) => on) : [];
    expect(days).toEqual(['2030-08-31', '2035-08-31']);
  });

  it('was not so before it was known', async () => {
    const before = await why(systemViewer, ledger, {
      id: REVIEW,
      field: 'completed.1',
      point: { known: confirmedAt },
      now,
    });
    expect(before.ok && before.value.why.value).toBe('in-time');
  });
});

it('what had passed before loading stands in a count of its own, whatever is late', async () => {
  const { counts, unansweredPast } = await register(systemViewer, ledger, { now });
  expect(counts.get('late')).toBe(0);
  expect(unansweredPast).toEqual({ dates: 12, entries: 1 });
  const asked = await register(systemViewer, ledger, { now, filter: { past: 'unanswered' } });
  expect(asked.entries.map(({ id }) => id)).toEqual(['annual-report']);
});

describe('that outcome set aside', () => {
  beforeAll(async () => {
    const confirmation = fold(await ledger.readStream(REVIEW))?.occurrences[0]?.completion?.eventId;
    const at = { actor: official, now };
    await decideNow(ledger, REVIEW, propose(setAside(confirmation), 'p2'), at);
    await decideNow(ledger, REVIEW, approve('p2'), { actor: approver, now });
  });

  it('is judged anew no longer: neither by the register, nor by its page', async () => {
    const { entries } = await register(systemViewer, ledger, { now });
    expect(entries.find(({ id }) => id === REVIEW)?.occurrences[0]).toMatchObject({
      stage: 'open',
      restatedOn: null,
    });
    expect((await viewNow()).occurrences[0]).toMatchObject({ restatements: [{ stands: false }] });
  });
});
