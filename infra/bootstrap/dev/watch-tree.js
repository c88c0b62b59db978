'use strict';
const fs = require('node:fs');
const path = require('node:path');

const isFolder = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Names every file below a folder that is written, made, replaced or removed. On Linux each folder is watched by itself:
 * Node's own recursive watch there follows files, and loses one that an editor replaces as it saves.
 * @returns a function that ends it
 */
function watchTree(top, changed) {
  if (process.platform !== 'linux') {
    const watcher = fs.watch(top, { recursive: true }, (_event, name) => {
      if (name !== null) changed(path.join(top, name));
    });
    return () => watcher.close();
  }
  const watchers = new Map();
  const forget = (folder) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const follow = (folder, isNew) => {
    if (watchers.has(folder)) return;
    const watcher = fs.watch(folder, (_event, name) => {
      if (name === null) return;
      const file = path.join(folder, name);
      if (isFolder(file)) follow(file, true);
      else if (watchers.has(file)) forget(file);
      else changed(file);
    });
    watcher.on('error', () => forget(folder));
    watchers.set(folder, watcher);
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) follow(file, isNew);
      else if (isNew) changed(file);
    }
  };
  follow(top, false);
  return () => [...watchers.keys()].forEach(forget);
}

module.exports = { watchTree };
