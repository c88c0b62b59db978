import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSigner } from '#transparency/tlog';
import { checkpointPath } from '#transparency/published-log';
import { OBLIGATION, sealedStory } from '../bundle/sealed-story.testing';
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
async function verify(
  args: readonly string[],
  database = sealed.database.url,
  { cwd = process.cwd(), folder = sealed.folder } = {},
) {
  const child = spawn(process.execPath, [program, ...args, '--data', elsewhere], {
    cwd,
    env: { PATH: process.env['PATH'], DATABASE_URL: database, CHECKPOINT_FOLDER: folder },
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
  expect(well.out).toContain('Verified. 6 rows were checked');
  expect(well.out).toContain('checkpoint of 5 records of log.example/ledger that you hold');
  expect(well.out).toContain('Not yet proved outside this system: 1.');
  const welsh = await verify(['--language', 'cy', ...command]);
  expect(welsh).toMatchObject({ code: 0, err: '100 %  Rhesi: 6 o 6\n' });
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
    out: expect.stringContaining('no trusted checkpoint') as string,
  });
  await sealed.seal();
  expect(await verify([...command, '--checkpoints', elsewhere])).toMatchObject({
    code: 1,
    out: expect.stringContaining('it is gone from the folder') as string,
  });
});

it('a bundle is handed out verified, and the command that its README prints says so where it is run', async () => {
  const story = await sealedStory([OBLIGATION]);
  const out = join(elsewhere, 'Tŷ bwndel');
  const key = story.signer.text;
  const made = await verify(['audit', 'bundle', `${out}/`, '--key', key], story.databaseUrl, {
    folder: story.checkpointFolder,
  });
  await story.drop();
  story.remove();
  expect([made.code, made.err]).toEqual([0, expect.stringContaining('Written to')]);
  for (const readme of ['README.txt', 'DARLLENWCH.txt']) {
    const printed = /^ {2}cylch (audit verify .*)$/m.exec(readFileSync(join(out, readme), 'utf8'))?.[1] ?? '';
    const args = printed.replace('"name+id+base64"', key).split(' ');
    expect(args).toHaveLength(5);
    const answer = await verify(args, '', { cwd: out });
    expect(answer).toMatchObject({ code: 0, out: expect.stringContaining('Verified.') as string });
  }
});

it('a ledger with a deleted row is not handed out: the finding is told, and nothing is written', async () => {
  await sealed.append(7);
  await sealed.seal();
  await sealed.tamper('delete from ledger.events where position = 3');
  const out = join(elsewhere, 'bundle');
  const refused = await verify(['audit', 'bundle', out]);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('nothing was written. Row 3 was deleted');
  expect(existsSync(out)).toBe(false);
});

it('a lost folder is made anew by command, and the next night’s check is quiet', async () => {
  for (let n = 0; n < 3; n += 1) {
    await sealed.append(2);
    await sealed.seal();
  }
  const held = join(elsewhere, 'held.txt');
  writeFileSync(held, readFileSync(checkpointPath(sealed.folder, 4)));
  rmSync(sealed.folder, { recursive: true });
  const given = ['--key', sealed.signer.text, '--checkpoint', held];
  const made = await verify(['audit', 'rebuild-log', sealed.folder, ...given]);
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^log.example\/ledger\n6\n/) as string });
  expect(made.err).toContain('3 checkpoints, the newest of 6 records');
  expect(await verify([...command, ...given])).toMatchObject({ code: 0 });
  expect(await verify(['audit', 'rebuild-log', sealed.folder, ...given])).toMatchObject({
    code: 1,
    err: expect.stringContaining('is not empty') as string,
  });
});

it('the folder that is opened may be written in any way, and an unreadable name hangs nothing', async () => {
  await sealed.append(3);
  await sealed.seal();
  execFileSync('mkfifo', [join(sealed.folder, 'checkpoints', '000000000002')]);
  const answer = await verify([
    ...command,
    '--checkpoints',
    `${sealed.folder}/./`,
    '--key',
    sealed.signer.text,
  ]);
  expect(answer.code).toBe(1);
  expect(answer.out).toContain('The checkpoint 2 cannot be read. it is a pipe');
});
