import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';

// plain JavaScript without types
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { findChromium } = require('../../../infra/bootstrap/chromium.js') as {
  findChromium: () => Promise<{ path: string }>;
};

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The folder of screenshots; none are taken without it. */
const SCREENSHOTS = process.env['CYLCH_SCREENSHOTS'];

export async function launchBrowser(): Promise<Browser> {
  const { path } = await findChromium();
  return chromium.launch({ executablePath: path, headless: true, args: FLAGS });
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown[] }[];
  }[];
}

/** The expression form, re-evaluated at every poll. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `${AXE}; axe.run(document, ${JSON.stringify({ runOnly: WCAG, resultTypes: ['violations'] })})`;

/** axe's violations on the page, with a name for failure messages. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeAnswer>(RUN_AXE);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** A screenshot of the whole page, if CYLCH_SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
