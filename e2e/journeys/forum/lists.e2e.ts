import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../people/journey';
import { aForumTopic, reply } from '../../people/forum';

const row = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
const pill = (page: Page): Locator => page.getByRole('button', { name: /topics? ha(s|ve) news$/ });

test('what Zofia asks waits behind a button until Owen wants to see it', async ({ as }) => {
  const [zofia, owen] = [await as('zofia'), await as('owen')];
  const { page } = owen;
  const joined = page.waitForEvent('websocket');
  await owen.opens('/forum');
  await joined;
  await expect(row(page, '').first()).toBeVisible();
  const topic = await aForumTopic(zofia);
  await expect(pill(page)).toBeVisible();
  await expect(row(page, topic.title)).toHaveCount(0);

  await pill(page).press('Enter');
  await expect(row(page, topic.title)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Latest' })).toBeFocused();
  await expect(row(page, topic.title)).toContainText('New topic');
  await expect(row(page, topic.title)).toContainText('No answer yet');
  await expect(row(page, topic.title)).toContainText('Asked by Zofia Nowak');
});

test('Priya reads a topic, finds what came since, and marks all as read, and back', async ({ as }) => {
  const [kwame, priya] = [await as('kwame'), await as('priya')];
  const { page } = priya;
  const topic = await aForumTopic(kwame);
  await priya.asks('PUT', '/api/forum/reading', { topics: [{ topicId: topic.id, lastReadNo: 1 }] });
  await priya.opens('/forum/c/ask-anything');
  await expect(row(page, topic.title)).toBeVisible();
  await expect(row(page, topic.title)).not.toContainText('new');

  await reply(kwame, topic);
  await priya.opens('/forum/c/ask-anything?list=unread');
  await expect(row(page, topic.title)).toContainText('1 new');
  await expect(row(page, topic.title)).toContainText('1 reply');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(row(page, topic.title)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, topic.title)).toContainText('1 new');
});

test('the lists, a skill and a month stand in the address', async ({ as }) => {
  const ruth = await as('ruth');
  const { page } = ruth;
  const topic = await aForumTopic(ruth, { kind: 'discussion' });
  await ruth.opens('/forum');
  await page.getByRole('group', { name: 'Which topics' }).getByRole('button', { name: 'Mine' }).click();
  await expect(page).toHaveURL(/\?list=mine$/);
  await expect(row(page, topic.title)).toContainText('Started by you');
  await page.getByRole('button', { name: 'Most talked about' }).click();
  await page.getByRole('button', { name: /20\d\d$/ }).click();
  await expect(page).toHaveURL(/list=top&month=20\d\d-\d\d$/);
  await page.getByRole('button', { name: 'This month' }).click();
  await expect(page).toHaveURL(/list=top$/);
  await page.getByRole('combobox', { name: 'Skill' }).selectOption({ index: 3 });
  await expect(page).toHaveURL(/skill=\d+/);
});

test('a bookmark is found again, removed, and brought back', async ({ as }) => {
  const [gareth, lowri] = [await as('gareth'), await as('lowri')];
  const { page } = lowri;
  const topic = await aForumTopic(gareth, { words: 'Put the decision **first**, then the reasons.' });
  await lowri.opens(topic.path);
  const menu = page.getByRole('button', { name: /^More for post 1 / });
  await menu.click();
  const kept = page.waitForResponse((response) => response.url().endsWith('/posts/1/bookmark') && response.ok());
  await page.getByRole('button', { name: 'Bookmark', exact: true }).click();
  await expect(page.getByText('The post is bookmarked.')).toBeVisible();
  await expect(menu).toBeFocused();
  await kept;
  await lowri.opens(topic.path);
  await menu.click();
  await expect(page.getByRole('button', { name: 'Remove bookmark' })).toBeVisible();
  await lowri.opens('/forum/bookmarks');
  await expect(row(page, topic.title)).toContainText('Put the decision first, then the reasons.');
  await page.getByRole('button', { name: `Remove the bookmark of ${topic.title}` }).click();
  await expect(row(page, topic.title)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, topic.title)).toBeVisible();
});

test('on a phone the forum is in the bar, and people are under More', async ({ as }) => {
  const { page } = await as('amara', { width: 390 });
  await page.goto('/');
  const bar = page.getByRole('navigation', { name: 'Quick' });
  await bar.getByRole('link', { name: 'Forum' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Forum' })).toBeVisible();
  await expect(bar.getByRole('link', { name: 'People' })).toHaveCount(0);
  await bar.getByRole('link', { name: 'More' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'People' })).toBeVisible();
});
