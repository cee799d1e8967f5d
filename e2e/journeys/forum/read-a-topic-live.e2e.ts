import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../people/journey';
import { aForumTopic, replies, reply } from '../../people/forum';
import { ForumTopicPage } from '../../pages/forum-topic-page';

/** As many presses as there are stops on the way, and no more than a person would put up with. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(wanted).toBeFocused();
}

test('Lowri asks, sees the answer come while she looks, and accepts it', async ({ as }) => {
  const [lowri, ruth] = [await as('lowri'), await as('ruth')];
  const topic = await aForumTopic(lowri, { words: 'How do you explain a decision **without** jargon?' });
  const [asker, helper] = [new ForumTopicPage(lowri, topic), new ForumTopicPage(ruth, topic)];
  await asker.opens();
  await helper.opens();
  await expect(lowri.page.getByText('2 people are reading this now.')).toBeVisible();

  await helper.box().pressSequentially('Say what you decided');
  await expect(lowri.page.getByText('Someone is writing.')).toBeVisible();
  await helper.posted();
  await expect(helper.post(2)).toContainText('Say what you decided');
  await expect(helper.post(2)).toContainText('(you)');
  await expect(asker.post(2)).toContainText('Say what you decided');
  await expect(asker.said('Ruth Ellery replied.')).toBeAttached();
  await expect(asker.waiting()).toHaveCount(0);

  await asker
    .post(2)
    .getByRole('button', { name: /This answers it/ })
    .click();
  await expect(asker.post(2)).toContainText('Accepted answer');
  await expect(helper.post(2)).toContainText('Accepted answer');
  await expect(ruth.page.getByText('Answered', { exact: true })).toBeVisible();

  // What was on the screen has been read, as far as lists and mails are concerned.
  const unreadFrom = async () =>
    (await lowri.asks<{ unreadFrom: number | null }>('GET', `/api/forum/topics/${String(topic.id)}`)).unreadFrom;
  await expect.poll(unreadFrom).toBeNull();
});

test('Owen reads a long topic: each post has its address, earlier ones and new ones come without moving what he reads', async ({ as }) => {
  test.setTimeout(150_000);
  const others = await Promise.all((['gareth', 'kwame', 'priya', 'ruth', 'zofia', 'sam'] as const).map((key) => as(key)));
  const topic = await aForumTopic(await as('gareth'), { kind: 'discussion', words: 'The first of all' });
  await replies(others, topic, 24);
  const owen = await as('owen');
  const { page } = owen;
  const reading = new ForumTopicPage(owen, topic);
  const place = (number: number): Promise<number> => reading.post(number).evaluate((post) => Math.round(post.getBoundingClientRect().top));

  await reading.opens(22);
  await expect(reading.post(22)).toBeInViewport();
  await expect(reading.post(22)).toBeFocused();
  await expect(reading.post(1)).toContainText('The first of all');
  await expect(reading.post(2)).toHaveCount(0);

  await reading.post(8).scrollIntoViewIfNeeded();
  await reading
    .post(8)
    .getByRole('button', { name: /Copy link/ })
    .focus();
  const beforeEarlier = await place(8);
  await page.getByRole('button', { name: 'Show 4 earlier replies' }).dispatchEvent('click');
  await expect(reading.post(2)).toBeAttached();
  await expect.poll(() => place(8)).toBe(beforeEarlier);

  const before = await page.evaluate(() => ({ at: scrollY, focus: document.activeElement?.textContent }));
  await Promise.all(others.slice(1, 4).map((other) => reply(other, topic)));
  await expect(page.getByRole('button', { name: '3 new replies' })).toBeVisible();
  expect(await page.evaluate(() => ({ at: scrollY, focus: document.activeElement?.textContent }))).toEqual(before);
  await expect(reading.post(26)).toHaveCount(0);
  await expect(reading.said('3 new replies. Use the ‘3 new replies’ button to show them.')).toBeAttached({ timeout: 25_000 });

  await page.getByRole('button', { name: '3 new replies' }).press('Enter');
  await expect(reading.post(26)).toBeFocused();
  await expect(reading.post(26)).toBeInViewport();
  await expect(reading.waiting()).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${topic.path}/2[5-8]$`));
});

test('a topic is read from the keyboard alone', async ({ as }) => {
  const [lowri, kwame] = [await as('lowri'), await as('kwame')];
  const topic = await aForumTopic(lowri, { words: 'See this one, and [this](https://www.example.org/).' });
  await reply(kwame, topic, 'Like **this**.');
  const sam = await as('sam');
  const { page } = sam;
  const reading = new ForumTopicPage(sam, topic);
  await reading.opens();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  const skip = page.getByRole('link', { name: 'Skip to your reply' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Your reply' })).toBeFocused();
  await tabTo(page, reading.box());
  await page.keyboard.type('From the keyboard.');
  await tabTo(page, page.getByRole('button', { name: 'Post reply' }));
  await page.keyboard.press('Enter');
  await expect(reading.post(3)).toContainText('From the keyboard.');
});
