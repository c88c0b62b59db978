const { registerHooks } = require('node:module');
const os = require('node:os');
const path = require('node:path');

const rootDir = path.resolve(__dirname, '../..');

if (!registerHooks || !hasSyncModules()) {
  throw new Error(
    `The tests need Node 24.9 or newer, and this is ${process.versions.node}. From the root, \`npx jest\` runs on the pinned one.`,
  );
}

// the global set-up is loaded by Node, not by Jest: it must find our sources as the tests do
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier,
      specifier.startsWith('#') ? { ...context, conditions: ['source', ...context.conditions] } : context,
    ),
});

function hasSyncModules() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 9);
}

/** The files of a worker share what it has loaded (ADR 49): a module is loaded once a worker, not once a file. */
const bare = {
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFilesAfterEnv: [require.resolve('./bare-tests.cjs')],
};

/** @param name the last but two part of a spec's name, which says what it costs: unit, int or e2e */
const project = (name, services = {}) => ({
  displayName: name,
  rootDir,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/workflows', '<rootDir>/tests', '<rootDir>/infra'],
  testMatch: [`**/*.${name}.spec.ts`],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', require('./swc.json')] },
  ...bare,
  ...services,
});

const withPostgres = {
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
};

const GB = 2 ** 30;
const memory = Math.min(os.totalmem(), process.constrainedMemory() || Infinity);

/** `npx jest` from the root. A set-up runs only where a spec that needs it is to run. */
module.exports = {
  rootDir,
  projects: [
    project('unit'),
    project('int', withPostgres),
    project('e2e', {
      ...withPostgres,
      globalSetup: '<rootDir>/tests/support/global-setup-e2e.ts',
    }),
  ],
  // much of a spec is waiting for servers: on two cores a third worker takes what two leave, if it has its memory
  maxWorkers: memory >= 12 * GB ? 3 : 2,
  testSequencer: path.join(__dirname, 'slowest-first.cjs'),
  forceExit: true,
};
