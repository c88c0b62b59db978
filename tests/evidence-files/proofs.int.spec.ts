import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseEvidenceFile } from '#application/evidence-files';
import { openEvidenceFile, systemViewer } from '#application/queries';
import { listErasures, replayErasures } from '#application/erasure';
import { type CommandId, canonicalJson, commandId, instant, personId } from '#domain/kernel';
import { type Actor, fold } from '#domain/obligations';
import { type Manifest, type WantedScope, makeBundle } from '#evidence/bundle';
import { bundleFaults, verifyForBundle, verifyRecord } from '#evidence/verify';
import { type EvidenceStore, postgresEvidenceStore } from '#record/evidence-files';
import { openDatabase, openPool } from '#record/ledger';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { seal } from '#transparency/sealer';
import { type Signer, newSigner } from '#transparency/tlog';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../support/database';
import { dumpAndRestore } from '../support/dump-and-restore';
import { decideNow, seedRegister } from '../support/seed-register';
import { HIDDEN, NOW, REVIEW, people } from './faces';

jest.setTimeout(120_000);

const official: Actor = { personId: personId('non-griffiths'), roles: ['official'] };
const administrator = personId('dafydd-hughes');
const REPORT = randomBytes(600_000);
const DRAFT = Buffer.from('Mrs Jones is ill until May.');

