'use strict';
const path = require('node:path');
const { environment, install, nodeProgram } = require('./install');
const { cache, root } = require('./paths');
const { recorded } = require('./run');

const ESLINT = ['node_modules/eslint/bin/eslint.js', '--config', 'infra/quality/eslint.config.mjs'];
const PRETTIER = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn'];
const KNIP = ['node_modules/knip/bin/knip.js', '--config', 'infra/quality/knip.json', '--no-progress'];
const FOLDERS = ['apps', 'libs', 'workflows', 'tests', 'infra'];

const lint = (files) => ({
  name: 'lint',
  args: [...ESLINT, '--max-warnings', '0', '--no-warn-ignored', ...files],
});
const format = (files, extra = []) => ({
  name: 'format',
  args: [...PRETTIER, ...extra, '--ignore-unknown', ...files],
});

/** The longest first: two run at a time. The cache of the formatter is by content; typed rules have none that is sound. */
const CHECKS = [
  { name: 'types, lint', args: ['--max-old-space-size=4096', 'infra/quality/types-and-lint.mjs'] },
  {
    name: 'boundaries',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      'infra/quality/dependency-cruiser.cjs',
      ...FOLDERS,
    ],
  },
  // the types of what the API’s handlers return, and what is made from them
  {
    name: 'description',
    args: [
      '--conditions=source',
      '--require',
      './infra/quality/mutation/load-sources.cjs',
      'apps/api/record-openapi.testing.ts',
      'check',
    ],
  },
  { name: 'unused', args: KNIP },
  // what the local stack needs is not among the packages that production installs
  { name: 'packages', args: [...KNIP, '--production', '--strict', '--include', 'dependencies,unlisted'] },
  format(
    ['.'],
    ['--cache', '--cache-strategy', 'content', '--cache-location', path.join(cache, 'prettier.json')],
  ),
];

/** @returns the names of the checks that found fault; what they found is on standard error */
async function check(checks = CHECKS, log = (line) => process.stderr.write(`${line}\n`)) {
  const waiting = [...checks];
  const failed = [];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { ok, output, seconds } = await recorded(nodeProgram(), next.args, {
        cwd: root,
        env: environment(),
      });
      log(`${ok ? '✓' : '✗'} ${next.name.padEnd(12)} ${seconds.toFixed(1)} s`);
      if (ok) continue;
      log(output.replace(/^/gm, '  '));
      failed.push(next.name);
    }
  };
  await Promise.all([one(), one()]);
  return failed;
}

module.exports = { check };

const NAMED = { lint: [lint, format], check: [] };

/** `node check.js`: everything. `node check.js lint [FILE …]`: lint and format of the files named, else of all. */
async function main([what = 'check', ...files]) {
  await install();
  const chosen = NAMED[what].map((of) => of(files.length > 0 ? files : ['.']));
  const failed = await check(chosen.length > 0 ? chosen : CHECKS);
  if (failed.length > 0) throw new Error(`Found fault: ${failed.join(', ')}`);
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
