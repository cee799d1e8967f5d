import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';

const dayOf = (local: string): string => local.slice(0, 10);

test('Amara finds her session in the month by keys alone, and opens it', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 4, inDays: 30 });
  const day = dayOf(session.dates[0]?.localStart ?? '');
  const amara = await as('amara');
  await amara.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, { seat: 'online' });
  const { page } = amara;
  await page.goto(`/sessions?month=${day.slice(0, 7)}&text=${encodeURIComponent(session.title)}`);
  const cell = page.locator(`[role="gridcell"][data-date="${day}"]`);
  await expect(cell.getByRole('link', { name: new RegExp(`07:15.*Booked.*${session.title}`) })).toBeVisible();

  const first = page.locator('[role="gridcell"][tabindex="0"]');
  await expect(first).toHaveCount(1);
  await first.focus();
  const start = Date.parse((await first.getAttribute('data-date')) ?? '');
  const days = Math.round((Date.parse(day) - start) / 86_400_000);
  for (let week = 0; week < Math.trunc(days / 7); week += 1) await page.keyboard.press('ArrowDown');
  for (let rest = 0; rest < days % 7; rest += 1) await page.keyboard.press('ArrowRight');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: session.title })).toBeVisible();
});

test('a month is turned by keys and by its address, says so, and keeps the focus', async ({ as }) => {
  const { page } = await as('amara');
  await page.goto('/sessions?month=2026-11');
  await expect(page.getByRole('heading', { level: 2, name: 'November 2026' })).toBeVisible();
  await page.locator('[role="gridcell"][data-date="2026-11-25"]').focus();
  await page.keyboard.press('PageDown');
  await expect(page.locator('[role="gridcell"][data-date="2026-12-25"]')).toBeFocused();
  await expect(page.locator('[role="gridcell"][data-date="2026-12-25"]')).toHaveAccessibleName(/bank holiday: Christmas Day/);
  await expect(page.getByRole('status').filter({ hasText: /^December 2026, / })).toHaveCount(1);
  expect(new URL(page.url()).searchParams.get('month')).toBe('2026-12');
  await page.getByRole('button', { name: 'Next month, January 2027' }).click();
  await expect(page.getByRole('grid', { name: 'January 2027' })).toBeVisible();
});

test('the calendar shows what the list shows, and lists a full day behind "+2 more"', async ({ as }) => {
  const kwame = await as('kwame');
  const sessions = [];
  for (let each = 0; each < 5; each += 1) sessions.push(await aSession(kwame, { online: 4, inDays: 37, title: 'Crowded', dates: 1 }));
  const day = dayOf(sessions[0]?.dates[0]?.localStart ?? '');
  const { page } = await as('amara');
  await page.goto(`/sessions?month=${day.slice(0, 7)}&text=Crowded`);
  const more = page.locator(`[role="gridcell"][data-date="${day}"]`).getByRole('button', { name: /^\+\d+ more/ });
  await more.click();
  const list = page.getByRole('dialog');
  for (const { title } of sessions) await expect(list.getByRole('link', { name: new RegExp(title) })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('on a phone the list comes first, and the month leads from a day to its sessions', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 4, inDays: 44, title: 'Pocket' });
  const day = dayOf(session.dates[0]?.localStart ?? '');
  const { page } = await as('amara', { width: 390 });
  await page.goto(`/sessions?month=${day.slice(0, 7)}&text=${encodeURIComponent(session.title)}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Coming up' })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.getByRole('button', { name: 'Month' }).click();
  await page
    .locator(`[role="gridcell"][data-date="${day}"]`)
    .getByRole('link', { name: /1 session on/ })
    .click();
  await expect(page.getByRole('heading', { level: 3, name: session.title })).toHaveCount(1);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
