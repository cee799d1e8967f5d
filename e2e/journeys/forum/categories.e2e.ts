import { expect, test } from '../../people/journey';
import { unlikeOthers } from '../../people/forum';

test('Sam makes a category, moves it, and sees who would lose it before they do', async ({ as }) => {
  const [sam, owen] = [await as('sam'), await as('owen')];
  const { page } = sam;
  const name = `Repair café ${unlikeOthers()}`;
  await sam.opens('/administration/forum');
  await page.getByRole('link', { name: 'Make a category' }).click();
  await page.getByRole('button', { name: 'Make the category' }).click();
  await expect(page.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: 'Enter a name' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Make the category' }).click();
  const made = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  await expect(made).toContainText('Everyone can read, reply and start topics. Forum moderators look after it.');

  await page.getByRole('button', { name: `Move ${name} up` }).press('Enter');
  await expect(page.getByRole('button', { name: `Move ${name} up` })).toBeFocused();
  await expect(page.locator('p.vh[role="status"]').filter({ hasText: `${name} is now number` })).toBeAttached();
  await page.getByRole('button', { name: `Move ${name} down` }).press('Enter');

  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Settings of ${name}` })).toBeVisible();
  await page.getByRole('combobox', { name: 'Who', exact: true }).first().selectOption({ label: 'Managers' });
  await page.getByRole('button', { name: 'Save who may do what' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: new RegExp(`^Take ‘${name}’ from [\\d,]+ people\\?$`) })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take it from them' }).click();
  await expect(page.getByText('Managers can read, reply and start topics.')).toBeVisible();

  const { items } = await owen.asks<{ items: { name: string }[] }>('GET', '/api/forum/categories');
  expect(items.filter((category) => category.name === name)).toEqual([]);
  await page.getByRole('button', { name: 'Archive the category' }).click();
  await dialog.getByRole('button', { name: 'Archive the category' }).click();
  await expect(page.getByText('This category is archived')).toBeVisible();
});

test('a private group is there for its members alone, and one of them looks after it', async ({ as }) => {
  const [sam, ruth, owen] = [await as('sam'), await as('ruth'), await as('owen')];
  const name = `Group ${unlikeOthers()}`;
  const members = [{ personId: await idOf(ruth), moderates: true }];
  const grants = [{ holder: 'member', level: 'start' }];
  const { id } = await sam.asks<{ id: number }>('POST', '/api/forum/administration/categories', { name, grants, members });
  const { page } = ruth;
  await ruth.opens('/forum');
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'Add people' }).fill('Priya');
  await page
    .getByRole('button', { name: /^Add Priya/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Add them' }).click();
  await expect(page.getByRole('button', { name: /^Remove Priya/ })).toBeVisible();
  await page.getByRole('button', { name: /^Only a member.*Ruth/ }).click();
  await expect(page.getByText('Choose at least one member who looks after the group')).toBeVisible();

  await owen.page.goto(`/forum/c/${name.toLowerCase().replace(' ', '-')}`);
  await expect(owen.page.getByRole('heading', { level: 1, name: 'We could not find this category' })).toBeVisible();
  expect((await sam.request('GET', `/api/forum/administration/categories/${String(id)}`)).status()).toBe(404);
});

async function idOf(person: { asks: <T>(method: 'GET', path: string) => Promise<T> }): Promise<number> {
  return (await person.asks<{ person: { id: number } }>('GET', '/api/session')).person.id;
}
