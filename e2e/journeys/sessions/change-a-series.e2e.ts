import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { expect, test } from '../../people/journey';
import type { Person } from '../../people/person';
import { aSession, type Session } from '../../people/sessions';

const dateAt = (session: Session, index: number): { id: number; localStart: string } => {
  const date = session.dates[index];
  if (!date) throw new Error(`${session.title} has no date number ${String(index + 1)}.`);
  return date;
};
const books = (person: Person, id: number): Promise<unknown> =>
  person.asks('POST', `/api/sessions/occurrences/${String(id)}/booking`, { seat: 'online' });

/** From the form to all that the change touches. */
async function looks({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'See what this changes' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'What saving will do' })).toBeFocused();
}

test('Kwame moves one date, sees whom it touches, and undoes it before anybody hears of it', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 5, dates: 3, inDays: 30, title: 'Moved' });
  await books(await as('amara'), session.id);
  const { page } = kwame;
  await kwame.opens(session.path);
  await page.getByRole('link', { name: 'Change this date' }).click();
  await expect(page.getByRole('radio', { name: /^Only / })).toBeChecked();
  await page.getByLabel('Start time').selectOption('09:00');
  await page.getByLabel('Finish time').selectOption('09:30');
  await expect(page.getByText('1 date of 1. 1 person would be told.')).toBeVisible();
  await looks(kwame);
  await expect(page.getByRole('region', { name: '1 date' }).getByRole('listitem')).toContainText(/07:15.to.07:45.*09:00.to.09:30/);
  await expect(page.getByRole('region', { name: '1 person' }).getByText('Amara Okafor')).toBeVisible();
  await expect(page.getByRole('region', { name: '1 email' }).getByText(/Amara Okafor/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save and tell 1 person' }).click();

  const banner = page.getByRole('region', { name: 'A change that can still be undone' });
  await expect(banner.getByText(/^Emails to 1 person go out at \d\d:\d\d, in \d+.minutes/)).toBeVisible();
  await expect(page.getByText('09:00 to 09:30').first()).toBeVisible();
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Undo the change' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the change' }).click();
  await expect(banner).toHaveCount(0);
  await expect(page.getByText('07:15 to 07:45').first()).toBeVisible();
});

test('a date and those after it become a series of their own, each with the way to the other, and the emails leave now', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 5, dates: 4, inDays: 30, title: 'Halves' });
  await books(await as('amara'), dateAt(session, 3).id);
  const { page } = kwame;
  await kwame.opens(`/sessions/${String(dateAt(session, 2).id)}`);
  await page.getByRole('link', { name: 'Change the series' }).click();
  await expect(page.getByRole('radio', { name: /and every session after it/ })).toBeChecked();
  await page.getByLabel('Title', { exact: true }).fill(`${session.title}, second part`);
  await looks(kwame);
  await expect(page.getByText('These dates become a series of their own.')).toBeVisible();
  await page.getByRole('button', { name: /^Save and tell/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: `${session.title}, second part` })).toBeVisible();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('The emails are on their way.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'A change that can still be undone' })).toHaveCount(0);
  await page.getByRole('link', { name: session.title, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: session.title, exact: true })).toBeVisible();
  await expect(page.getByText(/It continues as/)).toBeVisible();
  await expect(page.getByRole('link', { name: `${session.title}, second part` })).toBeVisible();
});

