'use strict';
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const webpack = require('webpack');

const SOURCE = {
  test: /\.ts$/,
  loader: require.resolve('swc-loader'),
  options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
  type: 'javascript/auto',
  sideEffects: false,
};

/**
 * The pure core of a source tree as the text of one file that requires nothing, so that it still runs when the packages
 * and libraries it was made from are gone. Not minified: it is to be read by whoever doubts it.
 */
async function bundleCore(root) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cylch-core-'));
  try {
    await compile({
      mode: 'production',
      target: 'node20',
      devtool: false,
      context: root,
      entry: path.join(root, 'libs/record/archive/open-core.ts'),
      output: { path: folder, filename: 'core.js', library: { type: 'commonjs2' } },
      optimization: { minimize: false, moduleIds: 'named' },
      resolve: { extensions: ['.ts', '.js', '.json'], conditionNames: ['source', 'import', 'default'] },
      module: { rules: [SOURCE, { test: /\.json$/, sideEffects: false }] },
    });
    return fs.readFileSync(path.join(folder, 'core.js'), 'utf8');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const compile = (options) =>
  new Promise((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });

module.exports = { bundleCore };

/** `node bundle-core.js <root> <file>`: writes the hash of a source tree's core, by which its decisions name it. */
if (require.main === module) {
  const [, , root, file] = process.argv;
  bundleCore(root)
    .then((code) => {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, `${createHash('sha256').update(code).digest('hex')}\n`);
    })
    .catch((error) => {
      console.error(error);
      process.exitCode = 1;
    });
}
