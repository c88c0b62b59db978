'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { build } = require('./build');
const { check } = require('./check');
const { findChromium } = require('./chromium');
const { environment, install, nodeProgram } = require('./install');
const { findOpenssl } = require('./openssl');
const { cache, root } = require('./paths');
const { findTemporal } = require('./temporal');
const { verdict } = require('./verdict');

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const results = path.join(cache, 'jest-results.json');

/** Sets everything up, runs the tests, and says `N passed, N failed`. */
async function main() {
  await install();
  await build();
  // the tests wait for much and the checks for nothing: side by side they end sooner
  const checked = check();
  checked.catch(() => undefined);
  const env = { ...environment() };
  if (!env.TEMPORAL_ADDRESS) env.TEMPORAL_CLI = (await findTemporal()).path;
  env.CHROMIUM = (await findChromium()).path;
  env.OPENSSL = findOpenssl();
  fs.mkdirSync(cache, { recursive: true });
  fs.rmSync(results, { force: true });
  const args = [
    ...JEST,
    '--config',
    'infra/quality/jest.config.cjs',
    '--forceExit',
    '--json',
    '--outputFile',
    results,
  ];
  const code = await jest([...args, ...process.argv.slice(2)], env);
  await checked;
  const { line, ok } = verdict(
    fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : null,
    code,
  );
  console.log(line);
  process.exitCode = ok ? 0 : 1;
}

/** Jest reports on standard error; its JSON on standard output is dropped, the file has it. */
function jest(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeProgram(), args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
