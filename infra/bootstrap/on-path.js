'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** The first executable of that name on the PATH, or null. */
function onPath(name, searchPath = process.env.PATH ?? '') {
  for (const folder of searchPath.split(path.delimiter)) {
    const candidate = path.join(folder, name);
    try {
      fs.accessSync(candidate, fs.constants.X_OK);
      if (fs.statSync(candidate).isFile()) return candidate;
    } catch {
      // not in this folder
    }
  }
  return null;
}

module.exports = { onPath };
