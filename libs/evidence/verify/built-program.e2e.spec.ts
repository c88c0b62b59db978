import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigner } from '#transparency/tlog';
import { checkpointPath } from '#transparency/published-log';
import type { Report } from './report';
import { ORIGIN, SealedLedger, brief } from './sealed-ledger.testing';

jest.setTimeout(300_000);

const program = join(__dirname, '../../../dist/apps/cli/main.js');
let elsewhere: string;
let sealed: SealedLedger;
beforeEach(async () => {
  if (!existsSync(program)) throw new Error('these tests run the built program: run `npm run build` first');
  elsewhere = mkdtempSync(join(tmpdir(), 'cylch-auditor-'));
  sealed = await SealedLedger.open();
});
afterEach(async () => {
  await sealed.close();
  rmSync(elsewhere, { recursive: true });
});

/** `cylch audit verify` as cron runs it: no settings but these two. */
async function verify(args: readonly string[], database = sealed.database.url) {
  const child = spawn(process.execPath, [program, ...args, '--data', elsewhere], {
    env: { PATH: process.env['PATH'], DATABASE_URL: database, CHECKPOINT_FOLDER: sealed.folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err, report: () => JSON.parse(out) as Report };
}

const command = ['audit', 'verify'] as const;

it('judges on several threads what one thread would, and names an altered row among them', async () => {
  await sealed.appendMany(26_000);
  await sealed.sealAll();
  const key = sealed.signer.text;
  const well = await verify([...command, '--key', key, '--json']);
  expect(well.code).toBe(0);
  expect(well.report()).toMatchObject({
    outcome: 'verified',
    rows: 26_000,
    workers: Math.min(2, availableParallelism()),
    limit: { size: 26_000 },
    checkpoints: { signed: 6, fitting: 6 },
  });
  await sealed.tamper(`update ledger.events set data = replace(data, 'Nodyn 20000:', 'Nodyn 20001:')
    where position = 20000; update ledger.events set leaf = {leaf} where position = 20000;
    delete from ledger.events where position = 9000`);
  const altered = await verify([...command, '--key', key, '--json']);
  expect(altered.code).toBe(1);
  const singleThreaded = await sealed.verify();
  expect(altered.report().findings.map(brief)).toEqual(singleThreaded.findings.map(brief));
  expect(altered.report().findings.map(brief)).toEqual(
    expect.arrayContaining(['row-deleted 9000', 'row-altered 20000 data/text']),
  );
});

it('ends with 0, 1 or 2 and says in both languages what is proven and what is not', async () => {
  await sealed.append(5);
  await sealed.seal();
  await sealed.append(1);
  const key = join(elsewhere, 'key.txt');
  writeFileSync(key, `${sealed.signer.text}\n`);
  const held = join(elsewhere, 'checkpoint-5.txt');
  writeFileSync(held, readFileSync(checkpointPath(sealed.folder, 5), 'utf8').replaceAll('\n', '\r\n'));

  const well = await verify([...command, '--key', key, '--checkpoint', held]);
  expect(well).toMatchObject({ code: 0, err: '100 %  6 of 6 rows\n' });
  expect(well.out).toContain('Verified. 6 rows were judged');
  expect(well.out).toContain('checkpoint of 5 records of log.example/ledger that you hold');
  expect(well.out).toContain('Not yet proved outside this system: 1.');
  const welsh = await verify(['--language', 'cy', ...command]);
  expect(welsh).toMatchObject({ code: 0, err: '100 %  6 o 6 rhes\n' });
  expect(welsh.out).toContain('Dilyswyd.');
  expect(welsh.out).toContain('Cymerwyd yr allweddi o’r ffolder ei hun');

  await sealed.tamper(`update ledger.events set type = 'EvidenceAttached' where position = 2`);
  const altered = await verify([...command, '--key', key]);
  expect(altered.code).toBe(1);
  expect(altered.out).toMatch(/ALTERED.*\n {2}Row 2 was altered.*type: "ProgressNoted" → "EvidenceAttached"/);
});

it('ends with 2 where nothing could be verified', async () => {
  await sealed.append(2);
  await sealed.seal();
  const other = newSigner(ORIGIN).signer.text;
  const unreachable = await verify([...command], 'postgresql://127.0.0.1:9/nothing');
  expect(unreachable).toMatchObject({ code: 2, err: expect.stringContaining('Could not verify') as string });
  expect(await verify([...command, '--key', other])).toMatchObject({
    code: 2,
    out: expect.stringContaining('NOT PROVEN') as string,
  });
  for (const args of [
    ['--key', 'nonsense'],
    ['--checkpoint', join(elsewhere, 'missing.txt')],
    ['--quorum', 'two'],
    ['--nonsense'],
  ])
    expect(await verify([...command, ...args])).toMatchObject({ code: 2 });
});

it('ends with 2 before anything was sealed, but with 1 where the folder was emptied since', async () => {
  await sealed.append(2);
  expect(await verify([...command])).toMatchObject({
    code: 2,
    out: expect.stringContaining('no checkpoint that is trusted') as string,
  });
  await sealed.seal();
  expect(await verify([...command, '--checkpoints', elsewhere])).toMatchObject({
    code: 1,
    out: expect.stringContaining('it is gone from the folder') as string,
  });
});
