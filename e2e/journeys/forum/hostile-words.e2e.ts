import { hostileMarkdown } from '../../../backend/src/platform/markdown/testing/hostile-markdown';
import { expect, test } from '../../people/journey';
import { aForumTopic, reply } from '../../people/forum';
import { ForumTopicPage } from '../../pages/forum-topic-page';

/** Blocks of code would swallow what comes after them, so each of those has a post of its own. */
const isFence = (words: string): boolean => /```|~~~/.test(words);
const apart = '\n\n---\n\n';

test('nothing that anybody writes runs, neither in a page that is opened nor in one that is open', async ({ as }) => {
  test.slow();
  const [priya, lowri, owen] = [await as('priya'), await as('lowri'), await as('owen')];
  const ran: string[] = [];
  const fetched: string[] = [];
  for (const { page } of [lowri, owen]) {
    await page.exposeFunction('hostileRan', (what: string) => ran.push(what));
    await page.addInitScript(() => {
      const tell = (globalThis as unknown as { hostileRan: (what: string) => void }).hostileRan;
      for (const name of ['alert', 'confirm', 'prompt'] as const) {
        Object.defineProperty(globalThis, name, { value: () => tell(name) });
      }
    });
    page.on('dialog', (dialog) => {
      ran.push(dialog.message());
      void dialog.dismiss();
    });
    // Every address that the hostile words name ends in .example, but for the one that is a number.
    page.on('request', (request) => {
      if (/\.example$|^66\./.test(new URL(request.url()).hostname)) fetched.push(request.url());
    });
  }
  const harmless = hostileMarkdown.filter((words) => !isFence(words));
  const topic = new ForumTopicPage(owen, await aForumTopic(priya, { words: harmless.join(apart) }));
  await topic.opens();
  const seen = new ForumTopicPage(lowri, topic.topic);
  await seen.opens();
  const numbers = [await reply(priya, topic.topic, harmless.toReversed().join(apart))];
  for (const words of hostileMarkdown.filter(isFence).slice(0, 2)) numbers.push(await reply(priya, topic.topic, words));
  await topic.opens(numbers.at(-1));
  await expect(topic.post(numbers.at(-1) ?? 0)).toBeVisible();

  for (const { page } of [lowri, owen]) {
    // Everything that waits for a pointer or the focus gets it.
    const found = await page.locator('tr-post-words').evaluateAll((posts) =>
      posts.flatMap((post) => {
        for (const element of post.querySelectorAll<HTMLElement>('*')) {
          for (const type of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'load', 'error', 'toggle'])
            element.dispatchEvent(new Event(type));
        }
        const elements = [
          ...post.querySelectorAll('script, iframe, object, embed, img, svg, math, form, input, style, link, meta, base, video, button'),
        ];
        const handlers = [...post.querySelectorAll('*')].filter(({ attributes }) =>
          [...attributes].some(({ name }) => name.startsWith('on')),
        );
        const links = [...post.querySelectorAll('a')].filter(
          ({ protocol }) => !['http:', 'https:', 'mailto:', 'unsafe:'].includes(protocol),
        );
        return [...elements, ...handlers, ...links].map(({ outerHTML }) => outerHTML);
      }),
    );
    expect(found).toEqual([]);
  }
  expect({ ran, fetched }).toEqual({ ran: [], fetched: [] });
});
