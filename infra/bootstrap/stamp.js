'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

/** Files below the folders, with size and time of last change: equal digests mean nothing was touched. */
function digestOfTree(root, folders, extraFiles = []) {
  const hash = crypto.createHash('sha256');
  const visit = (file) => {
    const stat = fs.statSync(file);
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort())
        if (name !== 'node_modules') visit(path.join(file, name));
    } else {
      hash.update(`${path.relative(root, file)} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  for (const name of [...folders, ...extraFiles]) {
    const file = path.join(root, name);
    if (fs.existsSync(file)) visit(file);
  }
  return hash.digest('hex');
}

/** The content of compiled programs and of what they read; source maps are left out. */
function digestOfContent(root, folders, extraFiles = []) {
  const hash = crypto.createHash('sha256');
  for (const folder of folders)
    for (const name of fs.readdirSync(path.join(root, folder), { recursive: true }).sort()) {
      const file = path.join(root, folder, name);
      if (name.endsWith('.map') || !fs.statSync(file).isFile()) continue;
      hash.update(`${folder}/${name.split(path.sep).join('/')}\n`).update(fs.readFileSync(file));
    }
  for (const file of extraFiles) hash.update(fs.readFileSync(file));
  return hash.digest('hex');
}

const digestOfFile = (file) => crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');

const readStamp = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null);

function writeStamp(file, digest) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, digest);
}

module.exports = { digestOfContent, digestOfFile, digestOfTree, readStamp, writeStamp };
