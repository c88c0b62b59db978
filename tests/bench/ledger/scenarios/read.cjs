'use strict';
const { monotonicMillis } = require('../../../../infra/bootstrap/stopwatch');

/** The first so many events, in order, as the application gets them: parsed. @returns events a second */
async function read(store, limit) {
  const began = monotonicMillis();
  const events = await store.read(limit);
  if (events.length !== limit) throw new Error(`asked for ${limit} events, got ${events.length}`);
  return { rate: limit / ((monotonicMillis() - began) / 1_000) };
}

module.exports = { read };
