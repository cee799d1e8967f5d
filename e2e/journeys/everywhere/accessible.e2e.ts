import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { ForumTopicPage } from '../../pages/forum-topic-page';
import { aForumTopic, reply, unlikeOthers } from '../../people/forum';
import { type DemoPerson, expect, test } from '../../people/journey';
import type { Person } from '../../people/person';
import { aSession, aSessionNow, aSessionSoon } from '../../people/sessions';

const pages: readonly (readonly [person: DemoPerson, path: string])[] = [
  ['amara', '/'],
  ['amara', '/sessions'],
  ['amara', '/sessions?view=month&month=2026-12&text=clinic'],
  ['amara', '/sessions?text=nothing-has-this-name'],
  ['amara', '/sessions/mine'],
  ['amara', '/sessions/learning'],
  ['amara', '/sessions/series/1/book'],
  ['kwame', '/sessions/series/1/figures'],
  ['kwame', '/sessions/series/1/messages'],
  ['amara', '/sessions/topics'],
  ['amara', '/sessions/topics?list=planned'],
  ['amara', '/sessions/topics?text=nothing-has-this-name'],
  ['amara', '/sessions/topics/new'],
  ['amara', '/hosting'],
  ['amara', '/notifications'],
  ['amara', '/account'],
  ['amara', '/account/calendar'],
  ['amara', '/more'],
  ['amara', '/demo-mail'],
  ['amara', '/forum'],
  ['amara', '/forum?list=unanswered'],
  ['amara', '/forum?list=top&month=2020-01'],
  ['amara', '/forum/c/ask-anything'],
  ['amara', '/forum/c/there-is-no-such-category'],
  ['amara', '/forum/bookmarks'],
  ['amara', '/forum/new'],
  ['amara', '/forum/t/999999999'],
  ['zofia', '/forum/reports'],
  ['amara', '/forum/reports'],
  ['lowri', '/forum/names'],
  ['amara', '/unsubscribe/not-a-link'],
  ['amara', '/search'],
  ['amara', '/search?text=excel'],
  ['amara', '/search?text=nothing-has-this-name'],
  ['amara', '/people'],
  ['amara', '/people/me'],
  ['amara', '/sessions/series/1'],
  ['amara', '/accessibility'],
  ['amara', '/privacy'],
  ['amara', '/report-a-problem'],
  ['amara', '/no-such-page'],
  ['kwame', '/hosting/series/new'],
  ['kwame', '/hosting/series/2/change'],
  ['sam', '/administration/import'],
  ['sam', '/administration/import/1'],
  ['sam', '/administration/import/columns'],
  ['sam', '/administration/roles'],
  ['sam', '/administration/roles/new'],
  ['sam', '/administration/forum'],
  ['sam', '/administration/forum/new'],
  ['sam', '/administration/forum/1'],
  ['sam', '/administration/sign-in-help'],
  ['sam', '/administration/audit'],
  ['sam', '/administration/problems'],
];

