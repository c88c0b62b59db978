'use strict';
const { setTimeout: sleep } = require('node:timers/promises');

/** How often every store's follower looks for news, in milliseconds. */
const POLL_MS = 10;

/** A follower for stores that have none of their own: pages until there is none, waits, looks again. */
async function poll({ readPage, onEvent, signal, page = 500 }) {
  while (!signal.aborted) {
    const events = await readPage(page);
    events.forEach(onEvent);
    if (events.length < page) await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}

module.exports = { poll, POLL_MS };
