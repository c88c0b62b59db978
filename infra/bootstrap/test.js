'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { build } = require('./build');
const { check } = require('./check');
const { install } = require('./install');
const { jest, testEnvironment } = require('./jest');
const { cache } = require('./paths');
const { verdict } = require('./verdict');

const results = path.join(cache, 'jest-results.json');

/** Sets everything up, runs the tests, and says `N passed, N failed`. */
async function main() {
  await install();
  await build();
  // the tests wait for much and the checks for nothing: side by side they end sooner
  const checked = check();
  checked.catch(() => undefined);
  const env = await testEnvironment();
  fs.mkdirSync(cache, { recursive: true });
  fs.rmSync(results, { force: true });
  const code = await jest(['--json', '--outputFile', results, ...process.argv.slice(2)], env);
  await checked;
  const { line, ok } = verdict(
    fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : null,
    code,
  );
  console.log(line);
  process.exitCode = ok ? 0 : 1;
}

main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
