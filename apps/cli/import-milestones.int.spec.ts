import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import 'reflect-metadata';
import { sampleDirectoryFile, sampleRegisterFile } from '#application/register-import';
import { clockBySettings, clockFrom } from '../../tests/support/clock';
import { type TestDatabase, createTestDatabase } from '../../tests/support/database';
import { run } from './program';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'cylch-milestones-'));
const file = join(folder, 'register.yaml');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  symlinkSync(join(dirname(sampleRegisterFile), 'sources'), join(folder, 'sources'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** The sample register with these milestones of the five-yearly review. */
const write = (milestones: string): void => {
  const text = readFileSync(sampleRegisterFile, 'utf8');
  writeFileSync(
    file,
    text.replace('- id: wm-alp-cycle\n', `- id: wm-alp-cycle\n    milestones: ${milestones}\n`),
  );
};

async function imported(language: string) {
  let [out, err] = ['', ''];
  const code = await run(['import', file, '--dry-run', '--language', language, '--data', folder], {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    clock: clockBySettings,
    input: process.stdin,
    environment: {
      DATABASE_URL: database.url,
      DIRECTORY_FILE: sampleDirectoryFile,
      CLOCK_OFFSET_MS: String(clockFrom('2026-03-16T10:00:00Z').offsetMs),
    },
  });
  return { code, said: out + err };
}

const TRANSLATION =
  '{ id: translation, title: { en: Translation, cy: Cyfieithu }, kind: translation, owner: aln-policy-lead, rule: { count: 2, unit: week, direction: before } }';

it.each([
  ['en', 'wm-alp-cycle: “Translation” (17 August 2026): translation is due in August'],
  ['cy', 'wm-alp-cycle: “Cyfieithu” (17 Awst 2026): mae’r cyfieithu i’w gwblhau ym mis Awst'],
])('a dry run names what the milestones of a file clash with: %s', async (language, clash) => {
  write(`{ template: five-yearly-review, list: [${TRANSLATION}] }`);
  const { code, said } = await imported(language);
  expect(said).toContain(clash);
  expect(code).toBe(0);
});

it.each([
  [
    'a circle',
    TRANSLATION.replace('before }', 'before, milestone: translation }'),
    'translation → translation',
  ],
  [
    'a post that the directory has not',
    TRANSLATION.replace('aln-policy-lead', 'no-such-unit'),
    'no-such-unit',
  ],
])('%s is a fault with its line', async (_name, milestone, named) => {
  write(`{ list: [${milestone}] }`);
  const { code, said } = await imported('en');
  expect(said).toMatch(new RegExp(`\\d+:\\d+ wm-alp-cycle: .*${named}`));
  expect(code).toBe(1);
});
