import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';

test('Owen books several dates of a series in one act, but for one, and takes them back', async ({ as }) => {
  const session = await aSession(await as('kwame'), { online: 2, dates: 3, inDays: 60 });
  const owen = await as('owen');
  const { page } = owen;
  await owen.opens(`/sessions/series/${session.seriesId}`);
  await page.getByRole('link', { name: 'Book several dates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Book several dates' })).toBeVisible();
  const boxes = page.getByRole('group', { name: 'Which dates?' }).getByRole('checkbox');
  await expect(boxes).toHaveCount(3);
  // Other journeys may have put something into the diary.
  await page.getByRole('button', { name: 'Tick every date that can be booked' }).click();
  await expect(page.getByRole('button', { name: 'Book 3 dates' })).toBeVisible();

  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Book 2 dates' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'You are booked on 2 dates' })).toBeFocused();
  await expect(page.getByText('Booked online')).toHaveCount(2);

  await owen.opens('/sessions/mine');
  await expect(page.getByRole('link', { name: session.title })).toHaveCount(2);
  await owen.opens('/notifications');
  await expect(page.getByRole('link', { name: `You are booked on 2 dates of ${session.title}` })).toBeVisible();

  await owen.opens(`/sessions/series/${session.seriesId}/book`);
  await page.getByRole('button', { name: 'Tick every date that can be booked' }).click();
  await page.getByRole('button', { name: 'Book 1 date' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'You are booked on 1 date' })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Release the seats just booked' }).click();
  await expect(page.getByText('You gave up your place on 1 date.')).toBeVisible();
  await expect(boxes).toHaveCount(1);
});

test('what meets my diary is not ticked, a full date says so, and nothing chosen is said at the field', async ({ as }) => {
  const kwame = await as('kwame');
  const other = await aSession(kwame, { online: 1, title: 'Meets', dates: 1, inDays: 90 });
  const session = await aSession(kwame, { online: 1, dates: 2, inDays: 90 });
  const zofia = await as('zofia');
  await zofia.asks('POST', `/api/sessions/occurrences/${other.id}/booking`, { seat: 'online' });
  const second = session.dates[1]?.id ?? 0;
  await (await as('ruth')).asks('POST', `/api/sessions/occurrences/${second}/booking`, { seat: 'online' });

  await zofia.opens(`/sessions/series/${session.seriesId}/book`);
  const boxes = zofia.page.getByRole('group', { name: 'Which dates?' }).getByRole('checkbox');
  await expect(zofia.page.getByText(`In your diary: ${other.title}, 07:15 to 07:45`)).toBeVisible();
  await expect(boxes.nth(0)).not.toBeChecked();
  await zofia.page.getByRole('button', { name: 'Untick all' }).click();
  await zofia.page.getByRole('button', { name: 'Book 0 dates' }).click();
  await zofia.page.getByRole('link', { name: 'Choose at least one date' }).click();
  await expect(boxes.nth(0)).toBeFocused();
  await zofia.page.getByRole('button', { name: 'Tick every date that can be booked' }).click();
  await zofia.page.getByRole('button', { name: 'Book 2 dates' }).click();
  await expect(zofia.page.getByRole('heading', { level: 2, name: 'You are booked on 1 date, and waiting for 1' })).toBeVisible();
  await expect(zofia.page.getByText('Waiting, 1st of 1')).toBeVisible();
});
