import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { expect, test } from '../../people/journey';
import type { Person } from '../../people/person';

/** A date that begins in ten minutes, so that its host can mark who came; one that somebody has been marked at. */
async function attendedBy(attendee: Person, host: Person): Promise<string> {
  const title = `Learned ${randomUUID().slice(0, 8)}`;
  const me = await attendee.asks<{ person: { id: number } }>('GET', '/api/session');
  const draft = await host.asks<{ id: number }>('POST', '/api/sessions/series', {
    title,
    startsAt: inTenMinutes(),
    durationMinutes: 45,
    capacityOnline: 5,
    link: 'https://meet.example/learned',
  });
  const series = await host.asks<{ dates: { id: number }[] }>('POST', `/api/sessions/series/${draft.id}/publication`);
  const id = series.dates[0]?.id ?? 0;
  await attendee.asks('POST', `/api/sessions/occurrences/${id}/booking`, { seat: 'online' });
  await host.asks('PUT', `/api/sessions/occurrences/${id}/attendance`, { items: [{ personId: me.person.id, attendance: 'attended' }] });
  return title;
}

function inTenMinutes(): string {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
  return wall.format(new Date(Date.now() + 10 * 60_000)).replace(' ', 'T');
}

test('Priya sees what she learned, by year and skill, prints it with her name and saves it as a file', async ({ as }) => {
  const priya = await as('priya');
  const title = await attendedBy(priya, await as('kwame'));
  const { page } = priya;
  await priya.opens('/sessions/learning');
  const row = page.getByRole('row', { name: new RegExp(title) });
  await expect(row).toContainText('Attended');
  await expect(row).toContainText('45');
  await expect(page.getByRole('table', { name: 'By council year' })).toBeVisible();

  const year = new Date().getFullYear();
  await page.getByLabel('Period').selectOption({ label: String(year) });
  await expect(page).toHaveURL(new RegExp(`from=${String(year)}-01-01&to=${String(year)}-12-31`));
  await expect(row).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save for a spreadsheet' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('my-learning.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain(`"${title}","Attended",45`);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Priya .+ Printed on/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(row).toBeVisible();
});
