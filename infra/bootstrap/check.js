'use strict';
const { root } = require('./paths');
const { environment, nodeProgram } = require('./install');
const { run } = require('./run');

const CHECKS = [
  ['types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit']],
  [
    'lint',
    [
      'node_modules/eslint/bin/eslint.js',
      '--config',
      'infra/quality/eslint.config.mjs',
      '--max-warnings',
      '0',
      '.',
    ],
  ],
  [
    'format',
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--config', 'infra/quality/prettier.json', '.'],
  ],
];

/** Types, lint and format, side by side. Rejects with the first that finds fault; its findings are on standard error. */
async function check() {
  process.stderr.write(`Checking ${CHECKS.map(([name]) => name).join(', ')} …\n`);
  const options = { cwd: root, env: environment() };
  const outcomes = await Promise.allSettled(CHECKS.map(([, args]) => run(nodeProgram(), args, options)));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

module.exports = { check };
