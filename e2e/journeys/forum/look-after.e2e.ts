import { randomUUID } from 'node:crypto';
import { expect, test } from '../../people/journey';
import { aForumTopic, reply, unlikeOthers, type ForumTopic } from '../../people/forum';
import type { Person } from '../../people/person';
import { ForumTopicPage } from '../../pages/forum-topic-page';

/** What the menu of a post or of the topic offers. */
async function choose(person: Person, menu: RegExp, deed: string): Promise<void> {
  await person.page.getByRole('button', { name: menu }).click();
  await person.page.getByRole('button', { name: deed, exact: true }).click();
}

const aTopicOf = (person: Person): Promise<ForumTopic> => aForumTopic(person, { words: `How would you do it? ${unlikeOthers()}` });
const menuOf = (number: number): RegExp => new RegExp(`^More for post ${String(number)}( |$)`);
const topicMenu = /^Topic and what you can do with it$/;

test('Priya reports a post, Zofia takes the report and hides it, and both who are meant hear of it', async ({ as }) => {
  const [priya, owen, zofia] = [await as('priya'), await as('owen'), await as('zofia')];
  const topic = await aTopicOf(priya);
  const words = `That is a silly question ${unlikeOthers()}`;
  const number = await reply(owen, topic, words);
  await new ForumTopicPage(priya, topic).opens();
  await choose(priya, menuOf(number), 'Report it');
  const dialog = priya.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Report it', exact: true }).click();
  await expect(dialog.getByRole('link', { name: 'Choose why' })).toBeVisible();
  await dialog.getByLabel('It is unkind or disrespectful').check();
  await dialog.getByRole('button', { name: 'Report it', exact: true }).click();
  await expect(priya.page.getByText('Thank you. A moderator will look at it')).toBeVisible();

  await zofia.opens('/forum/reports');
  const reported = zofia.page.getByRole('article').filter({ hasText: words });
  await expect(reported).toContainText('1 person has reported it');
  await reported.getByRole('button', { name: /^Take it/ }).click();
  await expect(reported).toContainText('You have taken it');
  await reported.getByRole('button', { name: /^Decide/ }).click();
  const decision = zofia.page.getByRole('dialog');
  await decision.getByRole('radio', { name: /^Hide it/ }).check();
  await decision.getByLabel('It is unkind or disrespectful').check();
  await decision.getByLabel('What the author should know').fill('Please say it again, more kindly.');
  await decision.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(zofia.page.getByText('It is decided. Whoever reported it is told.')).toBeVisible();
  await expect(reported).toHaveCount(0);

  await expect(new ForumTopicPage(priya, topic).post(number)).not.toContainText(words);
  const told = async (person: Person): Promise<string> => JSON.stringify(await person.asks('GET', '/api/notifications'));
  await expect.poll(() => told(priya)).toContain('A moderator has looked at what you reported');
  await expect.poll(() => told(owen)).toContain('more kindly');
  expect(await told(owen)).not.toContain('Priya reported');

  await new ForumTopicPage(owen, topic).opens(number);
  await choose(owen, menuOf(number), 'Why it is hidden');
  await expect(owen.page.getByRole('dialog')).toContainText('because it could hurt somebody who reads it');
  await expect(owen.page.getByRole('dialog')).toContainText(words);
});

test('Kwame changes his words, others read what was there before, and two tabs do not write over each other', async ({ as }) => {
  const [gareth, kwame, ruth] = [await as('gareth'), await as('kwame'), await as('ruth')];
  const topic = await aTopicOf(gareth);
  const number = await reply(kwame, topic, `Ask the front desk ${unlikeOthers()}`);
  const [reading, writing] = [new ForumTopicPage(ruth, topic), new ForumTopicPage(kwame, topic)];
  await reading.opens();
  await writing.opens();
  await choose(kwame, menuOf(number), 'Change the words');
  const box = kwame.page.getByRole('textbox', { name: /^Words of your post/ });
  await expect(box).toHaveValue(/^Ask the front desk/);
  const { wording } = await kwame.asks<{ wording: string }>('GET', `/api/forum/topics/${String(topic.id)}/posts/${String(number)}/words`);
  const path = `/api/forum/topics/${String(topic.id)}/posts/${String(number)}/words`;
  await kwame.asks('PUT', path, { words: 'Changed in another tab', seen: wording });
  await box.fill('Ask the help desk, they know');
  await kwame.page.getByRole('button', { name: 'Save the changes' }).click();
  const dialog = kwame.page.getByRole('dialog');
  await expect(dialog).toContainText('Changed in another tab');
  await expect(dialog).toContainText('Ask the help desk, they know');
  await dialog.getByRole('button', { name: 'Go on writing' }).click();
  await kwame.page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(writing.post(number)).toContainText('Ask the help desk, they know');
  await expect(reading.post(number)).toContainText('Ask the help desk, they know');
});

