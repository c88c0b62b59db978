'use strict';
const { spawn, spawnSync } = require('node:child_process');
const { monotonicMillis } = require('./stopwatch');

/** Runs a command with its output shown; resolves when it ends well, rejects with its name and exit code otherwise. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`)),
    );
  });
}

/** Runs a command with its output kept for a report. Nothing is thrown. */
function recorded(command, args, options = {}) {
  return new Promise((resolve) => {
    const started = monotonicMillis();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const end = (ok) => resolve({ ok, output: output.trim(), seconds: (monotonicMillis() - started) / 1000 });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Runs a command quietly. `ok` tells whether it ended well; nothing is thrown. */
function attempt(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000, ...options });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim();
  return { ok: !result.error && result.status === 0, output: result.error ? result.error.message : output };
}

module.exports = { attempt, recorded, run };
