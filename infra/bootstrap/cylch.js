'use strict';
const path = require('node:path');
const { build } = require('./build');
const { handOver } = require('./hand-over');
const { install } = require('./install');
const { root } = require('./paths');

install()
  .then(build)
  .then(() =>
    handOver([path.join(root, 'dist/apps/cli/main.js'), ...process.argv.slice(2)], {
      cwd: process.env.INIT_CWD ?? process.cwd(),
    }),
  )
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
