import { join } from 'node:path';
import { ESLint } from 'eslint';

const root = join(__dirname, '..', '..');
const eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'infra/quality/eslint.config.mjs') });

jest.setTimeout(60_000);

/** Lints a text as if it stood in a file of the project. */
async function faults(file: string, text: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return result!.messages.map(({ ruleId }) => ruleId);
}

describe('the domain reads no clock and no machine', () => {
  it.each([
    ['libs/kernel/result.ts', 'export const now = (): number => Date.now();\n'],
    ['libs/calendars/known-until.ts', "export const words = new Intl.DateTimeFormat('cy').format();\n"],
    ['libs/deadlines/rule-version.ts', "export const zone = process.env['TZ'];\n"],
    [
      'libs/obligations/has-ended.ts',
      'export const later = (): unknown => setTimeout(() => undefined, 1);\n',
    ],
  ])('%s may not: %s', async (file, text) => {
    expect(await faults(file, text)).toContain('no-restricted-globals');
  });

  it('a workflow may not ask what replay would answer otherwise', async () => {
    const text = "export const words = new Intl.DateTimeFormat('cy').format();\n";
    expect(await faults('workflows/recurring-duty.workflow.ts', text)).toContain('no-restricted-globals');
  });

  it('an app may not open a ledger that seals nothing', async () => {
    const text = "import { openLedger } from '#ledger';\nexport const open = openLedger;\n";
    expect(await faults('apps/api/main.ts', text)).toContain('@typescript-eslint/no-restricted-imports');
    expect(await faults('apps/api/main.ts', text.replaceAll('openLedger', 'openPool'))).toEqual([]);
  });

  it('a query stands in a repository', async () => {
    const text =
      "import type { Database } from '#ledger';\n" +
      "export const head = (db: Database): unknown => db.selectFrom('ledger.head').select('position').execute();\n";
    expect(await faults('libs/ledger/follow.ts', text)).toEqual(['no-restricted-properties']);
    expect(await faults('libs/ledger/events.repository.ts', text)).toEqual([]);
  });

  it('and a promise may not be left floating', async () => {
    const text = 'export function forget(): void {\n  Promise.resolve(1);\n}\n';
    expect(await faults('libs/kernel/result.ts', text)).toContain('@typescript-eslint/no-floating-promises');
  });
});
