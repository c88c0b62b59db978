'use strict';
const { spawn } = require('node:child_process');
const { root } = require('./paths');
const { environment, nodeProgram } = require('./install');

/** Runs a program of the project on the pinned Node in our place: its output, its exit code, our signals. */
function handOver(args, { cwd = root, env = {} } = {}) {
  const child = spawn(nodeProgram(), args, { cwd, stdio: 'inherit', env: { ...environment(), ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // the terminal's Ctrl-C reaches the child by itself; stay alive until it has ended
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

module.exports = { handOver };
