/** The directions of the house. Every rule here has a planted violation in tests/architecture that must fail. */
const lib = (names) => `^libs/(${names})/`;
const PURE = 'kernel|calendars|deadlines|obligations';
/** Folders of migrations, and files of them. */
const MIGRATIONS = ['/migrations/', '[/-]migrations\\.ts$', '/migration\\.ts$'];
const SPEC = '\\.(spec|testing)\\.ts$';

/** `from` may import only the named libraries (besides itself). */
const only = (name, from, allowed) => ({
  name: `${name}-imports-only-${allowed.length ? allowed.join('-') : 'nothing'}`,
  severity: 'error',
  from: { path: from, pathNot: SPEC },
  to: {
    path: '^(apps|libs|workflows|infra|tests)/',
    pathNot: [from, ...allowed.map((other) => `^libs/${other}/`)],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('kernel', lib('kernel'), []),
    only('calendars', lib('calendars'), ['kernel']),
    only('deadlines', lib('deadlines'), ['calendars', 'kernel']),
    only('obligations', lib('obligations'), ['deadlines', 'calendars', 'kernel']),
    only('ledger', lib('ledger'), ['kernel']),
    only('sealed-fields', lib('sealed-fields'), ['ledger', 'kernel']),
    only('data-protection', lib('data-protection'), [
      'sealed-fields',
      'read-models',
      'notifications',
      'obligations',
      'ledger',
      'deadlines',
      'kernel',
    ]),
    only('tlog', lib('tlog'), ['kernel']),
    only('evidence', lib('evidence'), [
      'tlog',
      'audit',
      'data-protection',
      'notifications',
      'obligations',
      'ledger',
      'deadlines',
      'calendars',
      'kernel',
    ]),
    only('read-models', lib('read-models'), ['obligations', 'ledger', 'deadlines', 'calendars', 'kernel']),
    only('notifications', lib('notifications'), [
      'obligations',
      'ledger',
      'deadlines',
      'calendars',
      'kernel',
    ]),
    only('register', lib('register'), ['obligations', 'ledger', 'deadlines', 'calendars', 'kernel']),
    only('audit', lib('audit'), [
      'data-protection',
      'notifications',
      'obligations',
      'ledger',
      'deadlines',
      'calendars',
      'kernel',
    ]),
    only('identity', lib('identity'), ['obligations', 'deadlines', 'kernel']),
    {
      name: 'pure-libraries-use-no-node-built-in',
      severity: 'error',
      from: { path: lib(PURE), pathNot: SPEC },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-libraries-use-no-framework-or-database',
      severity: 'error',
      from: { path: lib(PURE), pathNot: SPEC },
      to: { path: 'node_modules/(@nestjs|kysely|pg|@temporalio|express)(/|$)' },
    },
    {
      name: 'temporal-polyfill-only-in-kernel',
      severity: 'error',
      from: { pathNot: '^libs/kernel/' },
      to: { path: 'node_modules/temporal-polyfill' },
    },
    {
      name: 'workflow-code-imports-only-workflow-things-and-types',
      severity: 'error',
      from: { path: '^workflows/.*(\\.workflow|-loop)\\.ts$' },
      to: {
        dependencyTypesNot: ['type-only'],
        pathNot: [
          '^workflows/',
          'node_modules/@temporalio/(workflow|common)/',
          '^libs/(kernel|obligations)/',
        ],
      },
    },
    {
      name: 'workflow-code-uses-no-node-built-in',
      severity: 'error',
      from: { path: '^workflows/.*(\\.workflow|-loop)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'others-enter-a-library-by-its-index',
      severity: 'error',
      from: { path: '^(apps|workflows|tests|infra)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'libraries-enter-each-other-by-the-index',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/index\\.ts$', '^libs/$1/'] },
    },
    {
      name: 'apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: SPEC },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/($1|platform)/' },
    },
    {
      name: 'the-platform-imports-no-app',
      severity: 'error',
      from: { path: '^apps/platform/' },
      to: { path: '^apps/', pathNot: '^apps/platform/' },
    },
    {
      name: 'libraries-and-workflows-do-not-import-apps',
      severity: 'error',
      from: { path: '^(libs|workflows)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'sql-only-in-repositories-and-migrations',
      severity: 'error',
      from: {
        path: '^(apps|libs|workflows)/',
        pathNot: ['\\.repository\\.ts$', ...MIGRATIONS, '^libs/ledger/(database|migrate)\\.ts$', SPEC],
      },
      to: { path: 'node_modules/kysely/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-ledger-speaks-to-pg',
      severity: 'error',
      from: {
        path: '^(apps|libs|workflows)/',
        pathNot: ['^libs/ledger/(database|type-parsers)\\.ts$', '^apps/local/postgres/', SPEC],
      },
      to: { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nest-only-in-apps-and-modules',
      severity: 'error',
      from: { path: '^(libs|workflows)/', pathNot: '\\.module\\.ts$' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'not-to-test-code',
      severity: 'error',
      from: { path: '^(apps|libs|workflows|infra)/', pathNot: SPEC },
      to: { path: '^tests/|\\.spec\\.ts$' },
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
