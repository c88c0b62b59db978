import { join } from 'node:path';
import { ESLint } from 'eslint';

const root = join(__dirname, '..', '..');
const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'infra/quality/eslint.config.mjs') });

jest.setTimeout(180_000);

/** Runs single rules without type information, for speed. */
const eslintOf = (...rules: readonly string[]) =>
  new ESLint({
    cwd: root,
    overrideConfigFile: join(root, 'infra/quality/eslint.config.mjs'),
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  });
const eslintOfBans = eslintOf(
  'no-restricted-globals',
  'no-restricted-properties',
  '@typescript-eslint/no-restricted-imports',
);
const eslintOfClocks = eslintOf('house/no-machine-clock');
const eslintOfWords = eslintOf('words/plain-names', 'no-restricted-syntax');

/** Lints a text as a file of the project. */
async function faults(
  file: string,
  text: string,
  linter = eslintOfBans,
): Promise<readonly (string | null)[]> {
  const [result] = await linter.lintText(text, { filePath: join(root, file) });
  return result!.messages.map(({ ruleId }) => ruleId);
}

const clockFaults = (file: string, text: string) => faults(file, text, eslintOfClocks);
const wordFaults = (file: string, text: string) => faults(file, text, eslintOfWords);

describe('the domain reads no clock and no machine', () => {
  it.each([
    ['libs/domain/kernel/result.ts', 'export const now = (): number => Date.now();\n'],
    ['libs/domain/calendars/day-off.ts', "export const words = new Intl.DateTimeFormat('cy').format();\n"],
    ['libs/domain/deadlines/rules/rule.ts', "export const zone = process.env['TZ'];\n"],
    [
      'libs/domain/obligations/standing.ts',
      'export const later = (): unknown => setTimeout(() => undefined, 1);\n',
    ],
  ])('%s may not: %s', async (file, text) => {
    expect(await faults(file, text)).toContain('no-restricted-globals');
  });

  it.each([
    ['libs/record/ledger/ledger.ts', 'export const at = Date.now();\n'],
    ['apps/web/main.ts', 'export const at = new Date();\n'],
    ['apps/web/main.ts', 'export const at = new globalThis.Date();\n'],
    ['apps/cli/main.ts', 'export const { now } = Date;\n'],
    ['libs/domain/kernel/instant.ts', 'export const at = Temporal.Now.instant();\n'],
    ['workflows/alarm.ts', "export const at = Date['now']();\n"],
    ['workflows/schedules.workflow.ts', 'export const at = Date();\n'],
    ['libs/domain/kernel/kernel.unit.spec.ts', 'export const at = performance.now();\n'],
    ['tests/journeys/changes.e2e.spec.ts', 'export const at = new Date();\n'],
    ['tests/support/clock.ts', 'export const at = new Intl.DateTimeFormat().format();\n'],
    [
      'tests/bench/report.ts',
      "import { performance } from 'node:perf_hooks';\nexport const at = performance;\n",
    ],
    ['tests/bench/deadlines/bench.cjs', 'module.exports = process.hrtime.bigint();\n'],
    ['infra/bootstrap/build.js', 'module.exports = Date.now();\n'],
    ['infra/quality/mutation/test-runner.mjs', 'export const at = performance.now();\n'],
  ])('nobody asks the machine what time it is, as %s would: %s', async (file, text) => {
    expect(await clockFaults(file, text)).toEqual(['house/no-machine-clock']);
  });

  it.each([
    ['apps/platform/clock.ts', 'export const at = Date.now();\n'],
    ['workflows/clock.ts', 'export const at = Date.now();\n'],
    ['infra/bootstrap/stopwatch.js', 'module.exports = performance.now();\n'],
    ['apps/web/main.ts', "export const at = [new Date('2026-01-05'), new Date(0), Date.UTC(2026, 0, 5)];\n"],
  ])('but %s may: %s', async (file, text) => {
    expect(await clockFaults(file, text)).toEqual([]);
  });

  it('a test may not take the machine’s clock for its own', async () => {
    const text = "import { systemClock } from '#platform/clock';\nexport const clock = systemClock();\n";
    expect(await faults('tests/journeys/changes.e2e.spec.ts', text)).toContain(
      '@typescript-eslint/no-restricted-imports',
    );
  });

  it('a workflow may not ask what replay would answer otherwise', async () => {
    const text = "export const words = new Intl.DateTimeFormat('cy').format();\n";
    expect(await faults('workflows/obligation-run.ts', text)).toContain('no-restricted-globals');
  });

  it('an app may not open a ledger that seals nothing', async () => {
    const text = "import { openLedger } from '#record/ledger';\nexport const open = openLedger;\n";
    expect(await faults('apps/api/main.ts', text)).toContain('@typescript-eslint/no-restricted-imports');
    expect(await faults('apps/api/main.ts', text.replaceAll('openLedger', 'openPool'))).toEqual([]);
  });

  it.each([
    ['apps/web/main.ts', "import { fold } from '#domain/obligations';\nexport const planted = fold;\n"],
    ['apps/api/main.ts', "import { stateAt } from '#domain/history';\nexport const planted = stateAt;\n"],
    ['apps/cli/main.ts', "import { whyOf } from '#domain/history';\nexport const planted = whyOf;\n"],
    [
      'apps/web/main.ts',
      "import { listMails } from '#application/notifications';\nexport const planted = listMails;\n",
    ],
  ])('%s may not make an answer of events itself: %s', async (file, text) => {
    expect(await faults(file, text)).toEqual(['@typescript-eslint/no-restricted-imports']);
  });

  it('nor read a stream', async () => {
    const text =
      "import type { Ledger } from '#record/ledger';\n" +
      "export const read = (ledger: Ledger): unknown => ledger.readStream('x');\n";
    expect(await faults('apps/cli/main.ts', text)).toEqual(['no-restricted-properties']);
    expect(await faults('libs/application/queries/read-events.ts', text)).toEqual([]);
  });

  it('a query stands in a repository', async () => {
    const text =
      "import type { Database } from '#record/ledger';\n" +
      "export const head = (db: Database): unknown => db.selectFrom('ledger.head').select('position').execute();\n";
    expect(await faults('libs/record/ledger/append.ts', text)).toEqual(['no-restricted-properties']);
    expect(await faults('libs/record/ledger/events.repository.ts', text)).toEqual([]);
  });

  it('and a promise may not be left floating', async () => {
    const text = 'export function forget(): void {\n  Promise.resolve(1);\n}\n';
    expect(await faults('libs/domain/kernel/result.ts', text, eslint)).toContain(
      '@typescript-eslint/no-floating-promises',
    );
  });
});

