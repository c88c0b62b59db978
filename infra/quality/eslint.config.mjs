import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { noMachineClock } from './no-machine-clock.mjs';
import { LITERAL_SPREADS, plainNames } from './plain-names.mjs';

const NODE_GLOBALS = ['process', 'Buffer', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'console'];
const CLOCKS = ['Date', 'Intl', 'performance', 'crypto'];
/** The only files that ask the machine what time it is. */
const CLOCK_ADAPTERS = [
  'apps/platform/clock.ts',
  // in the sandbox Date.now() is Temporal's
  'workflows/clock.ts',
  // for plain JavaScript, before anything is built
  'infra/bootstrap/stopwatch.js',
];
/** Where kysely's queries begin. */
const QUERIES = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'executeQuery'];
const SEALED_ALONE = {
  name: '#record/ledger',
  importNames: ['openLedger'],
  message: 'What is personal is sealed: openSealedLedger of #record/sealed-ledger.',
};
const BY_QUERY = 'What is read is asked of #application/queries, for a viewer.';
/** What makes an answer of recorded events or of mail tables. */
const READS = [
  ['#domain/obligations', ['fold', 'evolve']],
  ['#domain/history', ['stateAt', 'statesOf', 'differenceBetween', 'differenceOf', 'whyOf', 'whyRecorded']],
  ['#application/notifications', ['listMails']],
].map(([name, importNames]) => ({ name, importNames, message: BY_QUERY }));
const QUERY_PROPERTIES = QUERIES.map((property) => ({
  property,
  message: 'Queries stand in a *.repository.ts.',
}));
/** A loop in the domain says where it ends; what lies beyond its bound is refused, or is a fault with a name. */
const ENDLESS_LOOPS = [
  'ForStatement[test=null]',
  ':matches(WhileStatement, DoWhileStatement)[test.type="Literal"]',
].map((selector) => ({ selector, message: 'A loop in the domain has a bound that it reports.' }));
const banned = (names, message) => ['error', ...names.map((name) => ({ name, message }))];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '.cache/',
      'data/',
      // generated
      'apps/platform/api-client/schema.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..` },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // nothing here is an enum, and to look for one takes a third of the linter's time
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // frameworks take plain objects for their option classes
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'always' }],
      // `const { left: _left, ...rest }` leaves a member out
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': 'error',
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.testing.ts'],
    rules: {
      'no-restricted-globals': banned(
        [...NODE_GLOBALS, ...CLOCKS],
        'The domain is pure: time, ids and the outside world come in as arguments.',
      ),
    },
  },
  {
    files: ['apps/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', SEALED_ALONE],
    },
  },
  {
    files: ['{apps,libs,workflows}/**/*.ts'],
    ignores: ['**/*.repository.ts', '**/*.spec.ts', '**/*.testing.ts'],
    rules: {
      'no-restricted-properties': ['error', ...QUERY_PROPERTIES],
    },
  },
  {
    files: ['apps/{web,api,cli}/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.testing.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', SEALED_ALONE, ...READS],
      'no-restricted-properties': [
        'error',
        ...QUERY_PROPERTIES,
        { property: 'readStream', message: BY_QUERY },
      ],
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-globals': banned(
        [
          ...NODE_GLOBALS.filter((name) => name !== 'setTimeout'),
          'Intl',
          'Temporal',
          'performance',
          'crypto',
        ],
        'Not replay-stable in a workflow: ask an activity.',
      ),
    },
  },
  {
    files: ['**/*.spec.ts', 'tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.{ts,js,cjs,mjs}'],
    ignores: CLOCK_ADAPTERS,
    plugins: { house: { rules: { 'no-machine-clock': noMachineClock } } },
    rules: { 'house/no-machine-clock': 'error' },
  },
  {
    files: ['**/*.{ts,js,cjs,mjs}'],
    plugins: { words: { rules: { 'plain-names': plainNames } } },
    rules: { 'words/plain-names': 'error', 'no-restricted-syntax': ['error', LITERAL_SPREADS] },
  },
  {
    files: ['libs/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', LITERAL_SPREADS, ...ENDLESS_LOOPS] },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: '#platform/clock',
          importNames: ['systemClock'],
          message: 'A test hands the clock in: clockFrom, clockAt or serverClock of tests/support/clock.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['apps/web/assets/**/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
);
