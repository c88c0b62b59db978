'use strict';
const { ours } = require('../paths.cjs');
const { POLL_MS } = require('./poll.cjs');

/** Our ledger on a migrated database: appends that wait share a commit. */
async function openCylch({ url }) {
  await ours('libs/record/migrations/migrate').migrateDatabase({ adminUrl: url });
  const ledger = ours('libs/record/ledger').openLedger({ databaseUrl: url });
  return {
    writer(stream) {
      let version = 0;
      return async (events) => {
        const request = { stream, expected: version === 0 ? 'none' : version, events };
        const answer = await ledger.append(request);
        if (!answer.ok) throw new Error(answer.refusal.message.en);
        version = answer.value.version;
      };
    },
    read: (limit) => ledger.readAll({ after: 0, limit }),
    last: async () => (await ledger.head()).position,
    async follow({ after, onEvent, signal }) {
      for await (const event of ledger.follow({ after, signal, pollMs: POLL_MS })) onEvent(event.eventId);
    },
    close: () => ledger.close(),
  };
}

module.exports = { openCylch };
