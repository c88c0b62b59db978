'use strict';
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { Client } = require('pg');
const { ours } = require('./paths.cjs');

/** Real PostgreSQL as the local stack starts it, syncs to disk on, a database for each store; gone afterwards. */
async function withServer(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cylch-bench-ledger-'));
  const { startPostgres } = ours('apps/local/postgres/start-postgres');
  const settings = ['max_connections=300'];
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), database: 'bench', settings });
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  try {
    const { rows } = await admin.query(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
         current_setting('synchronous_commit') as synchronous_commit`,
    );
    const createDatabase = async (name) => {
      await admin.query(`create database ${admin.escapeIdentifier(name)}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    };
    return await work({ postgres: rows[0], createDatabase });
  } finally {
    await admin.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { withServer };
