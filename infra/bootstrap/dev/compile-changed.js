'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { transform } = require('@swc/core');
const { ASSETS } = require('../build');
const { root } = require('../paths');
const options = require('../../quality/swc.json');

const isTypeScript = (name) => name.endsWith('.ts') && !/\.(spec|testing)\.ts$/.test(name);

/** What the build compiles or copies. */
const isSource = (name) => isTypeScript(name) || ASSETS.has(path.extname(name));

/**
 * Compiles or copies each changed source into dist/, without looking at types: the editor and `npm run check` do.
 * @returns those whose output is now another; a save that changes nothing is none
 * @throws Error with the place, where a source cannot be read as TypeScript; nothing is written then
 */
async function compileChanged(files, { from = root, to = path.join(root, 'dist') } = {}) {
  const outputs = await Promise.all(files.map((file) => outputOf(file, from, to)));
  const differing = outputs.filter(({ target, bytes }) => !same(target, bytes));
  for (const { target, bytes, map } of differing) {
    if (bytes === null) fs.rmSync(target, { force: true });
    else {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, bytes);
      if (map) fs.writeFileSync(`${target}.map`, map);
    }
  }
  return differing.map(({ file }) => file);
}

async function outputOf(file, from, to) {
  const source = path.join(from, file);
  const target = path.join(to, isTypeScript(file) ? file.replace(/\.ts$/, '.js') : file);
  if (!fs.existsSync(source)) return { file, target, bytes: null };
  if (!isTypeScript(file)) return { file, target, bytes: fs.readFileSync(source) };
  const { code, map } = await transform(fs.readFileSync(source, 'utf8'), {
    ...options,
    filename: source,
    sourceFileName: path.relative(path.dirname(target), source),
    sourceMaps: true,
    swcrc: false,
  }).catch(({ message }) => {
    throw new Error(message.split('Caused by:')[0].trim());
  });
  return {
    file,
    target,
    bytes: Buffer.from(`${code}//# sourceMappingURL=${path.basename(target)}.map\n`),
    map,
  };
}

const same = (target, bytes) =>
  fs.existsSync(target) ? bytes !== null && fs.readFileSync(target).equals(bytes) : bytes === null;

module.exports = { compileChanged, isSource };
