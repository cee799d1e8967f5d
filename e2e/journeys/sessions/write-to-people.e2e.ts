import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';

test('Kwame writes to everyone with a seat; they are told, and the record says who wrote what to how many', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 1 });
  const [amara, ruth] = [await as('amara'), await as('ruth')];
  for (const person of [amara, ruth]) await person.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, {});

  await kwame.opens(session.path);
  await kwame.page.getByRole('link', { name: 'Write to people' }).click();
  await expect(kwame.page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
  await expect(kwame.page.getByRole('button', { name: 'Send to 2 people' })).toBeVisible();
  await kwame.page.getByRole('radio', { name: 'Everyone with a seat' }).check();
  await kwame.page.getByRole('button', { name: 'Send to 1 person' }).click();
  await expect(kwame.page.getByRole('link', { name: 'Enter the message' })).toBeVisible();
  await kwame.page.getByLabel('Subject').fill('Another link');
  await kwame.page.getByLabel('Message', { exact: true }).fill('We meet **elsewhere**.\n\nThe link is on the page.');
  await kwame.page.getByRole('button', { name: 'See how it will look' }).click();
  await expect(kwame.page.getByRole('region', { name: 'How it will look' }).locator('strong')).toHaveText('elsewhere');
  await kwame.page.getByRole('button', { name: 'Send to 1 person' }).click();
  await expect(kwame.page.getByText('Sent to 1 person.').first()).toBeVisible();
  const record = kwame.page.getByRole('region', { name: 'Sent before' });
  await expect(record.getByRole('heading', { name: 'Another link' })).toBeVisible();
  await expect(record).toContainText('To everyone with a seat, 1 person');

  await amara.opens('/notifications');
  await expect(amara.page.getByRole('link', { name: `${session.title}: Another link` })).toBeVisible();
  await ruth.opens('/notifications');
  await expect(ruth.page.getByRole('link', { name: `${session.title}: Another link` })).toHaveCount(0);
  await amara.page.goto(`${session.path}/messages`);
  await expect(amara.page.getByText('You do not have permission to do this.')).toBeVisible();
});
