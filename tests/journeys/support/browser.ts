import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';

// plain JavaScript, as the bootstrap is: it has no types to import
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

/** Where screenshots go; none are taken unless this names a folder. */
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

/** The short form: the page reads it anew at every look. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `${AXE}; axe.run(document, ${JSON.stringify({ runOnly: WCAG, resultTypes: ['violations'] })})`;

/** What axe finds wrong with the page, named so that a failing test says where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeAnswer>(RUN_AXE);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** A picture of the whole page, where CYLCH_SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
