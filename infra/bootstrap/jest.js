'use strict';
const { spawn } = require('node:child_process');
const { nodeProgram } = require('./install');
const { root } = require('./paths');

/** Jest reports on standard error; its JSON on standard output is dropped, a file has it. @returns the exit code */
function jest(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(nodeProgram(), ['node_modules/jest/bin/jest.js', ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

module.exports = { jest };
