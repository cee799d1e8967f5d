import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { Person } from './person';

export const people = ['amara', 'gareth', 'kwame', 'ruth', 'priya', 'lowri', 'zofia', 'owen', 'sam'] as const;
export type DemoPerson = (typeof people)[number];

interface Journey {
  /** Opens a browser of their own for someone of the demo council, signed in. */
  as: (key: DemoPerson, options?: { width?: number; colorScheme?: 'light' | 'dark' }) => Promise<Person>;
  /** A browser that nobody is signed in with. */
  stranger: () => Promise<Person>;
}

/** Every page of a journey is watched: a broken policy of content, an error in the console or a failing script fails it. */
export const test = base.extend<Journey>({
  as: async ({ browser }, use) => {
    await watched(browser, (opens) =>
      use(async (key, { width = 1440, colorScheme = 'light' } = {}) => {
        const person = await opens(key, { viewport: { width, height: 900 }, colorScheme });
        return person.signsIn();
      }),
    );
  },
  stranger: async ({ browser }, use) => {
    await watched(browser, (opens) => use(() => opens('stranger')));
  },
});

export { expect };

// What the browser itself tells the console: an answer of 4xx that the page handles, and a connection that a journey took away.
const EXPECTED = /Failed to load resource: the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED/;

/** Lends browsers to a journey, closes them after it, and fails it for what its pages complained of. */
async function watched(
  browser: Browser,
  journey: (opens: (key: string, options?: BrowserContextOptions) => Promise<Person>) => Promise<void>,
): Promise<void> {
  const faults: string[] = [];
  const contexts: BrowserContext[] = [];
  await journey(async (key, options) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    const page = await context.newPage();
    await watch(page, faults);
    return new Person(key, page, context);
  });
  await Promise.all(contexts.map((context) => context.close()));
  expect(faults).toEqual([]);
}

async function watch(page: Page, faults: string[]): Promise<void> {
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('tellViolation', (text: string) => faults.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { tellViolation: (text: string) => void }).tellViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
}
