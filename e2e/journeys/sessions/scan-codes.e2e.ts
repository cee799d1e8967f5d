import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { DayPage, codePicture } from '../../pages/day-page';
import { chromiumWithCamera, holdsUp } from '../../people/camera';
import { expect, test } from '../../people/journey';
import { aSessionNow } from '../../people/sessions';

test.use({ launchOptions: chromiumWithCamera });

test('Kwame scans the code that Amara holds up, and types the digits that Owen reads aloud', async ({ as }) => {
  const [kwame, amara, owen] = [await as('kwame', { width: 390 }), await as('amara', { width: 390 }), await as('owen', { width: 390 })];
  const session = await aSessionNow(kwame, { room: 5 });
  for (const person of [amara, owen]) await person.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, { seat: 'room' });
  const { picture, side } = await codePicture(amara, session);
  holdsUp(picture, side);

  await new DayPage(kwame).opens(session);
  await kwame.page.getByRole('link', { name: 'Scan codes' }).click();
  await expect(kwame.page.getByText('Hold the code before the camera.')).toBeVisible();
  await expect(kwame.page.getByRole('main').getByText('Amara Okafor is checked in')).toBeVisible();
  await expect(kwame.page.getByRole('main').getByText('1 of 2 here')).toBeVisible();

  const { digits } = await owen.asks<{ digits: string }>('PUT', `/api/sessions/occurrences/${session.id}/booking/code`);
  await kwame.page.getByLabel('Or type the nine digits').fill(digits);
  await kwame.page.getByRole('button', { name: 'Check in', exact: true }).click();
  await expect(kwame.page.getByRole('main').getByText('Owen Prosser is checked in')).toBeVisible();
  await expect(kwame.page.getByRole('main').getByText('2 of 2 here')).toBeVisible();
  await expectAccessible(kwame.page);
  await kwame.page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(kwame.page);
});

test('no page but the one that scans may use the camera', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSessionNow(kwame, { room: 5 });
  const policyOf = async (path: string): Promise<string> => (await kwame.request('GET', path)).headers()['permissions-policy'] ?? '';
  expect(await policyOf(`${session.path}/scan`)).toContain('camera=(self)');
  expect(await policyOf(`${session.path}/on-the-day`)).toContain('camera=()');
  expect(await policyOf('/')).toContain('camera=()');
});
