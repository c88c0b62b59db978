'use strict';
const { build } = require('./build');
const { handOver } = require('./hand-over');
const { install } = require('./install');
const { findTemporal } = require('./temporal');

/** `npm run dev`: the local stack, and in it each program anew when what it is made of changed. */
async function main() {
  await install();
  await build();
  const env = process.env.TEMPORAL_ADDRESS ? {} : { TEMPORAL_CLI: (await findTemporal()).path };
  handOver(['infra/bootstrap/dev/main.js', ...process.argv.slice(2)], { env });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
