import { SessionPage } from '../../pages/session-page';
import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';

test('Amara books a seat, finds it in her week of bookings, and gives it back', async ({ as }) => {
  const session = await aSession(await as('kwame'), { online: 2 });
  const amara = await as('amara');
  const page = new SessionPage(amara);

  await page.opens(session);
  await expect(amara.page.getByText('2 of 2 seats left')).toBeVisible();
  await page.books();
  await expect(amara.page.getByText(/1 seat left|1 of 2 seats left/).first()).toBeVisible();
  await expect(amara.page.getByRole('link', { name: /Join online/ })).toHaveAttribute('href', 'https://meet.example/journey');

  await amara.opens('/sessions/mine');
  await expect(amara.page.getByRole('link', { name: session.title })).toBeVisible();

  await page.opens(session);
  await page.cancelsTheirPlace();
  await page.says('Book your place');
});

test('a full session gives its seat to the first in line, on both open pages at once', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 1 });
  const [ruth, amara, owen] = [await as('ruth'), await as('amara'), await as('owen')];
  const [ruths, amaras, owens] = [new SessionPage(ruth), new SessionPage(amara), new SessionPage(owen)];

  await ruths.opens(session);
  await ruths.books();
  await amaras.opens(session);
  await amaras.says('This session is full');
  await amaras.joinsTheWaitingList();
  await owens.opens(session);
  await owens.joinsTheWaitingList();
  await expect(owen.page.getByText('You are 2nd of 2 in line')).toBeVisible();

  await ruths.cancelsTheirPlace();
  await amaras.says('You are going');
  await expect(owen.page.getByText('You are 1st of 1 in line')).toBeVisible();
  await ruths.says('This session is full');
});

test('a seat can be booked with the keyboard alone', async ({ as }) => {
  const session = await aSession(await as('kwame'), { online: 1 });
  const amara = await as('amara');
  const page = new SessionPage(amara);
  await page.opens(session);

  await page.tabsTo('Book my place');
  await expect(page.panel.getByRole('button', { name: 'Book my place' })).toBeFocused();
  await amara.page.keyboard.press('Enter');
  await page.says('You are going');
});
