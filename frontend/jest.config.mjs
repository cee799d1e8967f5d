import presets from 'jest-preset-angular/presets/index.js';

export default {
  ...presets.createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  // These publish modules only.
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|(@?fullcalendar|@full-ui|temporal-polyfill|temporal-utils|preact)/)'],
  displayName: 'frontend',
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/src', '<rootDir>/tools'],
  setupFilesAfterEnv: ['<rootDir>/src/testing/setup.ts'],
  cacheDirectory: '<rootDir>/../.nx/jest-frontend',
};
