import { expect } from '@playwright/test';
import type { Person } from '../people/person';

interface TopicAnswer {
  readonly id: number;
}

/** What a person does with one topic. */
export class TopicPage {
  constructor(
    private readonly person: Person,
    private readonly path: string,
  ) {}

  /** Suggests a topic by API. */
  static async suggestedBy(author: Person, title: string): Promise<string> {
    const { id } = await author.asks<TopicAnswer>('POST', '/api/topics', { kind: 'wanted', title });
    return `/sessions/topics/${String(id)}`;
  }

  async opens(): Promise<void> {
    await this.person.opens(this.path);
  }

  async says(heading: string): Promise<void> {
    await expect(this.person.page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
  }

  async votes(): Promise<void> {
    await this.person.page.getByRole('button', { name: 'I would come: vote' }).click();
    await expect(this.person.page.getByText('Your vote is one of them.')).toBeVisible();
  }

  async offersToSpeak(words: string): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: 'I could speak' }).click();
    await page.getByLabel('What could you show?').fill(words);
    await page.getByRole('dialog').getByRole('button', { name: 'I could speak' }).click();
    await expect(page.getByText(words)).toBeVisible();
  }
}
