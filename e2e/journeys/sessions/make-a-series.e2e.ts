import { randomUUID } from 'node:crypto';
import { expect, test } from '../../people/journey';

test('Kwame makes a monthly series from words, sees its dates, and publishes it', async ({ as }) => {
  const { page } = await as('kwame');
  const title = `Spreadsheet surgery ${randomUUID().slice(0, 8)}`;
  await page.goto('/hosting/series/new');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'It repeats' }).click();
  const first = new Date(Date.now() + 10 * 86_400_000);
  const firstDate = page.getByRole('group', { name: 'First date' });
  await firstDate.getByLabel('Day').fill(String(first.getDate()));
  await firstDate.getByLabel('Month').fill(String(first.getMonth() + 1));
  await firstDate.getByLabel('Year').fill(String(first.getFullYear()));
  await page.getByLabel('Days, weeks or months').selectOption({ label: 'month' });
  await page.getByLabel('On a weekday or a day of the month').selectOption({ index: 0 });
  await page.getByLabel('Which one of the month').selectOption({ label: 'last' });
  await page.getByLabel('Day of the week').selectOption({ label: 'Friday' });

  const dates = page.getByRole('region', { name: 'The dates this makes' });
  await expect(page.getByText(/last Friday of every month/).first()).toBeVisible();
  await expect(dates.getByRole('listitem').first()).toContainText('Friday');

  await page.getByRole('checkbox', { name: 'In a room' }).uncheck();
  await page.getByRole('checkbox', { name: 'Online' }).check();
  await page.getByLabel('Link to join').fill('https://meet.example/surgery');
  await page.getByLabel('Seats online').fill('12');
  await page.getByRole('button', { name: 'Publish the series' }).click();

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goto('/hosting');
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
});

test('what is missing is said at the field and in the summary, and nothing is lost', async ({ as }) => {
  const { page } = await as('kwame');
  await page.goto('/hosting/series/new');
  await page.getByLabel('Summary').fill('Kept while I mend the rest.');
  await page.getByRole('button', { name: 'Publish the series' }).click();
  const summary = page.getByRole('link', { name: 'Enter a title' });
  await expect(summary).toBeVisible();
  await summary.click();
  await expect(page.getByLabel('Title')).toBeFocused();
  await expect(page.getByLabel('Summary')).toHaveValue('Kept while I mend the rest.');
});