for (const [person, path] of pages) {
  test(`${path} is accessible to ${person}, in light and dark, and reflows at 320 px`, async ({ as }) => {
    const { page } = await as(person);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test('a date is accessible while it has seats, when it is full, waited for, booked and cancelled', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 1, room: 1 });
  const amara = await as('amara');
  const look = async (heading: string): Promise<void> => {
    await amara.page.goto(session.path);
    await expect(amara.page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
    await expectAccessible(amara.page);
  };
  const booking = `/api/sessions/occurrences/${session.id}/booking`;

  await look('Book your place');
  await amara.asks('POST', booking, { seat: 'online' });
  await look('You are going');
  await amara.asks('DELETE', booking);
  await kwame.asks('POST', booking, { seat: 'online' });
  await (await as('ruth')).asks('POST', booking, { seat: 'room' });
  await look('This session is full');
  await amara.asks('POST', booking, { seat: 'either' });
  await look('You are on the waiting list');
  await kwame.asks('POST', `/api/sessions/occurrences/${session.id}/cancellation`, { reason: 'Snow.' });
  await look('This date is cancelled');
});

test('a seat that is held for me is accessible on its page, in my week and in my bookings', async ({ as }) => {
  const session = await aSessionSoon(await as('kwame'), 30);
  const [ruth, gareth] = [await as('ruth'), await as('gareth')];
  const booking = `/api/sessions/occurrences/${session.id}/booking`;
  for (const person of [ruth, gareth]) await person.asks('POST', booking, {});
  await ruth.asks('DELETE', booking);
  for (const path of [session.path, '/', '/sessions/mine']) {
    await gareth.opens(path);
    await expect(gareth.page.getByText(/[Hh]eld for you until/).first()).toBeVisible();
    await expectAccessible(gareth.page);
    await gareth.page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(gareth.page);
    await gareth.page.setViewportSize({ width: 1440, height: 900 });
  }
});

test('a list of who is coming, a profile and an open question are accessible', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 3 });
  const amara = await as('amara');
  await amara.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, { seat: 'online', support: 'Large print' });
  await kwame.opens(`${session.path}/people`);
  await expect(kwame.page.getByText('Amara Okafor').first()).toBeVisible();
  await expectAccessible(kwame.page);
  await kwame.opens('/people/1');
  await expectAccessible(kwame.page);
  await kwame.opens(session.path);
  await kwame.page.getByRole('button', { name: 'Cancel this date' }).click();
  await expect(kwame.page.getByRole('dialog')).toBeVisible();
  await expectAccessible(kwame.page);
});

test('sign-in, a forgotten password and a code are accessible', async ({ stranger }) => {
  const { page } = await stranger();
  for (const path of ['/sign-in', '/forgotten-password', '/set-password']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});

test('the materials of a date, the questions after it and their dialogs are accessible', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 3 });
  const recording = { title: 'Recording', url: 'https://example.org/', kind: 'recording', captions: 'being-made', everyoneWasTold: true };
  await kwame.asks('POST', `/api/sessions/occurrences/${session.id}/materials/links`, recording);
  await kwame.opens(session.path);
  const materials = kwame.page.getByRole('region', { name: 'Materials' });
  await materials.getByRole('button', { name: 'Change Recording' }).click();
  await expect(kwame.page.getByRole('heading', { name: 'Change this material' })).toBeVisible();
  await expectAccessible(kwame.page);
  await kwame.page.keyboard.press('Escape');
  await materials.getByRole('button', { name: 'Add a link' }).click();
  await expect(kwame.page.getByRole('heading', { name: 'Add a link' })).toBeVisible();
  await expectAccessible(kwame.page);
  const amara = await as('amara');
  await amara.opens(`${session.path}/feedback`);
  await expect(amara.page.getByRole('heading', { name: 'These questions are for people who came' })).toBeVisible();
  await expectAccessible(amara.page);
});

test('what became of each date, a message that is looked at, a picture and a history are accessible', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 1, dates: 3, inDays: 120 });
  const lowri = await as('lowri');
  await lowri.opens(`/sessions/series/${session.seriesId}/book`);
  await lowri.page.getByRole('button', { name: 'Untick all' }).click();
  await lowri.page.getByRole('button', { name: 'Book 0 dates' }).click();
  await expect(lowri.page.getByRole('link', { name: 'Choose at least one date' })).toBeVisible();
  await expectAccessible(lowri.page);
  await lowri.page.getByRole('button', { name: 'Tick every date that can be booked' }).click();
  await lowri.page.getByRole('button', { name: 'Book 3 dates' }).click();
  await expect(lowri.page.getByRole('heading', { level: 2, name: 'You are booked on 3 dates' })).toBeVisible();
  await expectAccessible(lowri.page);
  await lowri.page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(lowri.page);

  await kwame.opens(`/sessions/series/${session.seriesId}/messages`);
  await kwame.page.getByRole('button', { name: 'See how it will look' }).click();
  await expect(kwame.page.getByRole('region', { name: 'How it will look' })).toBeVisible();
  await expectAccessible(kwame.page);
  await kwame.opens('/sessions/series/1/figures');
  await expect(kwame.page.getByRole('img', { name: /Seats offered and used/ })).toBeVisible();
  await expectAccessible(kwame.page);
  await kwame.opens('/sessions/series/1');
  await kwame.page.getByRole('button', { name: 'Show the history' }).click();
  await expect(kwame.page.getByRole('region', { name: 'Change history' }).getByRole('listitem').first()).toBeVisible();
  await expectAccessible(kwame.page);
  await lowri.opens(session.path);
  await lowri.page.getByRole('button', { name: 'What happened to your booking' }).click();
  await expect(lowri.page.getByRole('dialog')).toBeVisible();
  await expectAccessible(lowri.page);
});

