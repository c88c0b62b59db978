'use strict';
// The worker of the bare update, in a process of its own as the real one is.
const path = require('node:path');
const { NativeConnection, Runtime, Worker, makeTelemetryFilterString } = require('@temporalio/worker');

async function main() {
  const nothing = () => undefined;
  const logger = {
    log: nothing,
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: console.error,
  };
  Runtime.install({
    logger,
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
  const connection = await NativeConnection.connect({ address: process.argv[2] });
  const worker = await Worker.create({
    connection,
    taskQueue: 'bare',
    workflowsPath: path.join(__dirname, 'bare-update.ts'),
    activities: { nothing: async () => undefined },
    maxCachedWorkflows: 500,
  });
  const run = worker.run();
  process.send({ ready: true });
  process.on('disconnect', () => worker.getState() === 'RUNNING' && worker.shutdown());
  await run;
  await connection.close();
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
