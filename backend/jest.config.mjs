const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2024',
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** One Jest project for each cost: `unit` has no I/O, `database` a private MariaDB, `commands` runs the built product one test at a time. */
const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,tools,bench}/**/*.spec.{ts,mjs}'],
      testPathIgnorePatterns: [...common.testPathIgnorePatterns, '\\.(db|api)\\.spec\\.(ts|mjs)$'],
    },
    {
      ...common,
      displayName: 'database',
      testMatch: ['<rootDir>/{src,bench}/**/*.{db,api}.spec.ts'],
      globalSetup: '<rootDir>/src/platform/database/testing/global-setup.mjs',
      globalTeardown: '<rootDir>/src/platform/database/testing/global-teardown.mjs',
    },
    {
      ...common,
      displayName: 'commands',
      testMatch: ['<rootDir>/tools/**/*.db.spec.{ts,mjs}'],
    },
  ],
  // A busy machine is slow, not wrong.
  testTimeout: 60_000,
};