test('a topic with tables, code, tasks and long words is accessible: answered, locked, and while replies wait', async ({ as }) => {
  test.setTimeout(120_000);
  const [lowri, ruth, priya, zofia] = [await as('lowri'), await as('ruth'), await as('priya'), await as('zofia')];
  const words = [
    '### Before and after\n\n| What we said | What we say | Calls a week | Letters sent in October | Complaints |\n|---|---|---|---|---|\n| It was determined | We decided | 41 | 1,204 | 7 |',
    `\n\n\`\`\`sql\nSELECT service, COUNT(*) AS calls FROM calls WHERE letter = 2 GROUP BY service ORDER BY calls DESC LIMIT 10;\n\`\`\`\n\n- [x] Ask\n- [ ] Ask again`,
    '\n\n> We looked at it.\n\nhttps://www.example.org/an-address-that-somebody-pasted-without-any-thought-for-narrow-screens-and-that-goes-on',
    `\n\n${unlikeOthers()}`,
  ].join('');
  const topic = await aForumTopic(lowri, { words, title: `Donaudampfschifffahrtsgesellschaftskapitänsmützen und ${'x'.repeat(60)}` });
  const answer = await reply(ruth, topic, `@[Ruth](person:1) says **${'so'.repeat(80)}** ${unlikeOthers()}`);
  await lowri.asks('PUT', `/api/forum/topics/${String(topic.id)}/answer`, { number: answer });
  const reading = new ForumTopicPage(lowri, topic);
  await reading.opens();
  await expectAccessible(lowri.page);
  await reading.box().fill('While I write');
  await reply(priya, topic);
  await expect(reading.waiting()).toBeVisible();
  await expectAccessible(lowri.page);
  await lowri.page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(lowri.page);
  await expectAccessible(lowri.page);
  await zofia.asks('PUT', `/api/forum/topics/${String(topic.id)}/lock`);
  const late = await as('owen');
  await new ForumTopicPage(late, topic).opens(2);
  await expect(late.page.getByText('This topic is locked.')).toBeVisible();
  await expectAccessible(late.page);
});

test('the sheet of the day, a code, and what it says to whom are accessible', async ({ as }) => {
  const [kwame, amara, gareth] = [await as('kwame', { width: 390 }), await as('amara', { width: 390 }), await as('gareth', { width: 390 })];
  const session = await aSessionNow(kwame, { room: 1 });
  const booking = `/api/sessions/occurrences/${session.id}/booking`;
  await amara.asks('POST', booking, { seat: 'room' });
  await gareth.asks('POST', booking, { seat: 'room' });
  const look = async (person: Person, path: string, words: RegExp): Promise<void> => {
    const { page } = person;
    await person.opens(path);
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
  };
  const { token } = await amara.asks<{ token: string }>('PUT', `${booking}/code`);
  await look(kwame, `${session.path}/on-the-day`, /0 of 1 here/);
  await look(kwame, `${session.path}/scan`, /camera/);
  await look(kwame, `/check-in/${token}`, /Has a seat in the room/);
  await look(gareth, `/check-in/${token}`, /Only hosts can check people in/);
  await look(amara, `${session.path}/code`, /Show this to a host/);
});
