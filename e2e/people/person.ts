import { randomUUID } from 'node:crypto';
import { expect, type APIResponse, type BrowserContext, type Page } from '@playwright/test';

/** Someone of the demo council with a browser of their own. */
export class Person {
  constructor(
    readonly key: string,
    readonly page: Page,
    readonly context: BrowserContext,
  ) {}

  /** Signs in without the page, for journeys that are about something else. */
  async signsIn(): Promise<this> {
    await this.context.request.get('/api/session');
    await this.asks('POST', '/api/demo/session', { person: this.key });
    return this;
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Sets something up by API. @throws when the answer is no */
  async asks<Answer = unknown>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Answer> {
    const response = await this.request(method, path, body);
    if (!response.ok()) throw new Error(`${this.key}: ${method} ${path} answered ${String(response.status())} ${await response.text()}`);
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  async request(method: string, path: string, body?: unknown): Promise<APIResponse> {
    const cookies = await this.context.cookies();
    const xsrf = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
    return this.context.request.fetch(path, {
      method,
      headers: { 'x-xsrf-token': xsrf, 'idempotency-key': randomUUID() },
      ...(body === undefined ? {} : { data: body }),
    });
  }
}
