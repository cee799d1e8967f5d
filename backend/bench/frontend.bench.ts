import { gzipSync } from 'node:zlib';
import { chromium, type Response } from '@playwright/test';
import type { Bench, Measurement } from './bench.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first page after sign-in, as Amara's browser gets it: its compressed JavaScript, and the slowest request of My week. */
export const bench: Bench = {
  name: 'frontend',
  async run({ address }) {
    const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
    try {
      const context = await browser.newContext({ baseURL: address });
      await context.request.get('/api/session');
      const token = (await context.cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
      const signedIn = await context.request.post('/api/demo/session', { data: { person: 'amara' }, headers: { 'x-xsrf-token': token } });
      if (!signedIn.ok()) throw new Error(`Amara could not be signed in: ${signedIn.status()}`);

      const page = await context.newPage();
      const responses: Response[] = [];
      page.on('response', (response) => responses.push(response));
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      return [await initialJavaScript(responses), slowestRequest(responses)];
    } finally {
      await browser.close();
    }
  },
};

async function initialJavaScript(responses: readonly Response[]): Promise<Measurement> {
  const scripts = responses.filter((response) => response.request().resourceType() === 'script');
  const sizes = await Promise.all(scripts.map(async (response) => gzipSync(await response.body()).length));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { name: 'frontend.initial_kb', value: Math.round(bytes / 1024), unit: 'kB', bare: null, ratio: null };
}

function slowestRequest(responses: readonly Response[]): Measurement {
  const times = responses.filter((response) => response.url().includes('/api/')).map((response) => response.request().timing().responseEnd);
  return { name: 'frontend.my_week_slowest_ms', value: Math.round(Math.max(...times)), unit: 'ms', bare: null, ratio: null };
}
