'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../paths');

const REQUIRED = /\brequire\("([.#][^"]+)"\)/g;

/** The file that a `#name` of package.json stands for among what was built. */
function aliased(specifier, from) {
  const { imports } = JSON.parse(fs.readFileSync(path.join(from, 'package.json'), 'utf8'));
  for (const [name, { default: target }] of Object.entries(imports)) {
    if (name === specifier) return path.join(from, target);
    const [before, after] = name.split('*');
    if (after !== undefined && specifier.startsWith(before) && specifier.endsWith(after))
      return path.join(from, target.replace('*', specifier.slice(before.length)));
  }
  return null;
}

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** Every built file that a program loads, by what its compiled code requires; imports of types alone are gone there. */
function loadedBy(entry, from = root) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, specifier] of fs.readFileSync(file, 'utf8').matchAll(REQUIRED)) {
      const target = specifier.startsWith('#')
        ? aliased(specifier, from)
        : path.resolve(path.dirname(file), specifier);
      if (target === null) continue;
      const hit = [target, `${target}.js`, path.join(target, 'index.js')].find(isFile);
      if (hit) visit(hit);
    }
  };
  visit(path.join(from, 'dist', `${entry}.js`));
  return found;
}

/** A file that is read, not required (a template, a text of the pages), belongs to who loads code from the nearest folder above. */
function uses(loaded, file, from) {
  const built = path.join(from, 'dist', file.replace(/\.ts$/, '.js'));
  if (built.endsWith('.js') || loaded.has(built)) return loaded.has(built);
  const folders = new Set([...loaded].map((code) => path.dirname(code)));
  for (
    let folder = path.dirname(built);
    folder.startsWith(path.join(from, 'dist') + path.sep);
    folder = path.dirname(folder)
  ) {
    if (folders.has(folder)) return true;
    if (hasCode(folder)) return false;
  }
  return false;
}

const hasCode = (folder) =>
  fs.existsSync(folder) && fs.readdirSync(folder).some((name) => name.endsWith('.js'));

/** Whether a program that starts from this file is made of any of these sources. */
function reaches(entry, files, from = root) {
  const loaded = loadedBy(entry, from);
  return files.some((file) => uses(loaded, file, from));
}

/** The names of the programs that are made of any of these sources. @param programs name to entry, without an ending */
const programsOf = (programs, files, from = root) =>
  Object.keys(programs).filter((name) => reaches(programs[name], files, from));

module.exports = { programsOf, reaches };
