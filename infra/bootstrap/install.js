'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { cache, root } = require('./paths');
const { run } = require('./run');
const { digestOfFile, readStamp, writeStamp } = require('./stamp');

const stamp = path.join(root, 'node_modules', '.cylch-lockfile');

/** Installs the dependencies when the lockfile changed since the last time. */
async function install() {
  const wanted = digestOfFile(path.join(root, 'package-lock.json'));
  if (readStamp(stamp) === wanted) return;
  process.stderr.write('Installing dependencies (npm ci) …\n');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  writeStamp(stamp, wanted);
}

/** The pinned Node where its package exists for this machine, else this one if it is new enough. */
function nodeProgram() {
  const pinned = path.join(root, 'node_modules', '.bin', 'node');
  if (fs.existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) return process.execPath;
  throw new Error(
    `No pinned Node is published for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}. ` +
      'Install Node 24.9 or newer and run the command again.',
  );
}

/**
 * The environment in which the project's own programs run: the pinned Node comes first on the PATH, and what it has compiled
 * once is kept: a part of the local stack starts by a quarter sooner.
 */
function environment() {
  const bin = path.join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(cache, 'compiled'),
  };
}

module.exports = { environment, install, nodeProgram };
