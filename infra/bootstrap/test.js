'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { build } = require('./build');
const { check } = require('./check');
const { environment, install } = require('./install');
const { jest } = require('./jest');
const { findOpenssl } = require('./openssl');
const { cache } = require('./paths');
const { verdict } = require('./verdict');

const results = path.join(cache, 'jest-results.json');

/** Whether the run is of everything: no file, pattern, kind or name of a test is picked. */
const isWhole = (args) => args.length === 0;

/** Sets up what the tests named need (all of them, with every check, where none is) and says `N passed, N failed`. */
async function main(args) {
  await install();
  const env = environment();
  let checked = Promise.resolve([]);
  if (isWhole(args)) {
    // the types are among the checks
    await build({ checked: false });
    env.OPENSSL = findOpenssl();
    // the tests wait for much and the checks for nothing: side by side they end sooner
    checked = check();
  }
  fs.mkdirSync(cache, { recursive: true });
  fs.rmSync(results, { force: true });
  const code = await jest(['--json', '--outputFile', results, ...args], env);
  const failed = await checked;
  const { line, ok } = verdict(
    fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : null,
    code,
    failed,
  );
  console.log(line);
  process.exitCode = ok ? 0 : 1;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
