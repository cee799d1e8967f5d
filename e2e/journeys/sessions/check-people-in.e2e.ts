import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { DayPage, readsCode } from '../../pages/day-page';
import { expect, test } from '../../people/journey';
import { aSessionNow } from '../../people/sessions';

const phone = { width: 390 };

test('Kwame and Ruth check people in at two doors, by list and by the code that Amara shows', async ({ as }) => {
  const [kwame, ruth, amara, owen] = [await as('kwame', phone), await as('ruth', phone), await as('amara', phone), await as('owen', phone)];
  const session = await aSessionNow(kwame, { room: 5, hosts: [ruth] });
  for (const person of [amara, owen]) await person.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, { seat: 'room' });
  const kwames = new DayPage(kwame);
  await kwames.opens(session);
  await kwames.counts('0 of 2 here');

  await amara.opens(session.path);
  await amara.page.getByRole('link', { name: 'Show my code' }).click();
  await expect(amara.page.getByRole('heading', { level: 1, name: 'Your code' })).toBeVisible();
  const address = await readsCode(amara, session);
  expect(address).toMatch(/\/check-in\/[0-9a-f]{32}$/);

  await ruth.opens(new URL(address).pathname);
  await expect(ruth.page.getByText('Has a seat in the room.')).toBeVisible();
  await kwames.counts('0 of 2 here');
  await ruth.page.getByRole('button', { name: 'Check in Amara Okafor' }).click();
  await expect(ruth.page.getByRole('main').getByText('Amara Okafor is checked in')).toBeVisible();
  await kwames.counts('1 of 2 here');
  await expect(kwames.row('Amara Okafor').getByText(/by Ruth Ellery/)).toBeVisible();

  await kwame.opens(new URL(address).pathname);
  await expect(kwame.page.getByRole('main').getByText('Amara Okafor is already checked in')).toBeVisible();
  await expect(kwame.page.getByText(/^By Ruth Ellery, at/)).toBeVisible();

  const ruths = new DayPage(ruth);
  await ruths.opens(session);
  await kwames.opens(session);
  await kwames.checksIn('Owen Prosser');
  await ruths.counts('2 of 2 here');
  await ruths.row('Owen Prosser').getByRole('button', { name: 'Undo' }).click();
  await kwames.counts('1 of 2 here');

  await amara.opens(session.path);
  await expect(amara.page.getByText('You are checked in.')).toBeVisible();
  await expect(amara.page.getByRole('button', { name: 'Cancel my place' })).toHaveCount(0);
});

test('a tap without a connection says so, and arrives by itself, once', async ({ as }) => {
  const [kwame, ruth, amara] = [await as('kwame', phone), await as('ruth', phone), await as('amara')];
  const session = await aSessionNow(kwame, { room: 5, hosts: [ruth] });
  await amara.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, { seat: 'room' });
  const [kwames, ruths] = [new DayPage(kwame), new DayPage(ruth)];
  await kwames.opens(session);
  await ruths.opens(session);

  await kwame.context.setOffline(true);
  await kwames.checksIn('Amara Okafor');
  await expect(kwame.page.getByText('1 tap is not sent yet.')).toBeVisible();
  await expect(kwames.row('Amara Okafor').getByText('Not sent yet. We send it again.')).toBeVisible();
  await ruths.counts('0 of 1 here');

  await kwame.context.setOffline(false);
  await ruths.counts('1 of 1 here');
  await expect(kwame.page.getByText('1 tap is not sent yet.')).toBeHidden();
  await expect(kwames.row('Amara Okafor').getByText(/by Kwame Mensah/)).toBeVisible();
});

test('a code says nothing to those who do not host, and that it is theirs to those who own it', async ({ as }) => {
  const [kwame, amara, gareth] = [await as('kwame'), await as('amara', phone), await as('gareth', phone)];
  const session = await aSessionNow(kwame, { room: 5 });
  await amara.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, { seat: 'room' });
  const { pathname } = new URL(await readsCode(amara, session));

  await gareth.opens(pathname);
  await expect(gareth.page.getByRole('main').getByText('Only hosts can check people in')).toBeVisible();
  await expect(gareth.page.getByText('Amara')).toHaveCount(0);
  await gareth.opens(`/check-in/${'0'.repeat(32)}`);
  await expect(gareth.page.getByRole('main').getByText('We do not know this code')).toBeVisible();

  await amara.opens(pathname);
  await amara.page.getByRole('link', { name: 'Show my code' }).click();
  const code = amara.page.getByRole('img', { name: /Read aloud: \d{3} \d{3} \d{3}/ });
  await expect(code).toBeVisible();
  await amara.context.setOffline(true);
  await expect(code).toBeVisible();
  await amara.context.setOffline(false);
});

test('a walk-in is added on the spot, and somebody who waits is told apart', async ({ as }) => {
  const [kwame, amara, owen] = [await as('kwame', phone), await as('amara'), await as('owen')];
  const session = await aSessionNow(kwame, { room: 2 });
  const booking = `/api/sessions/occurrences/${session.id}/booking`;
  await amara.asks('POST', booking, { seat: 'room' });
  const day = new DayPage(kwame);
  await day.opens(session);
  await day.addsAWalkIn('Lowri Bevan');
  await day.counts('0 of 2 here');
  await day.checksIn('Lowri Bevan');
  await day.counts('1 of 2 here');

  await owen.asks('POST', booking, { seat: 'room' });
  await expect(kwame.page.getByRole('heading', { name: 'Waiting for a seat' })).toBeVisible();
  await kwame.opens(new URL(await readsCode(owen, session)).pathname);
  await expect(kwame.page.getByRole('main').getByText('Owen Prosser waits for a seat')).toBeVisible();
  await expect(kwame.page.getByRole('button', { name: /Give them a seat/ })).toHaveCount(0);
});

test('the sheet is used with the keyboard alone, and is accessible at 320 px', async ({ as }) => {
  const [kwame, amara] = [await as('kwame', phone), await as('amara')];
  const session = await aSessionNow(kwame, { room: 5, online: 5 });
  const booked = { seat: 'room', support: 'Large print, please' };
  await amara.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, booked);
  const day = new DayPage(kwame);
  await day.opens(session);
  const button = day.row('Amara Okafor').getByRole('button', { name: 'Check in' });
  await button.focus();
  await kwame.page.keyboard.press('Enter');
  await day.counts('1 of 1 here');
  await expect(day.row('Amara Okafor').getByRole('button', { name: 'Undo' })).toBeFocused();
  await kwame.page.keyboard.press('Tab');
  await kwame.page.keyboard.press('Enter');
  await day.row('Amara Okafor').getByRole('radio', { name: 'Came for part' }).press('Space');
  await expect(day.row('Amara Okafor').getByText('Here for 30 minutes')).toBeVisible();
  await expectAccessible(kwame.page);
  await kwame.page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(kwame.page);
  await expectAccessible(kwame.page);
});