let folder: string;
let database: TestDatabase;
let ledger: SealedLedger;
let files: EvidenceStore;
let signer: Signer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cylch-files-'));
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  files = postgresEvidenceStore(ledger);
  ({ signer } = newSigner('cylch.example/ledger'));
  await seedRegister(ledger, instant('2026-11-20T10:00:00Z'), [REVIEW, HIDDEN]);
  await attach('report', 'report.pdf', REPORT);
  await attach('draft', 'draft.txt', DRAFT);
  await sealNow();
});
afterEach(async () => {
  await ledger.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const log = (): string => {
  const published = join(folder, 'log');
  if (!existsSync(published))
    cpSync(mkdtempSync(join(tmpdir(), 'cylch-log-')), published, { recursive: true });
  return published;
};

async function sealNow(): Promise<void> {
  const db = openDatabase(openPool(database.url, 'sealer', 1));
  const sealed = await seal({ db, folder: log(), signers: [signer] });
  await db.destroy();
  if (!sealed.ok) throw new Error(sealed.refusal.message.en);
}

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield bytes;
}

async function attach(
  evidenceId: string,
  name: string,
  bytes: Buffer,
  id: CommandId = commandId(evidenceId),
) {
  const stored = await files.put({
    stream: REVIEW,
    uploadedBy: official.personId,
    name,
    most: 1_024 ** 2,
    content: whole(bytes),
  });
  if (!stored.ok) throw new Error(stored.refusal.message.en);
  const { id: fileId, storedSha256: sha256, bytes: size, plain } = stored.value;
  await decideNow(
    ledger,
    REVIEW,
    {
      type: 'attach-evidence',
      evidenceId,
      reference: `gov.wales/${evidenceId}`,
      description: 'The report',
      sha256,
      file: { id: fileId, bytes: size, ...plain },
      effectiveOn: '2026-11-23' as never,
    },
    { now: NOW, actor: official, commandId: id },
  );
}

const evidence = async (id: string) => {
  const found = fold(await ledger.readStream(REVIEW))?.evidence.find(({ evidenceId }) => evidenceId === id);
  if (!found?.file) throw new Error(`${id} was not attached`);
  return { ...found, file: found.file };
};

const verified = () =>
  verifyRecord({
    address: { kind: 'database', databaseUrl: database.url },
    folder: log(),
    given: { keys: [signer], witnesses: [], quorum: 0, stampRoots: [], held: [] },
  });

const erase = (evidenceId: string) =>
  eraseEvidenceFile(ledger, {
    id: REVIEW,
    evidenceId,
    reason: 'Asked for by letter',
    by: { personId: administrator },
    directory: people,
    now: NOW,
  });

describe('verify', () => {
  it('holds every stored file against the hash that its event names', async () => {
    expect(await verified()).toMatchObject({
      outcome: 'verified',
      findings: [],
      evidenceFiles: { named: 2, fitting: 2, erased: 0 },
    });
  });

  it.each([
    [
      'missing',
      (id: string) => `delete from evidence.upload where file_id = '${id}'`,
      'evidence-file-missing',
    ],
    [
      'changed in one bit',
      (id: string) =>
        `update evidence.chunk set bytes = set_byte(bytes, 7, get_byte(bytes, 7) # 4) where file_id = '${id}' and number = 1`,
      'evidence-file-altered',
    ],
    [
      'exchanged, hash and all',
      (
        id: string,
      ) => `update evidence.chunk set bytes = decode(md5('another') || md5('file'), 'hex') where file_id = '${id}' and number = 0;
        update evidence.file set sha256 = repeat('0', 64) where file_id = '${id}'`,
      'evidence-file-altered',
    ],
    [
      'cut short',
      (id: string) => `delete from evidence.chunk where file_id = '${id}' and number = 2`,
      'evidence-file-altered',
    ],
  ])('finds one that is %s, names its event, and nothing is handed out', async (_how, tamper, code) => {
    const { file, eventId } = await evidence('report');
    await asSuperuser(database.adminUrl, tamper(file.id));
    const report = await verified();
    expect(report.outcome).toBe('altered');
    expect(report.findings).toMatchObject([{ code, eventId, stream: REVIEW }]);
    for (const text of Object.values(report.findings[0]?.message ?? {})) expect(text).toContain(REVIEW);
    expect(await bundled({ kind: 'ledger' }, 'never')).toMatchObject({ refusal: { code: 'not-verified' } });
  });
});

describe('erasing a file', () => {
  it('is an administrator’s, destroys its key, is recorded, and leaves a ledger that verifies', async () => {
    const before = await evidence('draft');
    const erased = await erase('draft');
    expect(erased).toMatchObject({
      ok: true,
      value: { keys: 1, entry: { subject: `file/${before.file.id}` } },
    });
    await sealNow();
    const after = await evidence('draft');
    expect(after).toMatchObject({
      sha256: before.sha256,
      description: before.description,
      file: { ...before.file, name: null, sha256: null },
    });
    expect((await ledger.readStream(REVIEW)).at(-1)?.type).toBe('WordsErased');
    const opened = await openEvidenceFile(systemViewer, ledger, { id: REVIEW, evidenceId: 'draft', files });
    expect(opened).toMatchObject({ ok: false, refusal: { code: 'evidence-file-erased' } });
    expect(await verified()).toMatchObject({
      outcome: 'verified',
      evidenceFiles: { named: 2, fitting: 1, erased: 1 },
    });
    // the other file is untouched
    expect(
      (await openEvidenceFile(systemViewer, ledger, { id: REVIEW, evidenceId: 'report', files })).ok,
    ).toBe(true);
  });

  it('says so in the history of the obligation, in both languages', async () => {
    await erase('draft');
    const { describeEvent } = await import('#domain/history');
    const events = await ledger.readStream(REVIEW);
    const attached = events.find(({ eventId }) => eventId === 'draft/0');
    const { en, cy } = describeEvent(attached!);
    expect([en, cy]).toEqual([
      expect.stringContaining('File: erased.'),
      expect.stringContaining('Ffeil: wedi’i dileu.'),
    ]);
  });

  it.each([
    ['by nobody else', 'non-griffiths', 'draft', 'not-an-administrator'],
    ['of nothing', 'dafydd-hughes', 'nothing', 'no-such-evidence'],
  ])('is refused: %s', async (_what, by, evidenceId, code) => {
    const answer = await eraseEvidenceFile(ledger, {
      id: REVIEW,
      evidenceId,
      reason: 'x',
      by: { personId: personId(by) },
      directory: people,
      now: NOW,
    });
    if (answer.ok) throw new Error('not refused');
    expect(answer.refusal.code).toBe(code);
    expect(answer.refusal.message.cy).not.toBe(answer.refusal.message.en);
  });

  it('is refused a second time: there is nothing left', async () => {
    await erase('draft');
    expect(await erase('draft')).toMatchObject({ refusal: { code: 'nothing-sealed' } });
  });
});

it('a backup holds the files, and an erasure is carried out again on what it brings back', async () => {
  const { file } = await evidence('draft');
  const restored = await createTestDatabase({ scratch: true });
  await dumpAndRestore(database.url, restored.url);
  await erase('draft');
  const listed = await listErasures(ledger);
  const back = openSealedLedger({ databaseUrl: restored.url });
  try {
    const store = postgresEvidenceStore(back);
    const { sha256: storedSha256 } = await evidence('draft');
    expect(await store.check({ id: file.id, storedSha256 })).toBe('good');
    await replayErasures(back, { listed, by: { personId: administrator }, now: NOW });
    expect(await store.check({ id: file.id, storedSha256 })).toBe('erased');
    const report = await evidence('report');
    expect(await store.check({ id: report.file.id, storedSha256: report.sha256 })).toBe('good');
  } finally {
    await back.close();
    await restored.drop();
  }
});

const bundled = (scope: WantedScope, name: string, more: { withFiles?: boolean; withWords?: boolean } = {}) =>
  makeBundle({
    ledger,
    checkpointFolder: log(),
    scope,
    out: join(folder, name),
    madeAt: NOW,
    program: 'cylch@test',
    withWords: more.withWords ?? false,
    files: more.withFiles === true ? files : undefined,
    verify: verifyForBundle({ databaseUrl: database.url, checkpointFolder: log(), keys: [signer] }),
  });

const SCOPES: readonly (readonly [string, WantedScope])[] = [
  ['the ledger', { kind: 'ledger' }],
  ['an obligation', { kind: 'obligation', id: REVIEW }],
];

async function made(scope: WantedScope, more: Parameters<typeof bundled>[2]) {
  const answer = await bundled(scope, 'out', more);
  if (!answer.ok) throw new Error(answer.refusal.message.en);
  return { out: join(folder, 'out'), manifest: answer.value.manifest };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe.each(SCOPES)('a bundle of %s', (_of, scope) => {
  it('lists the files by their hash, with their size', async () => {
    const { out, manifest } = await made(scope, {});
    const { file, sha256: stored } = await evidence('report');
    expect(manifest.evidenceFiles).toHaveLength(2);
    expect(manifest.evidenceFiles).toContainEqual({
      id: file.id,
      sha256: stored,
      bytes: REPORT.length,
      state: 'listed',
      opened: null,
    });
    expect(existsSync(join(out, 'files'))).toBe(false);
    expect(await bundleFaults(out)).toEqual([]);
  });

  it('holds them as they are stored, and nothing that opens them, unless words are wanted too', async () => {
    const { out, manifest } = await made(scope, { withFiles: true });
    const { sha256: stored } = await evidence('report');
    expect(sha256(readFileSync(join(out, 'files', stored)))).toBe(stored);
    expect(manifest.evidenceFiles.map(({ state, opened }) => [state, opened])).toEqual([
      ['included', null],
      ['included', null],
    ]);
    expect(existsSync(join(out, 'opened'))).toBe(false);
    expect(readFileSync(join(out, 'README.txt'), 'utf8')).toContain('files/');
    expect(await bundleFaults(out)).toEqual([]);
  });

  it('holds them opened with words, each proved to be the one attached; and an erased one is said to be so', async () => {
    await erase('draft');
    await sealNow();
    const { out, manifest } = await made(scope, { withFiles: true, withWords: true });
    const { sha256: stored } = await evidence('report');
    expect(readFileSync(join(out, 'opened', stored, 'report.pdf')).equals(REPORT)).toBe(true);
    const states = manifest.evidenceFiles.map(({ state }) => state);
    expect([...states].sort()).toEqual(['erased', 'included']);
    expect(readdirSync(join(out, 'files'))).toEqual([stored]);
    expect(await bundleFaults(out)).toEqual([]);
  });
});

/** With a manifest that fits, as whoever made the bundle could write it. */
function forge(out: string, change: (manifest: Manifest) => Manifest): void {
  const path = join(out, 'manifest.json');
  const changed = change(JSON.parse(readFileSync(path, 'utf8')) as Manifest);
  const text = `${canonicalJson(changed)}\n`;
  writeFileSync(path, text);
  writeFileSync(`${path}.sha256`, `${sha256(Buffer.from(text))}  manifest.json\n`);
}
const refit = (out: string, path: string, bytes: Buffer): void => {
  writeFileSync(join(out, path), bytes);
  forge(out, (manifest) => ({
    ...manifest,
    files: manifest.files.map((file) =>
      file.path === path ? { path, bytes: bytes.length, sha256: sha256(bytes) } : file,
    ),
  }));
};

/** A copy of one that was made once, with everything in it. */
async function forgeable(): Promise<string> {
  if (!existsSync(original)) {
    const { out } = await made({ kind: 'obligation', id: REVIEW }, { withFiles: true, withWords: true });
    cpSync(out, original, { recursive: true });
  }
  const copy = join(folder, 'forged');
  cpSync(original, copy, { recursive: true });
  return copy;
}
const shared = mkdtempSync(join(tmpdir(), 'cylch-forgeable-'));
const original = join(shared, 'bundle');
afterAll(() => rmSync(shared, { recursive: true }));

it.each<[string, (out: string, stored: string) => void, string]>([
  [
    'a stored file is another',
    (out, stored) => refit(out, `files/${stored}`, Buffer.from('another')),
    'file-altered',
  ],
  [
    'an opened file is another',
    (out, stored) => refit(out, `opened/${stored}/report.pdf`, Buffer.from('x')),
    'file-altered',
  ],
  [
    'an opened file lacks its end',
    (out, stored) => refit(out, `opened/${stored}/report.pdf`, REPORT.subarray(0, -1)),
    'file-altered',
  ],
  [
    'a file is not listed',
    (out, stored) =>
      forge(out, (manifest) => ({
        ...manifest,
        evidenceFiles: manifest.evidenceFiles.filter((file) => file.sha256 !== stored),
      })),
    'says-otherwise',
  ],
  [
    'a file is called erased',
    (out, stored) =>
      forge(out, (manifest) => ({
        ...manifest,
        evidenceFiles: manifest.evidenceFiles.map((file) =>
          file.sha256 === stored ? { ...file, state: 'erased', opened: null } : file,
        ),
      })),
    'says-otherwise',
  ],
  [
    'a file is listed that no record attaches',
    (out) =>
      forge(out, (manifest) => ({
        ...manifest,
        evidenceFiles: [
          ...manifest.evidenceFiles,
          {
            id: '5b0f6c3e-3a55-4c57-9a0e-0c8f2f6d9c11',
            sha256: 'f'.repeat(64),
            bytes: 1,
            state: 'listed',
            opened: null,
          },
        ],
      })),
    'says-otherwise',
  ],
])('a bundle is found out where %s, though its manifest fits', async (_what, tamper, code) => {
  const out = await forgeable();
  const { evidenceFiles } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
  tamper(out, evidenceFiles.find(({ bytes }) => bytes === REPORT.length)?.sha256 ?? '');
  const faults = await bundleFaults(out);
  expect(faults.map((fault) => fault.code)).toEqual([code]);
  expect(faults[0]?.message.cy).not.toBe(faults[0]?.message.en);
});