test('Zofia moves a topic to managers, and Amara, who may not read it there, is put out of it', async ({ as }) => {
  const [ruth, amara, zofia] = [await as('ruth'), await as('amara'), await as('zofia')];
  const topic = await aTopicOf(ruth);
  const reading = new ForumTopicPage(amara, topic);
  await reading.opens();
  await new ForumTopicPage(zofia, topic).opens();
  await choose(zofia, topicMenu, 'Move it');
  const dialog = zofia.page.getByRole('dialog');
  await dialog.getByLabel('Category').selectOption({ label: 'Managers' });
  await dialog.getByRole('button', { name: 'Move the topic' }).click();
  await expect(zofia.page.getByText('It is in ‘Managers’ now.')).toBeVisible();
  await expect(amara.page.getByRole('heading', { level: 1, name: topic.title })).toHaveCount(0);
  expect((await amara.request('GET', `/api/forum/topics/${String(topic.id)}`)).status()).toBe(404);
  await zofia.page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await amara.request('GET', `/api/forum/topics/${String(topic.id)}`)).status()).toBe(200);
});

test('Zofia merges two topics, and the old address leads on', async ({ as }) => {
  const [lowri, gareth, zofia] = [await as('lowri'), await as('gareth'), await as('zofia')];
  const [one, other] = [await aTopicOf(lowri), await aTopicOf(gareth)];
  await new ForumTopicPage(zofia, one).opens();
  await choose(zofia, topicMenu, 'Merge it into another');
  const dialog = zofia.page.getByRole('dialog');
  await expect(dialog).toContainText('It cannot be undone.');
  await dialog.getByLabel('The topic that goes on').fill(other.path);
  await dialog.getByRole('button', { name: 'Merge it into that topic' }).click();
  await expect(zofia.page.getByRole('heading', { level: 1, name: other.title })).toBeVisible();
  await expect(new ForumTopicPage(zofia, other).post(2)).toContainText('Lowri');
  await lowri.opens(one.path);
  await expect(lowri.page.getByRole('heading', { level: 1, name: other.title })).toBeVisible();
});

test('a question without a name is answered, gone on with and accepted, and nobody learns who asked', async ({ as }) => {
  const [amara, ruth, zofia] = [await as('amara'), await as('ruth'), await as('zofia')];
  const { items } = await amara.asks<{ items: { id: number; slug: string }[] }>('GET', '/api/forum/categories');
  const categoryId = items.find(({ slug }) => slug === 'wellbeing')?.id ?? 0;
  const title = `How do I say that it is too much ${unlikeOthers()}`;
  const body = { key: randomUUID(), categoryId, title, words: `I do not dare to ask with my name. ${unlikeOthers()}`, anonymous: true };
  const { topicId } = await amara.asks<{ topicId: number }>('POST', '/api/forum/topics', body);
  const topic: ForumTopic = { id: topicId, title, path: `/forum/t/${String(topicId)}` };

  const answer = await reply(ruth, topic, `Begin with one thing that can wait. ${unlikeOthers()}`);
  const asking = new ForumTopicPage(amara, topic);
  await asking.opens();
  await expect(asking.post(1)).toContainText('The person who asked');
  await expect(asking.post(1)).toContainText('(you)');
  await asking.box().fill(`Thank you, I will try that. ${unlikeOthers()}`);
  await asking.posted();
  await asking
    .post(answer)
    .getByRole('button', { name: /^This answers it/ })
    .click();
  await expect(asking.post(answer)).toContainText('Accepted answer');

  const looking = new ForumTopicPage(zofia, topic);
  await looking.opens();
  await expect(looking.post(3)).toContainText('The person who asked');
  await expect(zofia.page.getByRole('main')).not.toContainText('Amara');
});
