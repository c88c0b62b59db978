'use strict';
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { Pool } = require('pg');
const { others } = require('../paths.cjs');
const { poll } = require('./poll.cjs');

/** In the order of its own install.sh; its roles and grants are left out, the superuser writes. */
const PARTS = ['schema', 'extensions', 'tables', 'types', 'functions', 'indexes'];

async function install(pool) {
  const folder = path.join(path.dirname(others.resolve('@eventide/message-db/package.json')), 'database');
  // plpgsql bodies are bound when they run, so the order within a part does not matter
  for (const part of PARTS)
    for (const file of readdirSync(path.join(folder, part)).sort())
      await pool.query(readFileSync(path.join(folder, part, file), 'utf8'));
}

const WRITE = 'select message_store.write_message($1, $2, $3, $4, $5, $6)';
const CATEGORY = 'select * from message_store.get_category_messages($1, $2, $3)';

/** message-db, all streams in one category, as one order over them needs. A batch is one transaction. */
async function openMessageDb({ url, connections }) {
  const options = '-c search_path=message_store,public -c client_min_messages=warning';
  const pool = new Pool({ connectionString: url, max: connections, options });
  // the server may end an idle connection while the pool closes
  pool.on('error', () => undefined);
  await install(pool);
  const write = (client, stream, event, expected) =>
    client.query({
      name: 'write',
      text: WRITE,
      values: [
        event.eventId,
        `bench-${stream}`,
        event.type,
        JSON.stringify(event.data),
        JSON.stringify(event.metadata),
        expected,
      ],
    });
  const readFrom = async (position, limit) =>
    (await pool.query({ name: 'category', text: CATEGORY, values: ['bench', position, limit] })).rows;
  return {
    writer(stream) {
      let version = -1;
      return async (events) => {
        if (events.length === 1) {
          await write(pool, stream, events[0], version);
          version += 1;
          return;
        }
        const client = await pool.connect();
        await client.query('begin');
        for (const event of events) {
          await write(client, stream, event, version);
          version += 1;
        }
        await client.query('commit');
        client.release();
      };
    },
    async read(limit) {
      const rows = await readFrom(1, limit);
      return rows.map((each) => ({
        ...each,
        data: JSON.parse(each.data),
        metadata: JSON.parse(each.metadata),
      }));
    },
    async last() {
      const text = 'select coalesce(max(global_position), 0) as last from message_store.messages';
      return Number((await pool.query(text)).rows[0].last);
    },
    follow({ after, onEvent, signal }) {
      let next = after + 1;
      const readPage = async (page) => {
        const rows = await readFrom(next, page);
        if (rows.length > 0) next = Number(rows.at(-1).global_position) + 1;
        return rows.map((each) => each.id);
      };
      return poll({ readPage, onEvent, signal });
    },
    close: () => pool.end(),
  };
}

module.exports = { openMessageDb };
