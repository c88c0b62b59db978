import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { instant } from '#domain/kernel';
import { openLedger } from '#record/ledger';
import { seedRegister } from '../../tests/support/seed-register';
import { type CliStack, cliFolder, openCliStack } from './cli-stack.testing';

jest.setTimeout(180_000);

const REVIEW = 'wm-alp-cycle';
const REPORT = randomBytes(400_000);
const folder = cliFolder('cli-evidence');
const report = join(folder, 'report.pdf');
let stack: CliStack;

beforeAll(async () => {
  writeFileSync(report, REPORT);
  stack = await openCliStack({
    folder,
    more: { EVIDENCE_FILE_MAX_MIB: '1' },
    seed: async ({ url }) => {
      const ledger = openLedger({ databaseUrl: url });
      await seedRegister(ledger, instant('2026-11-23T10:00:00Z'), [REVIEW]);
      await ledger.close();
    },
  });
});
afterAll(() => stack.close());

const cylch = (...args: readonly string[]) => stack.cylch(args);

const add = (file: string, ...more: readonly string[]) =>
  cylch(
    'evidence',
    'add',
    REVIEW,
    file,
    '--reference',
    'gov.wales/report',
    '--description',
    'The report',
    ...(more.includes('--by') ? [] : ['--by', 'non-griffiths']),
    ...more,
  );
const get = (evidenceId: string, out: string, ...more: readonly string[]) =>
  cylch('evidence', 'get', REVIEW, evidenceId, '--out', out, ...more);

it('attaches a file, a newer version, takes both out as they were, and erases one', async () => {
  const first = (await add(report)).out.trim();
  expect(first).toMatch(/^evidence-/);
  const second = await add(report, '--version-of', first, '--json');
  const { evidenceId, sha256 } = JSON.parse(second.out) as { evidenceId: string; sha256: string };
  expect(sha256).not.toBe(createHash('sha256').update(REPORT).digest('hex'));

  for (const id of [first, evidenceId]) {
    const out = join(folder, `${id}.pdf`);
    expect(await get(id, out)).toMatchObject({
      code: 0,
      err: expect.stringContaining(String(REPORT.length)),
    });
    expect(readFileSync(out).equals(REPORT)).toBe(true);
    const again = await get(id, out);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('is not written over') });
  }

  const erase = (...more: readonly string[]) =>
    cylch('evidence', 'erase', REVIEW, first, '--reason', 'Asked for', ...more);
  expect((await erase('--by', 'non-griffiths')).err).toContain('Only an administrator');
  expect(await erase('--by', 'dafydd-hughes')).toMatchObject({ code: 0 });
  expect((await cylch('erasures')).out).toContain('file/');
  const gone = join(folder, 'gone.pdf');
  expect((await get(first, gone)).err).toContain('was erased');
  expect((await get(first, gone, '--language', 'cy')).err).toContain('Dilëwyd ffeil');
  expect(existsSync(gone)).toBe(false);
  expect((await get(evidenceId, gone)).code).toBe(0);
});

it.each([
  ['en', 'at most 1 MB', 'no person with the id', 'There is no evidence'],
  ['cy', '1 MB ar y mwyaf', 'Nid oes person', 'Nid oes tystiolaeth'],
])('says what it does not do: %s', async (language, tooLarge, nobody, nothing) => {
  const large = join(folder, 'large.pdf');
  writeFileSync(large, randomBytes(1_024 ** 2 + 1));
  const refused = async (answer: ReturnType<typeof cylch>, words: string) =>
    expect(await answer).toMatchObject({ code: 1, out: '', err: expect.stringContaining(words) });
  await refused(add(large, '--language', language), tooLarge);
  await refused(add(report, '--by', 'nobody', '--language', language), nobody);
  await refused(get('nothing', join(folder, 'x'), '--language', language), nothing);
  expect((await add(join(folder, 'absent.pdf'), '--language', language)).code).toBe(1);
});
