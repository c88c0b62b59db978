'use strict';
const { build } = require('./build');
const { handOver } = require('./hand-over');
const { install } = require('./install');
const { findTemporal } = require('./temporal');

/** Everything `npm start` needs before its own program runs. */
async function main() {
  await install();
  await build();
  const env = process.env.TEMPORAL_ADDRESS ? {} : { TEMPORAL_CLI: (await findTemporal()).path };
  handOver(['--enable-source-maps', 'dist/apps/local/main.js', ...process.argv.slice(2)], { env });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
