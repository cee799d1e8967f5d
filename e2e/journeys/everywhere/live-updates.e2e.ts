import { aForumTopic, reply, unlikeOthers } from '../../people/forum';
import { expect, test } from '../../people/journey';
import type { Person } from '../../people/person';

const blocked = 'Live updates are blocked here. This page looks for news every 30 seconds.';

/** As networks do that let requests through and nothing else. */
async function blockConnections({ page }: Person): Promise<void> {
  await page.route('**/socket.io/**', (route) => route.abort('internetdisconnected'));
  await page.routeWebSocket('**/socket.io/**', (socket) => socket.close());
}

test('where connections are blocked, the page says so and looks for news every half minute', async ({ as }) => {
  const [amara, ruth] = [await as('amara'), await as('ruth')];
  const topic = await aForumTopic(ruth, { words: `Who reads this? ${unlikeOthers()}` });
  await amara.page.clock.install();
  await blockConnections(amara);
  await amara.opens(topic.path);
  await expect(amara.page.getByText(blocked)).toBeVisible({ timeout: 20_000 });
  const words = `Heard without a connection: ${unlikeOthers()}`;
  await reply(ruth, topic, words);
  await expect(amara.page.getByText(words)).toBeHidden();
  await amara.page.clock.fastForward(40_000);
  await expect(
    amara.page
      .getByText(words)
      .or(amara.page.getByRole('button', { name: /1 new reply/ }))
      .first(),
  ).toBeVisible();
});

test('a page that is connected says nothing of the kind, and counts who reads', async ({ as }) => {
  const [amara, ruth] = [await as('amara'), await as('ruth')];
  const topic = await aForumTopic(amara, { words: `Who reads this? ${unlikeOthers()}` });
  await ruth.opens(topic.path);
  await amara.opens(topic.path);
  for (const { page } of [amara, ruth]) await expect(page.getByText('2 people are reading this now')).toBeVisible({ timeout: 10_000 });
  await expect(amara.page.getByText(blocked)).toBeHidden();
  await ruth.opens('/');
  await expect(amara.page.getByText('2 people are reading this now')).toBeHidden({ timeout: 10_000 });
});
