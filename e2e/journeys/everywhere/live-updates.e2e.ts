import { aForumTopic, unlikeOthers } from '../../people/forum';
import { expect, test } from '../../people/journey';

test('a page counts who has it on the screen', async ({ as }) => {
  const [amara, ruth] = [await as('amara'), await as('ruth')];
  const topic = await aForumTopic(amara, { words: `Who reads this? ${unlikeOthers()}` });
  await ruth.opens(topic.path);
  await amara.opens(topic.path);
  for (const { page } of [amara, ruth]) await expect(page.getByText('2 people are reading this now')).toBeVisible({ timeout: 10_000 });
  await ruth.opens('/');
  await expect(amara.page.getByText('2 people are reading this now')).toBeHidden({ timeout: 10_000 });
});

test('a browser that is signed out from another one says so at once', async ({ as }) => {
  const [here, elsewhere] = [await as('gareth'), await as('gareth')];
  const topic = await aForumTopic(here, { words: `Who is signed in? ${unlikeOthers()}` });
  await here.opens(topic.path);
  const { items } = await here.asks<{ items: { id: number; current: boolean }[] }>('GET', '/api/account/sign-ins');
  const mine = items.find(({ current }) => current);
  // This browser alone: others of Gareth's are in the midst of other journeys.
  await elsewhere.asks('DELETE', `/api/account/sign-ins/${String(mine?.id)}`);
  await expect(here.page.getByText('You were signed out')).toBeVisible();
});
