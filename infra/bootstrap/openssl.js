'use strict';
const fs = require('node:fs');
const { onPath } = require('./on-path');
const { attempt } = require('./run');

/**
 * The openssl program, with which a test makes a time-stamping authority: OPENSSL, the PATH, Debian's package (as root).
 * @returns {string}
 * @throws Error that says how to mend it
 */
function findOpenssl({ log = (line) => process.stderr.write(`${line}\n`) } = {}) {
  const found = process.env.OPENSSL || onPath('openssl');
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) {
    log('openssl for the test of time stamps: installing from Debian …');
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    attempt('apt-get', ['update'], quiet);
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'openssl'], quiet);
    const installed = onPath('openssl');
    if (installed) return installed;
  }
  throw new Error('The tests need openssl for a time-stamping authority. Install it, or name it in OPENSSL.');
}

module.exports = { findOpenssl };
