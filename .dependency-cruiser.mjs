/** Which part may import which. The order of the rooms is the order in which they may look at each other's doors. */
const rooms = ['people', 'diary', 'forum', 'sessions', 'topics', 'sandboxes', 'pairs', 'apprenticeships', 'development', 'insight'];

const test = '(\\.spec\\.ts$|/testing/)';

/** A room may use the doors to its left only; one that must tell another to its right raises an event. */
const order = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-before-${rooms[index + 1]}`,
  comment: `${room} may not import a room to its right; raise an event instead.`,
  severity: 'error',
  from: { path: `^backend/src/modules/${room}/`, pathNot: test },
  to: { path: `^backend/src/modules/(${rooms.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...order,
    {
      name: 'by-the-door-only',
      comment: 'Another module is used by its index.ts; its specs and builders may also use its testing door.',
      severity: 'error',
      from: { path: '^backend/src/modules/([^/]+)/' },
      to: {
        path: '^backend/src/modules/([^/]+)/',
        pathNot: ['^backend/src/modules/$1/', '^backend/src/modules/[^/]+/(index|testing/index)\\.ts$'],
      },
    },
    {
      name: 'platform-by-the-door-only',
      comment: 'A part of the platform is used by its index.ts.',
      severity: 'error',
      from: { path: '^backend/src/(modules|demo|platform/([^/]+))/', pathNot: test },
      to: {
        path: '^backend/src/platform/([^/]+)/',
        pathNot: ['^backend/src/platform/$2/', '^backend/src/platform/[^/]+/(index|testing/index)\\.ts$'],
      },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'The platform is what any product needs: no word of councils or learning in it.',
      severity: 'error',
      from: { path: '^backend/src/platform/', pathNot: test },
      to: { path: '^backend/src/(modules|demo)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules are pure: a domain folder imports domain, the calendar and the names of errors and events.',
      severity: 'error',
      from: { path: '^backend/src/modules/([^/]+)/domain/', pathNot: test },
      to: {
        path: '^backend/src/',
        pathNot: [
          '^backend/src/modules/$1/domain/',
          '^backend/src/modules/[^/]+/index\\.ts$',
          '^backend/src/platform/(calendar|errors|outbox|access|database)/index\\.ts$',
        ],
      },
    },
    {
      name: 'domain-without-frameworks',
      comment: 'A rule needs no framework, no database and no network.',
      severity: 'error',
      from: { path: '^backend/src/modules/[^/]+/domain/', pathNot: test },
      to: { path: 'node_modules/(@nestjs|typeorm|mysql2|fastify|@fastify|socket\\.io|nodemailer)/' },
    },
    {
      name: 'domain-without-input-output',
      comment: 'A rule reads no file and opens no connection.',
      severity: 'error',
      from: { path: '^backend/src/modules/[^/]+/domain/', pathNot: test },
      to: { path: '^(node:)?(fs|net|tls|http|https|http2|dgram|dns|child_process|cluster|worker_threads)(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'api-never-persistence',
      comment: 'A controller asks a use case or a query.',
      severity: 'error',
      from: { path: '^backend/src/(modules|platform)/[^/]+/api/', pathNot: test },
      to: { path: '/persistence/' },
    },
    {
      name: 'application-never-api',
      comment: 'Use cases never call controllers; of a schema they know the type that is derived from it, no more.',
      severity: 'error',
      from: { path: '^backend/src/(modules|platform)/[^/]+/(application|jobs)/', pathNot: test },
      to: { path: '^backend/src/(modules|platform)/[^/]+/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-and-persistence-never-api',
      comment: 'What is seen from outside does not shape the rules.',
      severity: 'error',
      from: { path: '^backend/src/(modules|platform)/[^/]+/(domain|persistence)/', pathNot: test },
      to: { path: '^backend/src/(modules|platform)/[^/]+/api/' },
    },
    {
      name: 'persistence-is-thin',
      comment: 'A repository knows the domain and nothing above it.',
      severity: 'error',
      from: { path: '^backend/src/(modules|platform)/[^/]+/persistence/', pathNot: test },
      to: { path: '/(api|application|jobs|live)/' },
    },
    {
      name: 'migrations-import-nothing-of-ours',
      comment: 'A migration is frozen: what it imports would change under it.',
      severity: 'error',
      from: { path: '^backend/src/migrations/', pathNot: ['^backend/src/migrations/index\\.ts$', test] },
      to: { path: '^(backend|frontend)/' },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'Code that runs for people never imports specs or builders.',
      severity: 'error',
      from: { path: '^(backend|frontend)/', pathNot: [test, '/testing/', '^backend/bench/'] },
      to: { path: ['\\.spec\\.ts$', '/testing/'], pathNot: 'node_modules' },
    },
    {
      name: 'features-apart',
      comment: 'A feature of the application imports core, ui, api and shared design, never another feature.',
      severity: 'error',
      from: { path: '^frontend/src/app/features/([^/]+)/' },
      to: { path: '^frontend/src/app/features/([^/]+)/', pathNot: '^frontend/src/app/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      comment: 'Small parts take inputs and give outputs; core stands below the features.',
      severity: 'error',
      from: { path: '^frontend/src/app/(ui|core)/' },
      to: { path: '^frontend/src/app/features/' },
    },
    {
      name: 'frontend-and-backend-apart',
      comment: 'They share the contract, not code.',
      severity: 'error',
      from: { path: '^frontend/' },
      to: { path: '^backend/' },
    },
    {
      name: 'backend-and-frontend-apart',
      comment: 'They share the contract, not code.',
      severity: 'error',
      from: { path: '^backend/' },
      to: { path: '^frontend/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment: 'What the product imports is a dependency.',
      severity: 'error',
      from: { path: '^(backend|frontend)/src/', pathNot: [test, '^frontend/src/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'declared-packages-only',
      comment: 'What is imported is named in package.json.',
      severity: 'error',
      from: { path: '^(backend|frontend|e2e)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'nothing-unresolved', comment: 'Every import leads somewhere.', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.angular|\\.nx)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
