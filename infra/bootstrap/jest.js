'use strict';
const { spawn } = require('node:child_process');
const { findChromium } = require('./chromium');
const { environment, nodeProgram } = require('./install');
const { findOpenssl } = require('./openssl');
const { root } = require('./paths');
const { findTemporal } = require('./temporal');

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  ...['--config', 'infra/quality/jest.config.cjs', '--forceExit'],
];

/** What the tests find the real services by. */
async function testEnvironment() {
  const env = { ...environment() };
  if (!env.TEMPORAL_ADDRESS) env.TEMPORAL_CLI = (await findTemporal()).path;
  env.CHROMIUM = (await findChromium()).path;
  env.OPENSSL = findOpenssl();
  return env;
}

/** Jest reports on standard error; its JSON on standard output is dropped, a file has it. @returns the exit code */
function jest(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeProgram(), [...JEST, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

module.exports = { jest, testEnvironment };
