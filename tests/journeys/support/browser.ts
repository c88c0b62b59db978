import { mkdirSync } from 'node:fs';
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

/** A screenshot of the whole page, if CYLCH_SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
