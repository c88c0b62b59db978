'use strict';
const { Pool } = require('pg');
const { poll } = require('./poll.cjs');

const TABLE = `create table events (
  position bigint generated always as identity primary key,
  stream text not null, version integer not null, event_id text not null, type text not null,
  schema_version integer not null, effective_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null default clock_timestamp(), data text not null, metadata text not null,
  unique (stream, version))`;

const COLUMNS = 'stream, version, event_id, type, schema_version, effective_at, data, metadata';
const ONE = {
  name: 'one',
  text: `insert into events (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8) returning position`,
};
const MANY = {
  name: 'many',
  text: `insert into events (${COLUMNS})
    select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::integer[], $6::timestamptz[],
      $7::text[], $8::text[]) returning position`,
};

const row = (stream, version, event) => [
  stream,
  version,
  event.eventId,
  event.type,
  event.schemaVersion,
  event.effectiveAt,
  JSON.stringify(event.data),
  JSON.stringify(event.metadata),
];

/** The floor: one prepared INSERT, the caller names the version; no idempotency, no order of commits, no hash. */
async function openRaw({ url, connections }) {
  const pool = new Pool({ connectionString: url, max: connections });
  // the server may end an idle connection while the pool closes
  pool.on('error', () => undefined);
  await pool.query(TABLE);
  return {
    writer(stream) {
      let version = 0;
      return async (events) => {
        const rows = events.map((event) => row(stream, (version += 1), event));
        if (rows.length === 1) await pool.query({ ...ONE, values: rows[0] });
        else
          await pool.query({ ...MANY, values: rows[0].map((_, column) => rows.map((each) => each[column])) });
      };
    },
    async read(limit) {
      const text = 'select * from events where position > $1 order by position limit $2';
      const { rows } = await pool.query({ name: 'read', text, values: [0, limit] });
      return rows.map((each) => ({
        ...each,
        data: JSON.parse(each.data),
        metadata: JSON.parse(each.metadata),
      }));
    },
    async last() {
      return Number((await pool.query('select coalesce(max(position), 0) as last from events')).rows[0].last);
    },
    follow({ after, onEvent, signal }) {
      let seen = after;
      const readPage = async (page) => {
        const text = 'select * from events where position > $1 order by position limit $2';
        const { rows } = await pool.query({ name: 'read', text, values: [seen, page] });
        if (rows.length > 0) seen = rows.at(-1).position;
        return rows.map((each) => each.event_id);
      };
      return poll({ readPage, onEvent, signal });
    },
    close: () => pool.end(),
  };
}

module.exports = { openRaw };
