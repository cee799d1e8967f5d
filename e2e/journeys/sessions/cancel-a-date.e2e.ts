import { SessionPage } from '../../pages/session-page';
import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';

test('Kwame cancels a date; Amara, who booked, sees why and when the next one is, and is told', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 5 });
  const amara = await as('amara');
  const amaras = new SessionPage(amara);
  await amaras.opens(session);
  await amaras.books();

  await new SessionPage(kwame).opens(session);
  await kwame.page.getByRole('button', { name: 'Cancel this date' }).click();
  const dialog = kwame.page.getByRole('dialog');
  await expect(dialog.getByText('1 person')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel this date' }).click();
  await expect(dialog.getByText('Say why the session is cancelled').first()).toBeVisible();
  await dialog.getByLabel('What should we tell people?').fill('The room is flooded.');
  await dialog.getByRole('button', { name: 'Cancel this date' }).click();
  await expect(dialog).toBeHidden();

  await amaras.says('This date is cancelled');
  await expect(amara.page.getByText('The room is flooded.').first()).toBeVisible();
  await amara.opens('/notifications');
  await expect(amara.page.getByText(session.title).first()).toBeVisible();
});
