import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { aForumTopic, reply, unlikeOthers } from '../../people/forum';
import { expect, test } from '../../people/journey';
import type { Person } from '../../people/person';

/** What was written is found as soon as the news of it has been delivered. */
async function untilFound(person: Person, words: string, count: number): Promise<void> {
  await expect
    .poll(async () => (await person.asks<{ count: number }>('GET', `/api/search?q=${encodeURIComponent(words)}`)).count)
    .toBe(count);
}

test('Amara presses "/", finds a question by a word of two letters, and opens it from the keyboard', async ({ as }) => {
  const word = unlikeOthers();
  const [ruth, amara] = [await as('ruth'), await as('amara')];
  const topic = await aForumTopic(ruth, { title: `Is HR open on ${word}?`, words: 'Who is it that knows?' });
  await untilFound(amara, `HR ${word}`, 1);
  await amara.opens('/people');
  await amara.page.keyboard.press('/');
  const dialog = amara.page.getByRole('dialog', { name: 'Search Trellis' });
  await dialog.getByLabel('What are you looking for?').fill(`who is it HR ${word.slice(0, 6)}`);
  await expect(dialog.getByRole('status')).toHaveText('1 result');
  await expect(dialog.getByRole('heading', { name: 'Forum' })).toBeVisible();
  await expect(dialog.getByRole('link').locator('mark').filter({ hasText: 'HR' })).toBeVisible();
  await expectAccessible(amara.page);
  await amara.page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link', { name: topic.title })).toBeFocused();
  await amara.page.keyboard.press('ArrowUp');
  await expect(dialog.getByLabel('What are you looking for?')).toBeFocused();
  await amara.page.keyboard.press('ArrowDown');
  await amara.page.keyboard.press('Enter');
  await expect(amara.page.getByRole('heading', { level: 1, name: topic.title })).toBeVisible();
  await expect(dialog).toBeHidden();

  await amara.page.keyboard.press('/');
  await dialog.getByRole('button', { name: word.slice(0, 6) }).click();
  await expect(dialog.getByRole('link', { name: topic.title })).toBeVisible();
});

test('all results are narrowed on their page, which says in words when there are none', async ({ as }) => {
  const word = unlikeOthers();
  const [ruth, gareth, amara] = [await as('ruth'), await as('gareth'), await as('amara')];
  const topic = await aForumTopic(ruth, { title: `Where is the ${word} kept?`, words: 'A resident asks.' });
  await reply(gareth, topic, `The ${word} is in the walled garden.`);
  await untilFound(amara, word, 2);
  await amara.opens('/');
  await amara.page.getByRole('button', { name: 'Search', exact: true }).click();
  await amara.page.getByLabel('What are you looking for?').fill(word);
  await amara.page.getByLabel('What are you looking for?').press('Enter');
  const { page } = amara;
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '2 results' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('What', { exact: true }).selectOption('Replies in the forum');
  await expect(page.getByRole('status').filter({ hasText: '1 result' })).toBeVisible();
  await expect(page.getByText('Gareth Pugh')).toBeVisible();
  await page.getByLabel('Questions').selectOption('With an accepted answer');
  await expect(page.getByRole('heading', { name: 'Nothing like that here' })).toBeVisible();
  await page.getByRole('button', { name: 'Search without filters' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 results' })).toBeVisible();
  await page.getByLabel('Written by').fill('Gareth');
  await page.getByRole('button', { name: 'Gareth Pugh' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 result' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('text')).toBe(word);
  await page.getByRole('link', { name: topic.title }).click();
  await expect(page).toHaveURL(new RegExp(`${topic.path}/2`));
});

test('what a private group writes is found by its members and by nobody else', async ({ as }) => {
  const word = unlikeOthers();
  const [sam, ruth, amara] = [await as('sam'), await as('ruth'), await as('amara')];
  const { items } = await sam.asks<{ items: { id: number; name: string }[] }>('GET', '/api/people?q=Ruth');
  const member = items.find(({ name }) => name.startsWith('Ruth'));
  const { id } = await sam.asks<{ id: number }>('POST', '/api/forum/administration/categories', {
    name: `Circle ${word}`,
    grants: [{ holder: 'member', level: 'start' }],
    members: [{ personId: member?.id, moderates: true }],
  });
  await aForumTopic(ruth, { title: `Only for us: ${word}`, words: 'Nobody else reads this.', categoryId: id });
  await untilFound(ruth, word, 1);
  for (const other of [sam, amara]) {
    await other.opens(`/search?text=${word}`);
    await expect(other.page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
    await expect(other.page.getByRole('status').filter({ hasText: 'No results' })).toBeVisible();
  }
});

test('a colleague is found on a phone', async ({ as }) => {
  const amara = await as('amara');
  await amara.page.setViewportSize({ width: 390, height: 800 });
  await amara.opens('/');
  await amara.page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await amara.page.getByLabel('What are you looking for?').fill('kwame mens');
  await expect(amara.page.getByRole('dialog').getByRole('link', { name: 'Kwame Mensah' })).toBeVisible();
  await expectNoSidewaysScroll(amara.page);
  await expectAccessible(amara.page);
  await amara.page.getByRole('dialog').getByRole('link', { name: 'Kwame Mensah' }).click();
  await expect(amara.page.getByRole('heading', { level: 1, name: 'Kwame Mensah' })).toBeVisible();
});
