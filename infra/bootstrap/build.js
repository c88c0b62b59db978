'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { dist, root } = require('./paths');
const { environment, install, nodeProgram } = require('./install');
const { run } = require('./run');
const { digestOfContent, digestOfTree, readStamp, writeStamp } = require('./stamp');

const SOURCES = ['apps', 'libs', 'workflows', 'infra'];
const SETTINGS = ['tsconfig.json', 'package.json', 'package-lock.json'];
const ASSETS = new Set(['.njk', '.yaml', '.txt', '.sql', '.json', '.css', '.svg', '.gz', '.mjs', '.png']);
const stamp = path.join(dist, '.cylch-build');
const CORE = 'libs/record/archive';

const COMPILE = ['node_modules/typescript/bin/tsc', '-p', 'infra/quality/tsconfig.build.json'];

/** Steps of the build that start from one file and take in all it imports. */
const BUNDLES = [
  {
    entry: `${CORE}/open-core`,
    args: ['infra/release/bundle-core.js', root, path.join(dist, CORE, 'own-core.txt')],
  },
  { entry: 'workflows/workflow-types', args: ['dist/apps/worker/temporal/workflow-bundle.js'] },
];

/**
 * Compiles to dist/, names the pure core by its hash and bundles the workflows; does nothing when no source changed since the
 * last build. `checked: false` leaves the types to a caller that checks them beside it: what is written is the same.
 */
async function build({ checked = true } = {}) {
  const digest = digestOfTree(root, SOURCES, SETTINGS);
  if (readStamp(stamp) === digest) return;
  process.stderr.write('Building …\n');
  const node = nodeProgram();
  const options = { cwd: root, env: environment() };
  const [core, workflows] = BUNDLES;
  await Promise.all([
    run(node, [...COMPILE, ...(checked ? [] : ['--noCheck'])], options),
    run(node, core.args, options),
  ]);
  for (const folder of SOURCES) copyAssets(path.join(root, folder), path.join(dist, folder));
  await run(node, workflows.args, options);
  // by which workers of different builds are told apart
  const programs = digestOfContent(
    dist,
    ['apps', 'libs', 'workflows'],
    [path.join(root, 'package-lock.json')],
  );
  fs.writeFileSync(path.join(dist, 'build-id.txt'), programs.slice(0, 12));
  writeStamp(stamp, digest);
}

function copyAssets(from, to) {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) copyAssets(source, target);
    else if (ASSETS.has(path.extname(entry.name))) {
      fs.mkdirSync(to, { recursive: true });
      fs.copyFileSync(source, target);
    }
  }
}

module.exports = { ASSETS, BUNDLES, SOURCES, build };

if (require.main === module) {
  install()
    .then(() => build())
    .catch((error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
}
