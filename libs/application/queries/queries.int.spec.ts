import { ukBankHolidays } from '#domain/calendars';
import { calendarDate, instant, obligationId } from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import { asOf, states } from '#application/queries';
import { forecast } from '#domain/history';
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

it('replays every step, each with who, when, why and the state it led to', async () => {
  const steps = await states(ledger, REVIEW);
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
  expect(await states(ledger, obligationId('nothing'))).toEqual([]);
});

it('15. a read as of before a correction still shows the old value', async () => {
  const steps = await states(ledger, REVIEW);
  const correctedAt = steps.find(({ type }) => type === 'DueDateCorrected')?.position ?? 0;
  const lastDay = async (point: Parameters<typeof asOf>[2]) =>
    (await asOf(ledger, REVIEW, point))?.state.occurrences[0]?.due?.lastLawfulDay;
  expect(await lastDay({ known: correctedAt - 1 })).toBe('2026-08-31');
  expect(await lastDay({ known: instant('2026-02-03T09:59:59.999Z') })).toBe('2026-08-31');
  expect(await lastDay({ known: instant('2026-02-03T10:00:00Z') })).toBe('2027-08-31');
  const about = calendarDate('2026-01-31');
  expect(await lastDay({ effective: about })).toBe('2027-08-31');
  expect(await lastDay({ effective: about, known: correctedAt - 1 })).toBe('2026-08-31');
  expect(await asOf(ledger, REVIEW, { known: 0 })).toBeNull();
});

it('foretells the corrected date, and none of the weekly reminders after it', async () => {
  const now = await asOf(ledger, REVIEW, {});
  if (now === null) throw new Error('not on the register');
  const items = forecast(now.state, ukBankHolidays, instant('2026-02-03T10:00:00Z'));
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'last-day', on: '2027-08-31', occurrence: 1 }),
  );
  expect(items).toContainEqual(
    expect.objectContaining({ kind: 'last-day', on: '2031-08-31', occurrence: 2 }),
  );
  expect(items.flatMap(({ steps }) => steps).filter((key) => key.startsWith('A'))).toEqual([]);
});
