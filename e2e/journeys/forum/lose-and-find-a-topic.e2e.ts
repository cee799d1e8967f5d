import { expect, test } from '../../people/journey';
import { aForumTopic, reply, unlikeOthers } from '../../people/forum';
import { ForumTopicPage } from '../../pages/forum-topic-page';

test('what was written while Zofia had no connection is there when it is back', async ({ as }) => {
  const [gareth, kwame, zofia] = [await as('gareth'), await as('kwame'), await as('zofia')];
  const topic = await aForumTopic(gareth);
  const reading = new ForumTopicPage(zofia, topic);
  await reading.opens();
  await reply(kwame, topic, 'While you were here.');
  await expect(reading.post(2)).toContainText('While you were here.');

  await zofia.context.setOffline(true);
  await expect(zofia.page.getByText('You are offline.')).toBeVisible();
  await reply(gareth, topic, 'While you were away.');
  await expect(reading.post(3)).toHaveCount(0);
  await zofia.context.setOffline(false);
  await expect(zofia.page.getByText('You are offline.')).toHaveCount(0);
  await expect(reading.post(3).or(reading.waiting())).toBeVisible({ timeout: 30_000 });
});

test('where live connections are blocked, the page says so and looks by itself', async ({ as }) => {
  test.setTimeout(90_000);
  const [ruth, priya] = [await as('ruth'), await as('priya')];
  const topic = await aForumTopic(ruth);
  await priya.page.route(/\/socket\.io\//, (route) => route.fulfill({ status: 403 }));
  await priya.page.routeWebSocket(/\/socket\.io\//, (socket) => socket.close());
  const reading = new ForumTopicPage(priya, topic);
  await reading.opens();
  await expect(priya.page.getByText('Live updates are blocked here. This page looks for news every 30 seconds.')).toBeVisible({
    timeout: 30_000,
  });
  await reply(ruth, topic, 'Found by looking.');
  await expect(reading.post(2)).toContainText('Found by looking.', { timeout: 45_000 });
});

test('a topic that is not there, or not for me, says no more than that', async ({ as }) => {
  const { page } = await as('amara');
  await page.goto('/forum/t/999999999');
  await expect(page.getByRole('heading', { level: 1, name: 'We cannot show you this topic' })).toBeVisible();
  await expect(page.getByText('It may be gone, or not for you')).toBeVisible();
});

test('a category closes to Owen while he reads: the page says so and takes the topic away', async ({ as }) => {
  const [sam, gareth, owen] = [await as('sam'), await as('gareth'), await as('owen')];
  const kept = { holder: 'forum-moderator', level: 'moderate' };
  const grants = [{ holder: 'staff', level: 'start' }, kept];
  const path = '/api/forum/administration/categories';
  const { id } = await sam.asks<{ id: number }>('POST', path, { name: `Budget ${unlikeOthers()}`, grants });
  const topic = await aForumTopic(gareth, { categoryId: id, words: 'What we would rather not do.' });
  const reading = new ForumTopicPage(owen, topic);
  await reading.opens();
  await expect(reading.post(1)).toContainText('What we would rather not do.');

  const { rev } = await sam.asks<{ rev: number }>('GET', `${path}/${String(id)}`);
  await sam.asks('PUT', `${path}/${String(id)}/grants`, { rev, grants: [{ holder: 'manager', level: 'start' }, kept] });
  await expect(owen.page.getByRole('heading', { level: 1, name: 'You cannot read this topic any more' })).toBeVisible();
  await expect(owen.page.getByText('What we would rather not do.')).toHaveCount(0);
  await expect(owen.page).not.toHaveTitle(new RegExp(topic.title));
  await owen.page.reload();
  await expect(owen.page.getByRole('heading', { level: 1, name: 'We cannot show you this topic' })).toBeVisible();
});
