import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Replayed,
  addToErasureList,
  eraseSubject,
  listErasures,
  readErasureList,
  replayErasures,
} from '#application/erasure';
import type { SealedLedger } from '#record/sealed-ledger';
import { calendarDate, ERASED, instant, personId } from '#domain/kernel';
import { type Command, fold } from '#domain/obligations';
import { compareWithRebuild } from '#record/read-models';
import { type TestDatabase, createTestDatabase, withDatabase } from '../support/database';
import { LedgerHarness, OBLIGATION, approver, official, people, protector } from './ledger-harness';

const NOTE = 'Mrs Jones is ill until May.';
const STATEMENT = 'Published, though Mrs Jones was ill.';
const REFUSAL = 'Sian tells me he was drunk.';
const now = instant('2026-01-06T10:00:00Z');
const note: Command = { type: 'note-progress', text: NOTE };

const folder = mkdtempSync(join(tmpdir(), 'cylch-restore-'));
const list = join(folder, 'erasures.jsonl');
let database: TestDatabase;
let backup: string;
let harness: LedgerHarness;
let restored: LedgerHarness | null = null;

const admin = () => withDatabase(database.adminUrl, 'postgres');

/** A copy of the database, like a backup. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const name = (url: string): string => new URL(url).pathname.slice(1);
  await admin().query(`create database ${name(to)} template ${name(from)} strategy file_copy`);
  await admin().query(`grant create on database ${name(to)} to cylch_owner`);
}

beforeEach(async () => {
  rmSync(list, { force: true });
  database = await createTestDatabase({ scratch: true });
  backup = `${database.url}_backup`;
  harness = new LedgerHarness(database.url);
  await harness.register(OBLIGATION);
  await harness.given(OBLIGATION, note);
  const evidence = { reference: 'gov.wales/report', description: 'The report', sha256: 'a'.repeat(64) };
  const on = calendarDate('2026-01-05');
  await harness.given(OBLIGATION, {
    type: 'attach-evidence',
    evidenceId: 'report',
    ...evidence,
    effectiveOn: on,
  });
  const submission = { actEffectiveOn: on, evidenceIds: ['report'], statement: STATEMENT };
  await harness.given(OBLIGATION, { type: 'submit-completion', occurrence: 1, ...submission });
  const { submissionId } = fold(await harness.ledger.readStream(OBLIGATION))!.occurrences[0]!.submission!;
  const refusal: Command = { type: 'refuse-completion', occurrence: 1, submissionId, reason: REFUSAL };
  await harness.given(OBLIGATION, refusal, approver);
  await harness.close();
  await copyDatabase(database.url, backup);
  harness = new LedgerHarness(database.url);
});
afterEach(async () => {
  await harness.close();
  await restored?.close();
  restored = null;
  await admin().query(`drop database ${new URL(backup).pathname.slice(1)} with (force)`);
  await database.drop();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function eraseBoth(): Promise<void> {
  for (const subject of [official.personId, approver.personId]) {
    const asked = {
      subject,
      asked: 'words',
      reason: 'Asked for by letter',
      by: { personId: protector.personId },
      directory: people.current,
      now,
    } as const;
    const erased = await eraseSubject(harness.ledger, asked);
    if (!erased.ok) throw new Error(erased.refusal.message.en);
    addToErasureList(list, erased.value.entry);
  }
}

const replay = (ledger: SealedLedger): Promise<readonly Replayed[]> =>
  replayErasures(ledger, { listed: readErasureList(list), by: { personId: personId('system') }, now });

async function expectErased(on: LedgerHarness): Promise<void> {
  const state = fold(await on.ledger.readStream(OBLIGATION))!;
  expect(state.progress[0]!.text).toBe(ERASED);
  expect(state.occurrences[0]!.refusals[0]!.reason).toBe(ERASED);
  expect(await on.everythingStored()).not.toMatch(/Mrs Jones|drunk/);
  expect(await compareWithRebuild(on.ledger)).toEqual([]);
}

describe('a restored backup', () => {
  it('of the whole database brings the words back, until the list kept outside is replayed', async () => {
    await eraseBoth();
    await expectErased(harness);

    restored = new LedgerHarness(backup);
    expect(fold(await restored.ledger.readStream(OBLIGATION))!.progress[0]!.text).toBe(NOTE);
    expect(await restored.everythingStored()).toContain(REFUSAL);
    const events = await restored.sql('select * from ledger.events order by position');

    const replayed = await replay(restored.ledger);
    expect(replayed.map(({ entry, keys, mails }) => [entry.subject, keys, mails])).toEqual([
      ['p-0001', 1, 1],
      ['p-0002', 1, 1],
    ]);
    await expectErased(restored);
    const after = await restored.sql('select * from ledger.events order by position');
    expect(after.slice(0, events.length)).toEqual(events);
    expect(await restored.ledger.readStream('erasure/p-0001')).toMatchObject([{ type: 'ErasureReplayed' }]);

    expect(await replay(restored.ledger)).toEqual([]);
    const ids = (await listErasures(restored.ledger)).map(({ erasureId }) => erasureId);
    expect(ids).toEqual(readErasureList(list).map(({ erasureId }) => erasureId));
  });

  it('of the keys alone is undone from what the ledger itself knows', async () => {
    await eraseBoth();
    rmSync(list);
    await harness.sql('delete from sealed.keys');
    restored = new LedgerHarness(backup);
    for (const { key_id, subject, secret } of await restored.sql('select * from sealed.keys'))
      await harness.sql(`insert into sealed.keys (key_id, subject, secret)
        values ('${String(key_id)}', '${String(subject)}', '\\x${(secret as Buffer).toString('hex')}')`);
    expect(fold(await harness.ledger.readStream(OBLIGATION))!.progress[0]!.text).toBe(NOTE);

    expect(await replay(harness.ledger)).toHaveLength(2);
    await expectErased(harness);
    expect(
      (await harness.ledger.readStream(OBLIGATION)).filter(({ type }) => type === 'WordsErased'),
    ).toHaveLength(2);
  });

  it('without its keys still loses the words that its outbox held', async () => {
    await eraseBoth();
    restored = new LedgerHarness(backup);
    await restored.sql('delete from sealed.keys');
    expect((await replay(restored.ledger)).map(({ mails }) => mails)).toEqual([1, 1]);
    await expectErased(restored);
  });

  it('keeps what a subject wrote after the erasure', async () => {
    await eraseBoth();
    await harness.ask(OBLIGATION, { type: 'note-progress', text: 'Back at work.' }, official, 'back-at-work');
    expect(await replay(harness.ledger)).toEqual([]);
    expect(fold(await harness.ledger.readStream(OBLIGATION))!.progress.map(({ text }) => text)).toEqual([
      ERASED,
      'Back at work.',
    ]);
  });
});
