'use strict';
const { build } = require('./build');
const { environment, install } = require('./install');
const { jest } = require('./jest');
const { findOpenssl } = require('./openssl');
const days = require('./days.json');

/** Every test that has to hold on any day depends on this file. */
const READ_BY = 'tests/support/test-now.ts';

/**
 * Runs what reads a clock as of each day on which clocks and calendars do something odd, in a zone of the day's own.
 * A word on the command line chooses among the days by their names.
 */
async function main([word = '']) {
  await install();
  await build();
  const env = { ...environment(), OPENSSL: findOpenssl() };
  const chosen = days.filter(({ name, now }) => `${name} ${now}`.includes(word));
  const failed = [];
  for (const { name, now, zone } of chosen) {
    console.log(`\nAs of ${name} (${now}, the machine in ${zone})`);
    const code = await jest(['--findRelatedTests', READ_BY], { ...env, TEST_NOW: now, TZ: zone });
    if (code !== 0) failed.push(name);
  }
  console.log(failed.length === 0 ? `${chosen.length} days passed` : `failed as of: ${failed.join('; ')}`);
  process.exitCode = failed.length === 0 && chosen.length > 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
