const { registerHooks } = require('node:module');

// the global set-up is loaded by Node, not by Jest: it must find our sources as the tests do
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      specifier,
      specifier.startsWith('#') ? { ...context, conditions: ['source', ...context.conditions] } : context,
    ),
});

/** Run by `node --experimental-vm-modules node_modules/jest/bin/jest.js --config infra/quality/jest.config.cjs` on the pinned Node. */
module.exports = {
  rootDir: '../..',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/workflows', '<rootDir>/tests', '<rootDir>/infra'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  maxWorkers: 2,
  // machines are noisy: a limit only ends what hangs
  testTimeout: 60_000,
};