describe('a loop in the domain has a bound', () => {
  it.each([
    ['libs/domain/obligations/decide/advance.ts', 'export const run = (): void => {\n  for (;;);\n};\n'],
    ['libs/domain/deadlines/rules/rule.ts', 'export const run = (): void => {\n  while (true);\n};\n'],
    ['libs/domain/calendars/day-off.ts', 'export const run = (): void => {\n  do; while (1);\n};\n'],
  ])('%s may not: %s', async (file, text) => {
    expect(await wordFaults(file, text)).toEqual(['no-restricted-syntax']);
  });

  it('elsewhere one may wait for ever', async () => {
    const text = 'export const run = (): void => {\n  for (;;);\n};\n';
    expect(await wordFaults('workflows/obligation-loop.ts', text)).toEqual([]);
  });
});

describe('names are the field’s own', () => {
  it.each([
    ['libs/domain/mail/mail-facts.ts', 'export const toldLedger = 1;\n'],
    ['libs/domain/mail/mail-facts.ts', 'export interface Facts {\n  readonly untold: number;\n}\n'],
    ['libs/domain/obligations/opening.ts', 'export function takeTurn(): void {}\n'],
    ['libs/domain/obligations/opening.ts', 'export const open = (turn: number): number => turn;\n'],
    ['libs/domain/deadlines/rules/rule.ts', 'export const sumOfRule = 1;\n'],
    ['libs/domain/mail/revalidate.ts', 'export const stillHolds = true;\n'],
    ['libs/application/replay/verdict.ts', 'export type Redecided = string;\n'],
    ['apps/web/main.ts', 'export const KEPT_PER_SESSION = 1;\n'],
    ['apps/cli/main.ts', "export { join as readAnew } from 'node:path';\n"],
    ['workflows/alarm.ts', 'export class Prospect {}\n'],
    ['tests/cycle/rehearsal.ts', 'export const [foretold] = [1];\n'],
    ['infra/bootstrap/build.js', 'module.exports = { beating: true };\n'],
  ])('%s may not say: %s', async (file, text) => {
    expect(new Set(await wordFaults(file, text))).toEqual(new Set(['words/plain-names']));
  });

  it.each([
    'export const returned = turnstile();\n',
    'export const keep = (stranger: { id: number }): number => stranger.id;\n',
    'export const next = (stream: NodeJS.ReadStream) => stream.kept.turn;\n',
    "import { prospect as forecast } from 'library';\nexport const soon = forecast;\n",
  ])('but may say: %s', async (text) => {
    expect(await wordFaults('libs/record/ledger/ledger.ts', text)).toEqual([]);
  });

  it.each([
    ['libs/domain/kernel/result.ts', 'export const list = [...[1, 2], 3];\n'],
    ['apps/web/main.ts', 'export const pair = { ...{ a: 1 }, b: 2 };\n'],
    ['infra/bootstrap/build.js', "module.exports = ['a', ...['b']];\n"],
  ])('%s may not spread a literal: %s', async (file, text) => {
    expect(await wordFaults(file, text)).toEqual(['no-restricted-syntax']);
  });

  it('but a conditional part may be spread', async () => {
    const text =
      'export const pair = (a?: number) => ({ ...(a !== undefined && { a }), ...(a ? { b: a } : {}) });\n';
    expect(await wordFaults('apps/web/main.ts', text)).toEqual([]);
  });
});
