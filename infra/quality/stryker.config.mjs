/** `npm run mutation`: would the unit specs of these two libraries notice a change of their code? */
export default {
  plugins: [`${import.meta.dirname}/mutation/test-runner.mjs`],
  testRunner: 'unit-specs',
  testRunnerNodeArgs: ['--conditions=source'],
  mutate: ['libs/domain/{calendars,deadlines}/**/*.ts', '!**/*.{spec,testing}.ts'],
  coverageAnalysis: 'perTest',
  // not counted: what is worked out while a file loads, chiefly the shapes of schemas and the vocabulary of phrases.
  // each such mutant loads every file and runs every test anew; `false` here counts them too
  ignoreStatic: true,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  ignorePatterns: ['/*', '!/libs', '!/package.json', '!/tsconfig.json'],
  concurrency: 2,
  // a mutant takes milliseconds: a limit only ends what hangs, on a noisy machine too
  timeoutMS: 90_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
