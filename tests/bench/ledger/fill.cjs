'use strict';
const { sampleEvent } = require('./sample-event.cjs');

/** At least so many events before the first round, so that the first read finds what it asks for. */
async function fill(store, count) {
  const write = store.writer('filled');
  for (let written = 0; written < count; written += 100)
    await write(Array.from({ length: 100 }, sampleEvent));
}

module.exports = { fill };
