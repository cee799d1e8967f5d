import { randomUUID } from 'node:crypto';
import { expectAccessible } from '../../accessibility/accessible';
import { expect, test } from '../../people/journey';
import { aForumTopic, reply, unlikeOthers } from '../../people/forum';
import { ForumTopicPage } from '../../pages/forum-topic-page';

test('the menu of a post, and the dialogs behind it with their mistakes, are accessible', async ({ as }) => {
  test.setTimeout(120_000);
  const [sam, owen, zofia] = [await as('sam'), await as('owen'), await as('zofia')];
  const topic = await aForumTopic(sam, { words: `How would you do it? ${unlikeOthers()}` });
  const number = await reply(owen, topic);
  const { page } = zofia;
  await new ForumTopicPage(zofia, topic).opens();
  const dialog = page.getByRole('dialog');
  for (const deed of ['Report it', 'Make a topic of it']) {
    await page.getByRole('button', { name: new RegExp(`^More for post ${String(number)} `) }).click();
    await expect(page.getByRole('button', { name: deed, exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: deed, exact: true }).click();
    await dialog.getByRole('button').first().click();
    await expect(dialog.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  }
});

test('the dialogs behind the menu of a topic are accessible, and give the focus back', async ({ as }) => {
  test.setTimeout(120_000);
  const [ruth, zofia] = [await as('ruth'), await as('zofia')];
  const topic = await aForumTopic(ruth, { words: `How would you do it? ${unlikeOthers()}` });
  const { page } = zofia;
  await new ForumTopicPage(zofia, topic).opens();
  const menu = page.getByRole('button', { name: /^Topic and what/ });
  for (const deed of ['Pin it', 'Move it', 'Merge it into another']) {
    await menu.click();
    await page.getByRole('button', { name: deed, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();
  }
});

test('a report that is taken, and the decision about it, are accessible', async ({ as }) => {
  const [ruth, kwame, zofia] = [await as('ruth'), await as('kwame'), await as('zofia')];
  const topic = await aForumTopic(ruth, { words: `How would you do it? ${unlikeOthers()}` });
  const words = `Not like that ${unlikeOthers()}`;
  const number = await reply(kwame, topic, words);
  await ruth.asks('POST', `/api/forum/topics/${String(topic.id)}/posts/${String(number)}/reports`, {
    reason: 'unkind',
    words: 'It hurts.',
  });
  await zofia.opens('/forum/reports');
  const reported = zofia.page.getByRole('article').filter({ hasText: words });
  await reported.getByRole('button', { name: /^Take it/ }).click();
  await expect(reported).toContainText('You have taken it');
  await expectAccessible(zofia.page);
  await reported.getByRole('button', { name: /^Decide/ }).click();
  await zofia.page
    .getByRole('dialog')
    .getByRole('radio', { name: /^Hide it/ })
    .check();
  await expectAccessible(zofia.page);
});

test('a name that is asked for is opened by two people, who see it once, and the page is accessible', async ({ as }) => {
  test.setTimeout(120_000);
  const [priya, lowri, sam] = [await as('priya'), await as('lowri'), await as('sam')];
  const { items } = await priya.asks<{ items: { id: number; slug: string }[] }>('GET', '/api/forum/categories');
  const categoryId = items.find(({ slug }) => slug === 'wellbeing')?.id ?? 0;
  const title = `What can I do about this ${unlikeOthers()}`;
  const body = { key: randomUUID(), categoryId, title, words: `I would rather not say who I am. ${unlikeOthers()}`, anonymous: true };
  const { topicId } = await priya.asks<{ topicId: number }>('POST', '/api/forum/topics', body);
  await new ForumTopicPage(lowri, { id: topicId, title, path: `/forum/t/${String(topicId)}` }).opens();
  await lowri.page.getByRole('button', { name: /^Topic and what/ }).click();
  await lowri.page.getByRole('button', { name: 'Ask to open the name' }).click();
  const asking = lowri.page.getByRole('dialog');
  await asking.getByLabel('Why is the name needed?').fill('Somebody may be in danger at home.');
  await expectAccessible(lowri.page);
  await asking.getByRole('button', { name: 'Ask to open the name' }).click();
  await expect(lowri.page.getByText('One of them decides within 24 hours.')).toBeVisible();

  await sam.opens('/forum/names');
  const opening = sam.page.getByRole('article').filter({ hasText: title });
  await expectAccessible(sam.page);
  await opening.getByRole('button', { name: 'Open the name' }).click();
  await sam.page.getByRole('dialog').getByRole('button', { name: 'Open the name' }).click();
  await opening.getByRole('button', { name: 'See the name, once' }).click();
  await expect(sam.page.getByText('Priya Raman')).toBeVisible();
  await expect(opening.getByRole('button', { name: 'See the name, once' })).toHaveCount(0);
  await sam.opens('/forum/names');
  await expect(sam.page.getByText('Priya Raman')).toHaveCount(0);
});
