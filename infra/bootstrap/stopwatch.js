'use strict';

/** What measures from plain JavaScript, before anything is built: milliseconds by a clock that nobody sets, and the day. */
module.exports = {
  monotonicMillis: () => performance.now(),
  machineDay: () => new Date().toISOString().slice(0, 10),
};
