'use strict';
const path = require('node:path');
const { createRequire } = require('node:module');

const root = path.join(__dirname, '..', '..', '..');
const othersFolder = path.join(__dirname, 'others');

module.exports = {
  root,
  othersFolder,
  ours: (module) => require(path.join(root, 'dist', module)),
  others: createRequire(path.join(othersFolder, 'package.json')),
};
