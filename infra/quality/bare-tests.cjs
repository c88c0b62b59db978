/**
 * What a worker of `jest-light-runner` needs to run our specs: that runner shares what it has loaded between the files of a
 * worker, compiles nothing and ends no test that hangs. Here sources are compiled as they are loaded, and tests have limits.
 */
const { registerHooks } = require('node:module');
const { addEventHandler, getState } = require('jest-circus');

// a `#alias` leads to sources, not to what was built from them
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier,
      specifier.startsWith('#') ? { ...context, conditions: ['source', ...context.conditions] } : context,
    ),
});
require('./mutation/load-sources.cjs');

/** The clock of a test may be a false one; the limits go by the real one. */
const { clearTimeout, setTimeout } = globalThis;

/** What jest-circus begins each file with, and what stands here for it: machines are noisy, and a limit only ends what hangs. */
const CIRCUS_LIMIT_MS = 5_000;
const LIMIT_MS = 60_000;

/** Fails what runs at the moment. */
const running = new Set();

/** What gRPC throws from its timer of retries when the connection of a file that is over was closed meanwhile. */
const LEFT_BEHIND = /^Channel has been shut down$/u;

// one error that nobody caught fails the test that runs, and not every test after it
process.on('uncaughtException', (error) => {
  if (LEFT_BEHIND.test(error?.message ?? '')) return;
  if (running.size === 0) console.error(error);
  for (const fail of running) fail(error);
});

/** A test or hook that takes longer fails by its name, and the next one begins. */
function limited(fn, ms, name) {
  if (typeof fn !== 'function' || fn.length > 0) return fn;
  return async () => {
    let timer;
    let fail;
    const failed = new Promise((_, reject) => {
      fail = reject;
      running.add(fail);
      timer = setTimeout(() => reject(new Error(`${name} took longer than ${ms} ms`)), ms);
    });
    try {
      return await Promise.race([Promise.resolve().then(fn), failed]);
    } finally {
      running.delete(fail);
      clearTimeout(timer);
    }
  };
}

const added = { add_test: ({ children }) => children.at(-1), add_hook: ({ hooks }) => hooks.at(-1) };

addEventHandler((event, { currentDescribeBlock, testTimeout }) => {
  if (!Object.hasOwn(added, event.name)) return;
  const entry = added[event.name](currentDescribeBlock);
  const ms = event.timeout ?? (testTimeout === CIRCUS_LIMIT_MS ? LIMIT_MS : testTimeout);
  entry.fn = limited(entry.fn, ms, `“${entry.name ?? entry.type}”`);
});

globalThis.jest.setTimeout = (ms) => {
  getState().testTimeout = ms;
};
