import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBundle } from '#evidence/bundle';
import { type Report, verifyForBundle, verifyRecord } from '#evidence/verify';
import { canonicalJson, instant } from '#domain/kernel';
import { openDatabase, openPool } from '#record/ledger';
import { seal } from '#transparency/sealer';
import { newSigner } from '#transparency/tlog';
import { run } from '../../apps/cli/program';
import { LedgerHarness, OBLIGATION } from '../erasure/ledger-harness';
import { clockAt } from '../support/clock';
import { type TestDatabase, createTestDatabase } from '../support/database';

jest.setTimeout(120_000);

const KINDS = ['calendar', 'directory', 'rule'];
const { signer } = newSigner('cylch.example/ledger');
const trust = { keys: [signer], witnesses: [], quorum: 0, stampRoots: [], held: [] };

let database: TestDatabase;
let harness: LedgerHarness;
let folder: string;
let log: string;

/** An obligation and a person's decision on it, sealed and published. */
beforeEach(async () => {
  database = await createTestDatabase({ scratch: true });
  harness = new LedgerHarness(database.url);
  folder = mkdtempSync(join(tmpdir(), 'cylch-contents-'));
  log = join(folder, 'log');
  await harness.register(OBLIGATION);
  await harness.given(OBLIGATION, { type: 'note-progress', text: 'Fieldwork has begun.' });
  const sealer = openDatabase(openPool(database.url, 'sealer', 1));
  const sealed = await seal({ db: sealer, folder: log, signers: [signer] });
  await sealer.destroy();
  expect(sealed).toMatchObject({ ok: true });
});
afterEach(async () => {
  await harness.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const verified = (address: Parameters<typeof verifyRecord>[0]['address'], published = log): Promise<Report> =>
  verifyRecord({ address, folder: published, given: trust });
const live = () => verified({ kind: 'database', databaseUrl: database.url });

/** As a superuser whom no trigger stops. */
const tamper = (text: string) =>
  harness.sql(
    `set session_replication_role = replica; alter table ledger.contents disable trigger all; ${text}`,
  );

async function bundled(kind: 'ledger' | 'obligation'): Promise<string> {
  const out = join(folder, kind);
  const made = await makeBundle({
    ledger: harness.ledger,
    checkpointFolder: log,
    scope: kind === 'ledger' ? { kind } : { kind, id: OBLIGATION },
    out,
    madeAt: instant('2026-11-26T09:00:00Z'),
    program: 'cylch@test',
    withWords: false,
    verify: verifyForBundle({ databaseUrl: database.url, checkpointFolder: log, keys: [signer] }),
  });
  expect(made).toMatchObject({ ok: true });
  return out;
}

/** On a machine without database or keys. */
async function replayOf(bundle: string, ...more: readonly string[]) {
  let out = '';
  const io = {
    out: (text: string) => void (out += text),
    err: () => undefined,
    clock: () => clockAt('2026-11-24T10:00:00Z'),
    environment: {},
    input: process.stdin,
  };
  const code = await run(['audit', 'replay', '--bundle', bundle, ...more, '--data', '/nowhere'], io);
  return { code, out };
}

it.each(KINDS)('verify names the decision whose %s was altered, or is gone', async (kind) => {
  expect(await live()).toMatchObject({ outcome: 'verified', findings: [] });
  await tamper(`update ledger.contents set content = content || ' ' where kind = '${kind}'`);
  const altered = await live();
  expect(altered.outcome).toBe('altered');
  expect(altered.findings.map(({ code, position }) => [code, position])).toEqual([
    ['content-altered', kind === 'directory' ? 3 : 1],
  ]);
  expect(altered.first?.message).toMatchObject({
    en: expect.stringContaining(`The ${kind} that the decision`),
    cy: expect.stringContaining(`Newidiwyd y cynnwys (${kind})`),
  });
  await tamper(`delete from ledger.contents where kind = '${kind}'`);
  expect((await live()).findings.map(({ code, position }) => [code, position])).toEqual([
    ['content-missing', kind === 'directory' ? 3 : 1],
  ]);
});

it('what no decision names is held to its hash too', async () => {
  await tamper(`insert into ledger.contents values ('${'0'.repeat(64)}', 'calendar', '{}')`);
  expect((await live()).findings.map(({ code, position }) => [code, position])).toEqual([
    ['content-altered', null],
  ]);
});

it.each(['ledger', 'obligation'] as const)(
  'a bundle of the %s holds them, and its decisions are replayed from there',
  async (kind) => {
    const bundle = await bundled(kind);
    const contents = readdirSync(join(bundle, 'contents'));
    expect(contents).toHaveLength(2);
    for (const name of contents)
      expect(
        `${createHash('sha256')
          .update(readFileSync(join(bundle, 'contents', name)))
          .digest('hex')}.json`,
      ).toBe(name);
    const manifest = JSON.parse(readFileSync(join(bundle, 'manifest.json'), 'utf8')) as {
      pinned: { calendars: readonly { file: string }[] };
    };
    expect(contents).toContain(manifest.pinned.calendars[0]?.file.replace('contents/', ''));
    await harness.close();
    const { code, out } = await replayOf(bundle);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/ 1 {2}the same, byte for byte\n +1 {2}the same over what can be read/),
    ]);
    harness = new LedgerHarness(database.url);
  },
);

it('a bundle whose content was altered is found by verify and by replay, though its manifest fits', async () => {
  const bundle = await bundled('ledger');
  const copy = join(folder, 'copy');
  cpSync(bundle, copy, { recursive: true });
  const name = readdirSync(join(copy, 'contents')).find((each) =>
    readFileSync(join(copy, 'contents', each), 'utf8').includes('aln-policy-lead'),
  )!;
  const path = `contents/${name}`;
  const text = readFileSync(join(copy, path), 'utf8').replace('official', 'approver');
  writeFileSync(join(copy, path), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as {
    files: readonly { path: string }[];
  };
  const files = manifest.files.map((file) =>
    file.path === path ? { path, bytes: Buffer.byteLength(text), sha256 } : file,
  );
  const written = `${canonicalJson({ ...manifest, files })}\n`;
  writeFileSync(join(copy, 'manifest.json'), written);
  writeFileSync(
    join(copy, 'manifest.json.sha256'),
    `${createHash('sha256').update(written).digest('hex')}  manifest.json\n`,
  );

  const report = await verified({ kind: 'bundle', folder: copy }, join(copy, 'log'));
  expect(report.findings.map(({ code }) => code)).toEqual(['content-altered']);
  expect(await replayOf(copy)).toMatchObject({
    code: 1,
    out: expect.stringContaining('The directory that it was made with was altered since'),
  });
});
