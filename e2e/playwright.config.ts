import { defineConfig } from '@playwright/test';
import { chromium } from './people/chromium';

const address = process.env['TRELLIS_E2E_URL'];
if (!address) throw new Error('Journeys run against a product that is running: set TRELLIS_E2E_URL, or use npm test, which starts one.');

export default defineConfig({
  testDir: 'journeys',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env['TRELLIS_E2E_REPORT'] ? [['line'], ['json', { outputFile: process.env['TRELLIS_E2E_REPORT'] }]] : [['list']],
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    launchOptions: chromium,
  },
});
