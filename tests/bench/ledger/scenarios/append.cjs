'use strict';
const { randomUUID } = require('node:crypto');
const { sampleEvent } = require('../sample-event.cjs');
const { monotonicMillis } = require('../../../../infra/bootstrap/stopwatch');

/**
 * Writers, each on a stream of its own and at its exact version, each its next append as soon as its last is answered.
 * @returns events a second, and the client's processor time for one event in microseconds
 */
async function append(store, { writers, batch, ms }) {
  const until = monotonicMillis() + ms;
  const began = monotonicMillis();
  const cpu = process.cpuUsage();
  let events = 0;
  const writer = async () => {
    const write = store.writer(randomUUID().replaceAll('-', ''));
    while (monotonicMillis() < until) {
      await write(Array.from({ length: batch }, sampleEvent));
      events += batch;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  const seconds = (monotonicMillis() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  return { rate: events / seconds, clientMicros: (user + system) / events };
}

module.exports = { append };
