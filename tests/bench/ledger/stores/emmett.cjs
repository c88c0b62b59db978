'use strict';
const { others } = require('../paths.cjs');
const { poll } = require('./poll.cjs');

/** emmett-postgresql with its defaults and a pool as large as the others'; its batch read is polled as theirs are. */
async function openEmmett({ url, connections }) {
  const { getPostgreSQLEventStore, readMessagesBatch } = others('@event-driven-io/emmett-postgresql');
  const { Pool } = others('pg');
  const { dumbo } = others('@event-driven-io/dumbo');
  const pool = new Pool({ connectionString: url, max: connections });
  // the server may end an idle connection while the pool closes
  pool.on('error', () => undefined);
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  const { execute, close } = dumbo({ connectionString: url, pool });
  const readAfter = (after, batchSize) => readMessagesBatch(execute, { after, batchSize });
  return {
    writer(stream) {
      let version = 0n;
      return async (events) => {
        const messages = events.map(({ eventId, type, data, metadata }) => ({
          type,
          data,
          metadata: { ...metadata, eventId },
        }));
        const expectedStreamVersion = version === 0n ? 'STREAM_DOES_NOT_EXIST' : version;
        const done = await store.appendToStream(`bench-${stream}`, messages, { expectedStreamVersion });
        version = done.nextExpectedStreamVersion;
      };
    },
    read: async (limit) => (await readAfter(0n, limit)).messages,
    async last() {
      const { rows } = await pool.query('select coalesce(max(global_position), 0) as last from emt_messages');
      return BigInt(rows[0].last);
    },
    follow({ after, onEvent, signal }) {
      let seen = after;
      const readPage = async (page) => {
        const { messages, currentGlobalPosition } = await readAfter(seen, page);
        seen = currentGlobalPosition;
        return messages.map(({ metadata }) => metadata.eventId);
      };
      return poll({ readPage, onEvent, signal });
    },
    async close() {
      await store.close();
      await close();
      await pool.end();
    },
  };
}

module.exports = { openEmmett };
