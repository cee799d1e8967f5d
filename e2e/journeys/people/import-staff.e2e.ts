import { randomInt } from 'node:crypto';
import { expect, test } from '../../people/journey';

test('Sam sees what a staff file would change, applies it, finds the colleague, and undoes it', async ({ as }) => {
  const sam = await as('sam');
  const { page } = sam;
  const number = String(900_000 + randomInt(90_000));
  const file = [
    'Person Number,First Name,Last Name,Work Email,Assignment Number,Primary Assignment Flag,Assignment Status,Department Name,Job,Hire Date',
    `${number},Journey,Tester${number},,E${number},Y,Active - Payroll Eligible,Libraries,Library Assistant,2024-04-08`,
  ].join('\r\n');

  await sam.opens('/administration/import');
  await page
    .getByLabel('Staff file')
    .setInputFiles({ name: `one-colleague-${number}.csv`, mimeType: 'text/csv', buffer: Buffer.from(file) });
  await page.getByRole('radio', { name: 'Only what has changed' }).check();
  await page.getByRole('button', { name: 'Show what would change' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /This file would change 1 row/ })).toBeVisible();
  await expect(page.getByText(`Journey Tester${number}`).first()).toBeVisible();
  const before = await sam.asks<{ total: number }>('GET', `/api/people?q=Tester${number}`);
  expect(before.total).toBe(0);

  await page.getByRole('button', { name: 'Apply the changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply the changes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /The file changed 1 row/ })).toBeVisible();
  const after = await sam.asks<{ total: number }>('GET', `/api/people?q=Tester${number}`);
  expect(after.total).toBe(1);

  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Undo/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This import was undone' })).toBeVisible();
});

test('nobody but an administrator can open the import, in the page or by API', async ({ as }) => {
  const amara = await as('amara');
  expect((await amara.request('GET', '/api/staff-imports')).status()).toBe(403);
  await amara.page.goto('/administration/import');
  await expect(amara.page.getByRole('button', { name: 'Show what would change' })).toHaveCount(0);
});
