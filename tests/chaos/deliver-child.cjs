'use strict';
// Runs the deliverer from source in a process of its own, so that it can be killed like any process.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};

require.extensions['.ts'] = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...OPTIONS, filename }).code, filename);

const { deliverUntil } = require('./support/deliver-until');
deliverUntil(JSON.parse(readFileSync(0, 'utf8'))).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
