import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { SessionPage } from '../../pages/session-page';
import { expect, test } from '../../people/journey';
import type { Person } from '../../people/person';
import { aSession, aSessionSoon, type Session } from '../../people/sessions';

const book = (person: Person, { id }: Session): Promise<unknown> => person.asks('POST', `/api/sessions/occurrences/${id}/booking`, {});
const release = (person: Person, { id }: Session): Promise<unknown> => person.asks('DELETE', `/api/sessions/occurrences/${id}/booking`);

test('a seat is held for the first in line, who offers it on, and the next one takes it', async ({ as }) => {
  const session = await aSessionSoon(await as('kwame'), 30);
  const [ruth, amara, owen] = [await as('ruth'), await as('amara'), await as('owen')];
  for (const person of [ruth, amara, owen]) await book(person, session);
  const [amaras, owens] = [new SessionPage(amara), new SessionPage(owen)];
  await amaras.opens(session);
  await owens.opens(session);
  await expect(amara.page.getByText(/When it is your turn, a seat is offered to you/)).toBeVisible();

  await release(ruth, session);
  await amaras.says('A seat has opened for you');
  await expect(amaras.panel.getByText(/A seat is held for you until \d\d:\d\d on/)).toBeVisible();
  await expect(amara.page.getByText(/About \d+ hours left\./)).toBeVisible();
  await expectAccessible(amara.page);
  await expect(owens.panel.getByText(/The only seat is held for somebody in line\./)).toBeVisible();

  await amaras.offersItOn();
  await expect(amara.page.getByText('You are 1st of 2 in line')).toBeVisible();
  await owens.says('A seat has opened for you');
  await owens.takesTheSeat();
  await expect(amara.page.getByText('You are 1st of 1 in line')).toBeVisible();
});

test('my week and my bookings lead to a seat that is held for me, and hosts see it', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSessionSoon(kwame, 30);
  const [ruth, priya] = [await as('ruth'), await as('priya')];
  for (const person of [ruth, priya]) await book(person, session);
  await release(ruth, session);

  await priya.opens('/');
  await expect(priya.page.getByText(/A seat is held for you until/).first()).toBeVisible();
  await priya.opens('/sessions/mine');
  await expect(priya.page.getByText(/Held for you until/).first()).toBeVisible();
  await priya.page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(priya.page);
  await expectAccessible(priya.page);

  await kwame.opens(`${session.path}/people`);
  await expect(kwame.page.getByText(/A seat is held until/)).toBeVisible();
  await expectAccessible(kwame.page);

  const row = priya.page.getByRole('listitem').filter({ hasText: session.title });
  await row.getByRole('link', { name: /Take it or let it go/ }).click();
  await new SessionPage(priya).takesTheSeat();
});

test('in the last hours everybody in line is told, and the first to press has the seat', async ({ as }) => {
  const session = await aSessionSoon(await as('kwame'), 3);
  const [ruth, amara, owen] = [await as('ruth'), await as('amara'), await as('owen')];
  for (const person of [ruth, amara, owen]) await book(person, session);
  const [amaras, owens] = [new SessionPage(amara), new SessionPage(owen)];
  await amaras.opens(session);
  await owens.opens(session);

  await release(ruth, session);
  await amaras.says('A seat has opened for you');
  await owens.says('A seat has opened for you');
  await expectAccessible(owen.page);
  await owens.takesTheSeat();
  await amaras.says('You are on the waiting list');
  await expect(amara.page.getByText('Everyone who waits is told of a free seat')).toBeVisible();
});

test('the button of a mail opens a page that changes nothing until it is pressed', async ({ as }) => {
  const session = await aSessionSoon(await as('kwame'), 30);
  const [ruth, lowri] = [await as('ruth'), await as('lowri')];
  for (const person of [ruth, lowri]) await book(person, session);
  await release(ruth, session);
  const page = new SessionPage(lowri);

  // As a mail scanner does.
  await lowri.request('GET', `${session.path}?take=1`);
  await lowri.page.goto(`${session.path}?take=1`);
  await page.says('A seat has opened for you');
  await page.tabsTo('Take the seat');
  await expect(page.panel.getByRole('button', { name: 'Take the seat' })).toBeFocused();
  await lowri.page.keyboard.press('Enter');
  await page.says('You are going');
});

test('a seat that was booked for somebody in line is given back from the mail with one press', async ({ as }) => {
  const session = await aSession(await as('kwame'), { online: 1 });
  const [ruth, zofia] = [await as('ruth'), await as('zofia')];
  for (const person of [ruth, zofia]) await book(person, session);
  await release(ruth, session);

  await zofia.page.goto(`${session.path}?release=1`);
  const question = zofia.page.getByRole('dialog', { name: 'Cancel your place?' });
  await expect(question).toBeVisible();
  await expectAccessible(zofia.page);
  await question.getByRole('button', { name: 'Cancel my place' }).click();
  await new SessionPage(zofia).says('Book your place');
});
