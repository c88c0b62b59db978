'use strict';
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');

module.exports = {
  root,
  cache: process.env.CYLCH_CACHE ? path.resolve(process.env.CYLCH_CACHE) : path.join(root, '.cache'),
  dist: path.join(root, 'dist'),
};
