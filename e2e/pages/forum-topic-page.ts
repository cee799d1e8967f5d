import { expect, type Locator } from '@playwright/test';
import type { ForumTopic } from '../people/forum';
import type { Person } from '../people/person';

/** What a person sees and does on the page of a topic in the forum. */
export class ForumTopicPage {
  constructor(
    private readonly person: Person,
    readonly topic: ForumTopic,
  ) {}

  /** Opens it, at one of its posts if a number is named, and waits for its posts. */
  async opens(number?: number): Promise<void> {
    const { page } = this.person;
    await page.goto(number === undefined ? this.topic.path : `${this.topic.path}/${String(number)}`);
    await expect(page.getByRole('heading', { level: 1, name: this.topic.title })).toBeVisible();
    await expect(this.posts().first()).toBeAttached();
  }

  posts(): Locator {
    return this.person.page.getByRole('list', { name: 'Posts' }).getByRole('article');
  }

  post(number: number): Locator {
    return this.person.page.locator(`#post-${String(number)}`);
  }

  /** The button behind which new replies wait. */
  waiting(): Locator {
    return this.person.page.getByRole('button', { name: /^\d+ new repl(y|ies)$/ });
  }

  /** The one place that speaks to people who listen to the page. */
  said(words: string | RegExp): Locator {
    return this.person.page.locator('p.vh[role="status"]').filter({ hasText: words });
  }

  /** Where a reply is written. */
  box(): Locator {
    return this.person.page.getByRole('textbox', { name: 'Your reply' });
  }

  /** Posts what is in the box. Who has just written in another journey is told how long to wait. */
  async posted(): Promise<void> {
    const { page } = this.person;
    await expect(async () => {
      await page.getByRole('button', { name: 'Post reply' }).click();
      await expect(this.box()).toHaveValue('', { timeout: 1_000 });
    }).toPass({ timeout: 40_000, intervals: [1_000, 3_000] });
  }
}
