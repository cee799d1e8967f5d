import { randomUUID } from 'node:crypto';
import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';
import { SessionPage } from '../../pages/session-page';
import { TopicPage } from '../../pages/topic-page';

/** Letters alone, so that titles of other journeys are not like it. */
const unlike = (): string =>
  randomUUID()
    .replace(/[^a-z]/g, '')
    .padEnd(12, 'qzxj')
    .slice(0, 12);

test('Amara suggests a topic, and Ruth, about to suggest the same, votes for it instead', async ({ as }) => {
  const word = unlike();
  const amara = await as('amara');
  await amara.opens('/sessions');
  await amara.page.getByRole('link', { name: 'Suggest a topic' }).click();
  await amara.page.getByLabel('Title').fill(`Reading ${word} maps`);
  await amara.page.getByLabel('What about it?').fill('I know **nothing** of it.');
  await amara.page.getByRole('button', { name: 'Suggest it' }).click();
  await expect(amara.page.getByRole('heading', { level: 1, name: `Reading ${word} maps` })).toBeVisible();
  await expect(amara.page.getByRole('heading', { level: 2, name: '1 person wants this' })).toBeVisible();
  await expect(amara.page.getByText('Your vote is one of them.')).toBeVisible();

  const ruth = await as('ruth');
  await ruth.opens('/sessions/topics/new');
  await ruth.page.getByLabel('Title').fill(`How to read ${word} map`);
  await expect(ruth.page.getByRole('heading', { name: 'Is it one of these? Vote for it instead' })).toBeVisible();
  await expectAccessible(ruth.page);
  await ruth.page.getByRole('button', { name: `Vote for Reading ${word} maps` }).click();
  await expect(ruth.page.getByText('You voted')).toBeVisible();

  await expect(amara.page.getByRole('heading', { level: 2, name: '2 people want this' })).toBeVisible();
});

test('a vote is given and taken back from the keyboard, and comes back with undo', async ({ as }) => {
  const title = `Knots and ${unlike()}`;
  await TopicPage.suggestedBy(await as('gareth'), title);
  const priya = await as('priya');
  await priya.opens(`/sessions/topics?list=newest&text=${encodeURIComponent(title)}`);
  const vote = priya.page.getByRole('button', { name: `Vote for ${title}` });
  await vote.focus();
  await priya.page.keyboard.press('Enter');
  await expect(vote).toHaveAccessibleName(`Vote for ${title}. 2 votes, including yours`);
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  await priya.page.keyboard.press('Space');
  await expect(vote).toHaveAccessibleName(`Vote for ${title}. 1 vote`);
  await priya.page.getByRole('button', { name: 'Undo' }).click();
  await expect(vote).toHaveAccessibleName(`Vote for ${title}. 2 votes, including yours`);
});

test('Kwame plans a session for a topic: Ruth, who voted, books first while Priya cannot yet', async ({ as }) => {
  const title = `Mending ${unlike()}`;
  const path = await TopicPage.suggestedBy(await as('lowri'), title);
  const ruth = await as('ruth');
  const ruths = new TopicPage(ruth, path);
  await ruths.opens();
  await ruths.votes();
  const owen = await as('owen');
  const owens = new TopicPage(owen, path);
  await owens.opens();
  await owens.offersToSpeak('I mend things on Saturdays.');

  const { page } = await as('kwame');
  await page.goto(path);
  await expect(page.getByText('I mend things on Saturdays.')).toBeVisible();
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Go on to the draft' }).click();
  await expect(page.getByText('2 people asked for this. When you publish the series')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await expect(page.getByRole('button', { name: /Remove Owen/ })).toBeVisible();
  const first = new Date(Date.now() + 12 * 86_400_000);
  const firstDate = page.getByRole('group', { name: /date/i }).first();
  await firstDate.getByLabel('Day').fill(String(first.getDate()));
  await firstDate.getByLabel('Month').fill(String(first.getMonth() + 1));
  await firstDate.getByLabel('Year').fill(String(first.getFullYear()));
  await page.getByRole('checkbox', { name: 'In a room' }).uncheck();
  await page.getByRole('checkbox', { name: 'Online' }).check();
  await page.getByLabel('Link to join').fill('https://meet.example/mending');
  await page.getByLabel('Seats online').fill('8');
  await page.getByRole('button', { name: 'Publish the series' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await ruths.opens();
  await expect(ruth.page.getByText('People who asked for this topic book first')).toBeVisible();
  await ruth.page.getByRole('link', { name: 'Go to the session' }).click();
  await expect(ruth.page.getByText('2 people asked for this')).toBeVisible();
  const priya = await as('priya');
  await priya.page.goto(ruth.page.url());
  await expect(priya.page.getByRole('heading', { level: 2, name: 'Booking opens for everyone soon' })).toBeVisible();
  await expect(priya.page.getByRole('button', { name: 'Book my place' })).toHaveCount(0);
  await expectAccessible(priya.page);
  await expect(ruth.page.getByText('you can book before everybody else')).toBeVisible();
  await new SessionPage(ruth).books();
  await ruth.opens('/notifications');
  await expect(ruth.page.getByRole('link', { name: `You asked for it: ${title}` })).toBeVisible();
});

test('Kwame merges a topic into another, plans that as a date, and opens it again', async ({ as }) => {
  const word = unlike();
  const path = await TopicPage.suggestedBy(await as('zofia'), `Drawing ${word}`);
  const into = await TopicPage.suggestedBy(await as('sam'), `Painting ${word}`);
  const kwame = await as('kwame');
  const session = await aSession(kwame, { room: 5, title: `Art ${word}` });
  const { page } = kwame;
  await page.goto(path);
  await page.getByRole('button', { name: 'Merge it into another' }).click();
  await page.getByLabel('The topic that goes on').fill(`Painting ${word}`);
  await page.getByRole('button', { name: `Add Painting ${word}` }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Merge it into that topic' }).click();
  await page.getByRole('link', { name: `Painting ${word}` }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2 people want this' })).toBeVisible();

  await page.getByRole('button', { name: 'Plan a session' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/A date that can be booked already/)
    .check();
  await page.getByLabel('Which date?').fill(session.title);
  await page
    .getByRole('button', { name: `Add ${session.title}` })
    .first()
    .click();
  await page.getByLabel('Those who asked book before everybody else for').selectOption({ label: '24 hours' });
  await page.getByRole('button', { name: 'Plan it as this date' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2 people asked for this' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open it again' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '2 people want this' })).toBeVisible();
  await page.goto(into);
  await page.getByRole('button', { name: 'Close the topic' }).click();
  await page.getByLabel('Why is it closed?').fill('The art class has begun.');
  await page.getByRole('dialog').getByRole('button', { name: 'Close the topic' }).click();
  await expect(page.getByText('The art class has begun.')).toBeVisible();
});