test('an edit of all dates leaves a moved one alone, unless it is replaced', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 5, dates: 3, inDays: 30, title: 'Own time' });
  const second = dateAt(session, 1);
  await kwame.asks('POST', `/api/sessions/series/${String(session.seriesId)}/edits`, {
    scope: 'this',
    occurrenceId: second.id,
    startsAt: `${second.localStart.slice(0, 10)}T17:00`,
  });
  const { page } = kwame;
  await kwame.opens(`/hosting/series/${String(session.seriesId)}/change`);
  await expect(page.getByRole('radio', { name: 'Every session still to come' })).toBeChecked();
  await page.getByLabel('Start time').selectOption('10:00');
  await page.getByLabel('Finish time').selectOption('10:30');
  await looks(kwame);
  const moved = page.getByRole('listitem').filter({ hasText: '17:00 to 17:30' });
  await expect(moved).toContainText('Keeps its own time.');
  await page.getByRole('group', { name: '1 date with its own time' }).getByLabel('Replace it with what the series says').check();
  await expect(moved).toContainText('Gives up its own time.');
  await expect(moved).toContainText('10:00 to 10:30');
  await page.getByRole('button', { name: 'Go on changing' }).click();
  await expect(page.getByLabel('Start time')).toHaveValue('10:00');
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await looks(kwame);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('somebody books while Kwame looks: he is told, loses nothing, and sees the new effect before he saves', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 5, dates: 2, inDays: 30, title: 'Stale' });
  const { page } = kwame;
  await kwame.opens(`/hosting/series/${String(session.seriesId)}/change?date=${String(session.id)}&scope=this`);
  await page.getByLabel('Start time').selectOption('10:00');
  await page.getByLabel('Finish time').selectOption('10:30');
  await looks(kwame);
  await books(await as('amara'), session.id);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused();
  await expect(page.getByText('Something changed since you looked at what this edit does')).toBeVisible();
  await page.getByRole('button', { name: 'Save and tell 1 person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: session.title })).toBeVisible();
  await expect(page.getByText('10:00 to 10:30').first()).toBeVisible();
});

test('a cancelled date comes back empty, and who had a place is asked first', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 5, dates: 2, inDays: 30, title: 'Returned' });
  await books(await as('amara'), session.id);
  await kwame.asks('POST', `/api/sessions/occurrences/${String(session.id)}/cancellation`, { reason: 'Snow.' });
  const { page } = kwame;
  await kwame.opens(session.path);
  await page.getByRole('button', { name: 'Bring this date back' }).click();
  const dialog = page.getByRole('dialog', { name: /^Bring .* back\?$/ });
  await expect(dialog.getByText('1 date takes place')).toBeVisible();
  await expect(dialog.getByText('Amara Okafor')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bring the date back' }).click();
  await expect(page.getByText('1 date takes place again. 1 person is asked.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'This date is cancelled' })).toHaveCount(0);
});

test('a series that ended comes back with its dates', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 5, dates: 3, inDays: 30, title: 'Not over' });
  await kwame.asks('POST', `/api/sessions/series/${String(session.seriesId)}/end`, { reason: 'A mistake.' });
  const { page } = kwame;
  await kwame.opens(`/sessions/series/${String(session.seriesId)}`);
  await page.getByRole('button', { name: 'Bring the series back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bring the series back' }).click();
  await expect(page.getByText(/^3 dates take place again/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change the series' })).toBeVisible();
});

test('what is missing is said at the field, and what was typed stays when the scope changes', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 5, dates: 3, inDays: 30, title: 'Kept words' });
  const { page } = kwame;
  await kwame.opens(`/hosting/series/${String(session.seriesId)}/change`);
  await page.getByRole('button', { name: 'See what this changes' }).click();
  await expect(page.getByText('Nothing is changed yet. Change something, then look again.')).toBeVisible();
  await page.getByLabel('Seats online').fill('none');
  await page.getByRole('button', { name: 'See what this changes' }).click();
  await page.getByRole('link', { name: /Seats online must be a whole number/ }).click();
  await expect(page.getByLabel('Seats online')).toBeFocused();
  await page.getByLabel('Seats online').fill('9');
  await page.getByRole('radio', { name: /^Only / }).check();
  await expect(page.getByLabel('Title of this date (optional)')).toBeVisible();
  await expect(page.getByLabel('Seats online')).toHaveValue('9');
  await looks(kwame);
  await expect(page.getByText(/Seats: now 5 online\s*, then 9 online/)).toHaveCount(1);
});
