'use strict';
const { randomUUID } = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');
const { sampleEvent } = require('../sample-event.cjs');
const { monotonicMillis } = require('../../../../infra/bootstrap/stopwatch');

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];

/** How long a follower is waited for after the last append. */
const GRACE_MS = 1_500;

/**
 * A follower behind writers as fast as they go.
 * @returns events a second until it had seen the last, milliseconds from the call of an append to the follower's sight
 * of its event (median and 95th of a hundred), and how many committed events it was never given
 */
async function tail(store, { writers, ms }) {
  const stop = new AbortController();
  const begunAt = new Map();
  const latencies = [];
  let lastSeen = 0;
  const began = monotonicMillis();
  const onEvent = (eventId) => {
    const at = begunAt.get(eventId);
    if (at === undefined) return;
    begunAt.delete(eventId);
    lastSeen = monotonicMillis();
    latencies.push(lastSeen - at);
  };
  const following = store.follow({ after: await store.last(), onEvent, signal: stop.signal });
  const until = monotonicMillis() + ms;
  const writer = async () => {
    const write = store.writer(randomUUID().replaceAll('-', ''));
    while (monotonicMillis() < until) {
      const event = sampleEvent();
      begunAt.set(event.eventId, monotonicMillis());
      await write([event]);
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  for (let waited = 0; begunAt.size > 0 && waited < GRACE_MS; waited += 10) await sleep(10);
  stop.abort();
  await following;
  latencies.sort((one, other) => one - other);
  return {
    rate: latencies.length / ((lastSeen - began) / 1_000),
    p50: share(latencies, 0.5),
    p95: share(latencies, 0.95),
    missed: begunAt.size,
  };
}

module.exports = { tail };
