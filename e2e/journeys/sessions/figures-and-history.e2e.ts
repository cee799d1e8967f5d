import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';

test('Kwame reads the figures of a series as a picture and as a table, and saves them', async ({ as }) => {
  const kwame = await as('kwame');
  const { page } = kwame;
  const list = await kwame.asks<{ items: { id: number }[] }>('GET', '/api/sessions/series?which=all&state=published&limit=20');
  const figures = await Promise.all(
    list.items.map(({ id }) => kwame.asks<{ seriesId: number; sums: { dates: number } }>('GET', `/api/sessions/series/${id}/figures`)),
  );
  const series = figures.find(({ sums }) => sums.dates > 1);
  expect(series, 'the demo council has a series with dates that took place').toBeDefined();

  await kwame.opens(`/sessions/series/${series?.seriesId ?? 0}`);
  await page.getByRole('link', { name: 'See the figures' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /seats were used at|Nobody has marked who came/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /Seats offered and used at \d+ dates/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Figures of each date, newest first' }).getByRole('row')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Waited and did not come' }).click();
  await expect(page.getByRole('img', { name: /Waited and did not come at/ })).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save for a spreadsheet' }).click();
  expect(await readFile(await (await saving).path(), 'utf8')).toMatch(/^\uFEFF"Date","Start","Title"/);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /Waited and did not come at/ })).toBeHidden();
  await expect(page.getByRole('table', { name: 'Figures of each date, newest first' })).toBeVisible();
});

test('hosts save the list of a date; organisers who do not host it cannot', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 3 });
  await (await as('amara')).asks('POST', `/api/sessions/occurrences/${session.id}/booking`, { support: 'Large print' });
  await kwame.opens(`${session.path}/people`);
  const saving = kwame.page.waitForEvent('download');
  await kwame.page.getByRole('link', { name: 'Save the list for a spreadsheet' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text).toContain('"Amara Okafor"');
  expect(text).not.toContain('Large print');
});

test('the change history can be read on the page of a series and of a date, and that of my booking by me', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 3, title: `Changed ${randomUUID().slice(0, 4)}` });
  await kwame.opens(`/sessions/series/${session.seriesId}`);
  await kwame.page.getByRole('button', { name: 'Show the history' }).click();
  const history = kwame.page.getByRole('region', { name: 'Change history' });
  await expect(history.getByText('Published the series')).toBeVisible();
  await expect(history.getByText(/Kwame/).first()).toBeVisible();

  const amara = await as('amara');
  await amara.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, {});
  await amara.opens(session.path);
  await expect(amara.page.getByRole('button', { name: 'Show the history' })).toHaveCount(0);
  await amara.page.getByRole('button', { name: 'What happened to your booking' }).click();
  const dialog = amara.page.getByRole('dialog', { name: 'What happened to your booking' });
  await expect(dialog.getByText(/booked or joined the waiting list/)).toBeVisible();
  await amara.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
