import { expect, test } from '../../people/journey';

test('a stranger looks around as Amara with one click, and signs out', async ({ stranger }) => {
  const { page } = await stranger();
  await page.goto('/sessions');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in to Trellis' })).toBeVisible();
  await page.getByRole('button', { name: 'Amara Okafor' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: /Amara/ }).click();
  await page.getByRole('group', { name: 'Account' }).getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
});

test('a wrong password is told in words, at the field and in the summary', async ({ stranger }) => {
  const { page } = await stranger();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const summary = page.getByRole('group', { name: 'There is a problem' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['Enter your email address or staff number', 'Enter your password']);
  await expect(page).toHaveTitle(/^Error: /);

  await page.getByLabel('Email address or staff number').fill('nobody@aldermere.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The email address, staff number or password is not right. Check them and try again.').first()).toBeVisible();
});
