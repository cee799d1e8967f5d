import { expectAccessible } from '../../accessibility/accessible';
import { expect, test } from '../../people/journey';
import { aForumTopic, reply, unlikeOthers } from '../../people/forum';
import type { Person } from '../../people/person';
import { ForumTopicPage } from '../../pages/forum-topic-page';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** Who somebody is, as a mention writes them. */
async function mention(person: Person): Promise<string> {
  const { person: me } = await person.asks<{ person: Named }>('GET', '/api/session');
  return `@[${me.name}](person:${String(me.id)})`;
}

/** Until it has come: what is told after a post takes a moment. */
async function isTold(person: Person, path: '/api/notifications' | '/api/demo/mail', words: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await person.asks('GET', path)), { timeout: 45_000 }).toContain(words);
}

test('Zofia is named, hears of it at once and by email, and stops emails of the topic with its link', async ({ as, stranger }) => {
  test.setTimeout(120_000);
  const [lowri, zofia] = [await as('lowri'), await as('zofia')];
  const title = `Letters about ${unlikeOthers()}`;
  const topic = await aForumTopic(lowri, { title, words: `${await mention(zofia)}, how would you put this? ${unlikeOthers()}` });
  const { page } = zofia;

  await isTold(zofia, '/api/notifications', title);
  await zofia.opens('/notifications');
  const notice = page.getByRole('listitem').filter({ hasText: title });
  await expect(notice).toContainText('Lowri');
  await expect(notice).toContainText('mentioned you');

  await isTold(zofia, '/api/demo/mail', title);
  await zofia.opens('/demo-mail');
  await page.getByRole('button', { name: new RegExp(`^Read ?: .*${title}`) }).click();
  await expect(page.getByText(/how would you put this\?/)).toBeVisible();
  const link = page.getByRole('link', { name: /\/unsubscribe\// });
  const address = new URL((await link.getAttribute('href')) ?? '');

  await page.getByRole('link', { name: /\?reply=1$/ }).click();
  await expect(page.getByRole('textbox', { name: 'Your reply' })).toBeFocused();
  await expect(page.getByText(/^Replying to Lowri/).first()).toBeVisible();

  // The link is enough: nobody has to be signed in.
  const reader = await stranger();
  await reader.opens(address.pathname);
  await expect(reader.page.getByText(`You get emails about ‘${title}’.`)).toBeVisible();
  await expectAccessible(reader.page);
  await reader.page.getByRole('button', { name: /^Stop emails about/ }).click();
  await expect(reader.page.getByText(`You get no more emails about ‘${title}’.`)).toBeVisible();

  await new ForumTopicPage(zofia, topic).opens();
  const follow = page.getByLabel('Tell me about');
  await expect(follow).toHaveValue('muted');
  await reader.page.getByRole('button', { name: 'Send them again' }).click();
  await expect(reader.page.getByText(`You get emails about ‘${title}’.`)).toBeVisible();
  await page.reload();
  await expect(follow).toHaveValue('following');
  await expect(page.getByText('Because somebody mentioned you.')).toBeVisible();
});

test('Owen thanks for an answer and accepts it; the other sees both, and it can be taken back', async ({ as }) => {
  const [owen, priya] = [await as('owen'), await as('priya')];
  const topic = await aForumTopic(owen, { words: `Which form is it? ${unlikeOthers()}` });
  await reply(priya, topic);
  const [asker, helper] = [new ForumTopicPage(owen, topic), new ForumTopicPage(priya, topic)];
  await asker.opens(2);
  await helper.opens(2);

  const helpful = asker.post(2).getByRole('button', { name: /^Helpful/ });
  await helpful.click();
  await expect(helpful).toHaveAttribute('aria-pressed', 'true');
  await expect(helper.post(2).getByText(/Helpful\s+1/)).toBeVisible();
  await expect(helper.post(2).getByRole('button', { name: /^Helpful/ })).toHaveCount(0);
  await helper.post(2).getByRole('button', { name: /^Who/ }).click();
  await expect(helper.post(2).getByText('Helpful: Owen')).toBeVisible();
  await expectAccessible(priya.page);
  await helpful.press('Enter');
  await expect(helpful).toHaveAttribute('aria-pressed', 'false');
  await expect(helper.post(2).getByText(/Helpful\s+1/)).toHaveCount(0);

  await asker
    .post(2)
    .getByRole('button', { name: /^This answers it/ })
    .click();
  await expect(helper.post(2)).toContainText('Accepted answer');
  await owen.page.getByRole('button', { name: 'Undo' }).click();
  await expect(helper.post(2)).not.toContainText('Accepted answer');
});

test('Gareth chooses what he hears of a topic, and a weekly summary', async ({ as }) => {
  const gareth = await as('gareth');
  const { page } = gareth;
  const topic = await aForumTopic(await as('sam'), { words: `Who knows? ${unlikeOthers()}` });
  await new ForumTopicPage(gareth, topic).opens();
  const follow = page.getByLabel('Tell me about');
  await expect(follow).toHaveValue('normal');
  await follow.selectOption('Every new reply, also by email');
  await expect(page.getByText('You chose this.')).toBeVisible();
  await page.reload();
  await expect(follow).toHaveValue('watching');
  await page.getByRole('button', { name: 'Leave it to what I do here' }).click();
  await expect(follow).toHaveValue('normal');

  await gareth.opens('/account');
  await page.getByLabel('Email me a summary').selectOption('weekly');
  const away = page.getByRole('group', { name: /^Do not send me questions/ });
  await away.getByLabel('Day').fill('31');
  await away.getByLabel('Month').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused();
  await away.getByLabel('Month').fill('12');
  await away.getByLabel('Year').fill('2099');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Email me a summary')).toHaveValue('weekly');
  await expect(away.getByLabel('Year')).toHaveValue('2099');
  await page.getByLabel('Email me a summary').selectOption('off');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
});
