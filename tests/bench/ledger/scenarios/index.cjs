'use strict';
const { append } = require('./append.cjs');
const { read } = require('./read.cjs');
const { tail } = require('./tail.cjs');

/** In the order of a round; a further one (verify, say) is a line here, for the stores that can do it. */
const scenarios = ({ ms, events }) => [
  { name: '1 writer, single events', run: (store) => append(store, { writers: 1, batch: 1, ms }) },
  { name: '8 writers, single events', run: (store) => append(store, { writers: 8, batch: 1, ms }) },
  { name: '64 writers, single events', run: (store) => append(store, { writers: 64, batch: 1, ms }) },
  { name: '1 writer, batches of 100', run: (store) => append(store, { writers: 1, batch: 100, ms }) },
  { name: '8 writers, batches of 100', run: (store) => append(store, { writers: 8, batch: 100, ms }) },
  { name: `reading ${events.toLocaleString('en-GB')} events`, run: (store) => read(store, events) },
  { name: 'follower behind 8 writers', run: (store) => tail(store, { writers: 8, ms }) },
];

module.exports = { scenarios };
