import { storedContent } from '#record/contents';
import { eraseSubject } from '#application/erasure';
import { archivedCores, replayDecisions } from '#application/replay';
import { calendarDate, instant } from '#domain/kernel';
import { fileSubject } from '#domain/obligations';
import { postgresEvidenceStore } from '#record/evidence-files';
import { readableEvents, readableStream } from '#record/sealed-ledger';
import { LedgerHarness, OBLIGATION, official, people, protector } from '../erasure/ledger-harness';
import { type TestDatabase, createTestDatabase } from '../support/database';

const on = calendarDate('2026-01-05');
let database: TestDatabase;
let harness: LedgerHarness;
beforeEach(async () => {
  database = await createTestDatabase({ scratch: true });
  harness = new LedgerHarness(database.url);
  await harness.register(OBLIGATION);
});
afterEach(async () => {
  await harness.close();
  await database.drop();
});

async function* content(): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield Buffer.from('The report');
}

/** Decides on a file and on what rests on it. @returns the file's id */
async function certify(): Promise<string> {
  const stored = await postgresEvidenceStore(harness.ledger).put({
    stream: OBLIGATION,
    uploadedBy: official.personId,
    name: 'report.pdf',
    most: 99,
    content: content(),
  });
  if (!stored.ok) throw new Error(stored.refusal.message.en);
  const { id, storedSha256: sha256, bytes, plain } = stored.value;
  await harness.given(OBLIGATION, {
    type: 'attach-evidence',
    evidenceId: 'report',
    reference: 'gov.wales/report',
    description: 'The report',
    sha256,
    file: { id, bytes, ...plain },
    effectiveOn: on,
  });
  const submission = { actEffectiveOn: on, evidenceIds: ['report'], statement: 'Published.' };
  await harness.given(OBLIGATION, { type: 'submit-completion', occurrence: 1, ...submission });
  return id;
}

async function verdicts(): Promise<readonly string[]> {
  const { ledger } = harness;
  const { position: to } = await ledger.head();
  const source = {
    inputs: readableEvents(ledger, { to }),
    before: (of: string, position: number) => readableStream(ledger, of, position),
    content: (sha256: string) => storedContent(ledger.db, sha256),
  };
  const timeZones = process.versions['tz'] ?? 'unknown';
  const found: string[] = [];
  for await (const { verdict } of replayDecisions(source, { find: archivedCores(), timeZones }))
    found.push(verdict.kind);
  return found;
}

it('decisions on evidence files come out the same, byte for byte, whether or not the files are there', async () => {
  const id = await certify();
  const { length } = await verdicts();
  expect(await verdicts()).toEqual(Array.from({ length }, () => 'same'));
  await harness.sql(`delete from evidence.upload where file_id = '${id}'`);
  expect(await verdicts()).toEqual(Array.from({ length }, () => 'same'));
});

it('and none is called different once a file was erased', async () => {
  const subject = fileSubject(await certify());
  const erased = await eraseSubject(harness.ledger, {
    subject,
    asked: 'words',
    reason: 'Asked for',
    by: { personId: protector.personId },
    directory: people.current,
    now: instant('2026-01-06T10:00:00Z'),
  });
  expect(erased.ok).toBe(true);
  for (const kind of await verdicts()) expect(['same', 'same-as-far-as-readable']).toContain(kind);
});
