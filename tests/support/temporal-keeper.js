'use strict';
// Runs apart from the tests: keeps a Temporal server up for as long as the process that wants it lives.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { findTemporal } = require('../../infra/bootstrap/temporal');

/** Native time skipping and draining of builds, without their waits: design notes of the workflows tests, README. */
const SETTINGS = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.workflowIdReuseMinimalInterval="0s"',
  'history.timerProcessorMaxTimeShift="1ms"',
  // a build that was replaced is looked at every second, not every few minutes
  'matching.wv.VersionDrainageStatusVisibilityGracePeriod="1s"',
  'matching.wv.VersionDrainageStatusRefreshInterval="1s"',
];

async function keep(folder, watchedPid) {
  const found = await findTemporal();
  const port = await freePort();
  const log = fs.openSync(path.join(folder, 'server.log'), 'w');
  const server = spawn(
    found.path,
    [
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--log-level',
      'warn',
      ...SETTINGS.flatMap((setting) => ['--dynamic-config-value', setting]),
    ],
    { stdio: ['ignore', log, log] },
  );
  const stop = () => {
    server.kill('SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  server.on('error', (error) => fail(folder, error));
  server.on('exit', (code) =>
    fail(folder, new Error(`temporal ended with ${code}: see ${folder}/server.log`)),
  );
  setInterval(() => isAlive(watchedPid) || stop(), 500);
  await answering(port);
  publish(folder, { address: `127.0.0.1:${port}` });
}

function publish(folder, content) {
  const file = path.join(folder, 'server.json');
  fs.writeFileSync(`${file}.part`, JSON.stringify(content));
  fs.renameSync(`${file}.part`, file);
}

function fail(folder, error) {
  publish(folder, { error: error.message });
  process.exit(1);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function answering(port) {
  for (;;) {
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.unref();
      setTimeout(() => socket.destroy(), 100);
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

keep(process.argv[2], Number(process.argv[3])).catch((error) => fail(process.argv[2], error));
