'use strict';
const { cpus, loadavg, totalmem } = require('node:os');
const { others, root } = require('./paths.cjs');
const { machineDay } = require('../../../infra/bootstrap/stopwatch');

/** Nothing where the others are not installed. */
function othersVersions() {
  try {
    const { version } = others('@eventide/message-db/package.json');
    return `; @eventide/message-db ${version}; emmett-postgresql ${emmettVersion()}`;
  } catch {
    return '; the others are not installed';
  }
}

/** What the figures depend on: machine, versions, date, and how busy the machine was with other things. */
const machine = ({ postgres, loadBefore, rounds, ms }) =>
  [
    `${machineDay()}; ${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GB`,
    `load average before the run ${loadBefore.toFixed(1)}, after it ${loadavg()[0].toFixed(1)}`,
    `Node ${process.versions.node}; PostgreSQL ${postgres.version}, fsync ${postgres.fsync}, synchronous_commit ${postgres.synchronous_commit}`,
    `pg ${require(`${root}/node_modules/pg/package.json`).version}${othersVersions()}`,
    `medians of ${rounds} rounds after one that warms up, ${ms / 1_000} s each for what is not counted`,
  ].map((each) => `- ${each}`);

const emmettVersion = () =>
  require('./others/package.json').dependencies['@event-driven-io/emmett-postgresql'];

module.exports = { machine };
