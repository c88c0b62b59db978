/** The directions of the house. Every rule here has a planted violation in tests/architecture that must fail. */
const SPEC = '\\.(spec|testing)\\.ts$';
const TESTING = '\\.testing\\.ts$';
const library = (name) => `^libs/${name}/`;
const floor = (name) => `^libs/${name}/`;

/** What is under `from` may import from the project only itself and what is named. */
const standsOn = (name, from, allowed) => ({
  name: `${name}-stands-on-its-floors`,
  severity: 'error',
  from: { path: from, pathNot: SPEC },
  to: { path: '^(apps|libs|workflows|infra|tests)/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },

    // floors
    standsOn('domain', floor('domain'), []),
    standsOn('record', floor('record'), [floor('domain')]),
    standsOn('transparency', floor('transparency'), [floor('record'), floor('domain')]),
    standsOn('evidence', floor('evidence'), [floor('transparency'), floor('record'), floor('domain')]),
    standsOn('application', floor('application'), [floor('record'), floor('domain'), '^workflows/']),
    standsOn('workflows', '^workflows/', [library('domain/kernel'), library('domain/obligations')]),
    standsOn('platform', '^apps/platform/', ['^libs/', '^workflows/']),

    // libraries of the domain, lowest first
    standsOn('kernel', library('domain/kernel'), []),
    standsOn('calendars', library('domain/calendars'), [library('domain/kernel')]),
    standsOn('deadlines', library('domain/deadlines'), [library('domain/(calendars|kernel)')]),
    standsOn('document-reader', library('domain/document-reader'), [
      library('domain/(deadlines|calendars|kernel)'),
    ]),
    standsOn('obligations', library('domain/obligations'), [library('domain/(deadlines|calendars|kernel)')]),

    {
      name: 'shipped-holidays-by-two-doors',
      severity: 'error',
      from: {
        path: '^(apps|libs|workflows|infra)/',
        pathNot: [
          library('domain/shipped-holidays'),
          '^libs/record/ledger/holiday-lists\\.ts$',
          '^apps/cli/deadline/list-used\\.ts$',
          SPEC,
        ],
      },
      to: { path: library('domain/shipped-holidays') },
    },
    {
      name: 'domain-uses-no-node-built-in',
      severity: 'error',
      from: { path: floor('domain'), pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-uses-no-framework-or-database',
      severity: 'error',
      from: { path: floor('domain'), pathNot: SPEC },
      to: { path: 'node_modules/(@nestjs|kysely|pg|@temporalio|express)(/|$)' },
    },
    {
      name: 'temporal-polyfill-only-in-kernel',
      severity: 'error',
      from: { pathNot: library('domain/kernel') },
      to: { path: 'node_modules/temporal-polyfill' },
    },
    {
      name: 'workflows-use-no-package-but-temporal',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPEC },
      to: { path: 'node_modules/', pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'workflows-use-no-node-built-in',
      severity: 'error',
      from: { path: '^workflows/', pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'others-enter-a-library-by-its-index',
      severity: 'error',
      from: { path: '^(apps|workflows|tests|infra)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/[^/]+/index\\.ts$', TESTING] },
    },
    {
      name: 'libraries-enter-each-other-by-the-index',
      severity: 'error',
      from: { path: '^libs/([^/]+/[^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/[^/]+/index\\.ts$', '^libs/$1/', TESTING] },
    },
    {
      name: 'apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: SPEC },
      to: { path: '^apps/([^/]+)/', pathNot: ['^apps/$1/', '^apps/platform/'] },
    },
    {
      name: 'pages-and-api-read-through-queries',
      severity: 'error',
      from: { path: '^apps/(web|api)/', pathNot: SPEC },
      to: { path: library('record/read-models') },
    },
    {
      name: 'sql-only-in-repositories-and-migrations',
      severity: 'error',
      from: {
        path: '^(apps|libs|workflows)/',
        pathNot: [
          '\\.repository\\.ts$',
          library('record/migrations'),
          '^libs/record/ledger/database\\.ts$',
          SPEC,
        ],
      },
      to: { path: 'node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-ledger-speaks-to-pg',
      severity: 'error',
      from: {
        path: '^(apps|libs|workflows)/',
        pathNot: [
          '^libs/record/(ledger/database|migrations/(roles|scratch-database))\\.ts$',
          '^apps/local/postgres/',
          SPEC,
        ],
      },
      to: { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nest-only-in-apps',
      severity: 'error',
      from: { path: '^(libs|workflows)/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'not-to-test-code',
      severity: 'error',
      from: { path: '^(apps|libs|workflows|infra)/', pathNot: SPEC },
      to: { path: ['^tests/', SPEC] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
    exclude: { path: '^dist/' },
    doNotFollow: { path: 'node_modules' },
  },
};
