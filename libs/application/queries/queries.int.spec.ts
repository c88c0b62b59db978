import type { Point } from '#domain/history';
import { type Result, calendarDate, instant, obligationId } from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import { asOf, forecast, states, systemViewer } from '#application/queries';
import { type TestDatabase, createTestDatabase } from '../../../tests/support/database';
import { decideNow, seedRegister } from '../../../tests/support/seed-register';
import { approve, correction, propose } from '../../domain/history/commands.testing';
import { approver, official } from '../../domain/history/recorded-story.testing';

const REVIEW = obligationId('wm-alp-cycle');

let database: TestDatabase;
let ledger: Ledger;

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openLedger({ databaseUrl: database.url });
  await seedRegister(ledger, instant('2026-01-05T10:00:00Z'));
  const opened = (await ledger.readStream(REVIEW)).find(({ type }) => type === 'OccurrenceOpened');
  const does = (command: Parameters<typeof decideNow>[2], actor: typeof official, now: string) =>
    decideNow(ledger, REVIEW, command, { actor, now: instant(now) });
  await does(propose(correction('2027-08-31', opened!.eventId)), official, '2026-02-02T10:00:00Z');
  await does(approve(), approver, '2026-02-03T10:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const now = instant('2026-02-03T10:00:00Z');

const valueOf = <Value>(result: Result<Value, { readonly code: string }>): Value => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const stepsOf = async (id: string) => valueOf(await states(systemViewer, ledger, { id }));
const viewOf = async (point: Point) => valueOf(await asOf(systemViewer, ledger, { id: REVIEW, point, now }));

it('replays every step, each with who, when, why and the state it led to', async () => {
  const steps = await stepsOf(REVIEW);
  expect(steps.map(({ type, version }) => [version, type])).toEqual([
    [1, 'ObligationRegistered'],
    [2, 'OccurrenceOpened'],
    [3, 'ChangeProposed'],
    [4, 'ChangeApproved'],
    [5, 'DueDateCorrected'],
  ]);
  expect(steps[1]?.state.occurrences[0]?.due?.lastLawfulDay).toBe('2026-08-31');
  expect(steps[4]).toMatchObject({
    by: { personId: 'cai' },
    recordedAt: '2026-02-03T10:00:00.000Z',
    description: { en: expect.stringContaining('31 August 2026 became 31 August 2027') },
  });
  expect(await states(systemViewer, ledger, { id: 'nothing' })).toMatchObject({
    ok: false,
    refusal: { code: 'not-found' },
  });
});

it('15. a read as of before a correction still shows the old value', async () => {
  const steps = await stepsOf(REVIEW);
  const correctedAt = steps.find(({ type }) => type === 'DueDateCorrected')?.position ?? 0;
  const lastDay = async (point: Point) => (await viewOf(point)).state.occurrences[0]?.due?.lastLawfulDay;
  expect(await lastDay({ known: correctedAt - 1 })).toBe('2026-08-31');
  expect(await lastDay({ known: instant('2026-02-03T09:59:59.999Z') })).toBe('2026-08-31');
  expect(await lastDay({ known: instant('2026-02-03T10:00:00Z') })).toBe('2027-08-31');
  const about = calendarDate('2026-01-31');
  expect(await lastDay({ effective: about })).toBe('2027-08-31');
  expect(await lastDay({ effective: about, known: correctedAt - 1 })).toBe('2026-08-31');
  expect(await asOf(systemViewer, ledger, { id: REVIEW, point: { known: 0 }, now })).toMatchObject({
    ok: false,
    refusal: { code: 'nothing-at-that-point' },
  });
});

it('foretells the corrected date, and none of the weekly reminders after it', async () => {
  const items = valueOf(await forecast(systemViewer, ledger, { id: REVIEW, now, years: 10 }));
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'last-day', on: '2027-08-31', occurrence: 1 }),
  );
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'last-day', on: '2031-08-31', occurrence: 2 }),
  );
  expect(items.flatMap(({ steps }) => steps).filter((key) => key.startsWith('A'))).toEqual([]);
});
