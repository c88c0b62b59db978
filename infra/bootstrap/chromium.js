'use strict';
const fs = require('node:fs');
const { onPath } = require('./on-path');
const { attempt } = require('./run');

// the shell does what the page tests need with half the work of a whole browser
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isDebianRoot = () =>
  process.getuid?.() === 0 && fs.existsSync('/etc/debian_version') && onPath('apt-get') !== null;

const fromPath = () => NAMES.map((name) => onPath(name)).find((found) => found !== null) ?? null;

function fromDebian() {
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const update = attempt('apt-get', ['update'], quiet);
  const install = (name) => attempt('apt-get', ['install', '-y', '--no-install-recommends', name], quiet);
  if (install(SHELL).ok) return fromPath();
  const whole = install('chromium');
  if (!whole.ok) throw new Error(`apt-get: ${(whole.output || update.output).split('\n').pop()}`);
  return fromPath();
}

function fromPlaywright() {
  const installed = attempt(process.execPath, [
    require.resolve('playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
  const found = require('playwright-core').chromium.executablePath();
  if (!fs.existsSync(found)) throw new Error(`playwright: ${installed.output.split('\n').pop()}`);
  return found;
}

/**
 * A Chromium for the page tests: CHROMIUM, the PATH, Debian's package (as root), Playwright's own build.
 * @returns {Promise<{ path: string, from: string }>}
 * @throws Error that lists what was tried and every way out
 */
async function findChromium({ log = (line) => process.stderr.write(`${line}\n`) } = {}) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (fs.existsSync(named)) return { path: named, from: 'CHROMIUM' };
    throw new Error(`CHROMIUM names ${named}, and there is no such file. Correct it or unset it.`);
  }
  const installed = fromPath();
  if (installed) return { path: installed, from: 'PATH' };
  const tried = [`PATH: none of ${NAMES.join(', ')}`];
  const ways = isDebianRoot() ? [['Debian', fromDebian]] : [];
  for (const [name, fetchBrowser] of [...ways, ['Playwright', fromPlaywright]]) {
    log(`Chromium for the page tests: installing from ${name} …`);
    try {
      const found = fetchBrowser();
      if (found) return { path: found, from: name };
      tried.push(`${name}: installed, but no program was found`);
    } catch (error) {
      tried.push(error.message);
    }
  }
  throw new Error(
    [
      'No Chromium was found for the page tests. Tried:',
      ...tried.map((line) => `  - ${line}`),
      'Set CHROMIUM to the path of a Chromium or Chrome, or install the package chromium.',
    ].join('\n'),
  );
}

module.exports = { findChromium };

if (require.main === module) {
  findChromium().then(
    (found) => console.log(found.path),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
