'use strict';
const { build } = require('./build');
const { handOver } = require('./hand-over');
const { install } = require('./install');

install()
  .then(build)
  .then(() => handOver(['--enable-source-maps', 'dist/apps/local/main.js', ...process.argv.slice(2)]))
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
