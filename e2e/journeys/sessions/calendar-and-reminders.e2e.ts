import { SessionPage } from '../../pages/session-page';
import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';

test('Amara makes a calendar address, finds a booking in it and its release, and stops it', async ({ as, stranger }) => {
  const session = await aSession(await as('kwame'), { online: 2, title: 'Calendar' });
  const amara = await as('amara');
  const program = await stranger();
  const reads = async (address: string) => {
    const answer = await program.context.request.get(address);
    return { status: answer.status(), ics: (await answer.text()).replaceAll('\r\n ', '') };
  };

  await amara.asks('DELETE', '/api/diary/feed');
  await amara.opens('/account/calendar');
  await amara.page.getByRole('button', { name: 'Make my calendar address' }).click();
  const address = await amara.page.getByRole('textbox', { name: 'Your calendar address' }).inputValue();
  expect((await reads(address)).ics).not.toContain(session.title);

  const page = new SessionPage(amara);
  await page.opens(session);
  await page.books();
  expect((await reads(address)).ics).toContain(`SUMMARY:${session.title}`);
  await page.cancelsTheirPlace();
  await page.says('Book your place');
  expect((await reads(address)).ics).toContain(`SUMMARY:Cancelled: ${session.title}`);

  await amara.opens('/account/calendar');
  await expect(amara.page.getByRole('textbox')).toHaveCount(0);
  await amara.page.getByRole('button', { name: 'Stop the address' }).click();
  await amara.page.getByRole('dialog').getByRole('button', { name: 'Stop the address' }).click();
  await expect(amara.page.getByRole('button', { name: 'Make my calendar address' })).toBeVisible();
  expect((await reads(address)).status).toBe(404);
});

test('an address is renewed with the keyboard, and the old one answers nobody', async ({ as, stranger }) => {
  const zofia = await as('zofia', { width: 320 });
  const program = await stranger();
  const { path } = await zofia.asks<{ path: string }>('POST', '/api/diary/feed');
  await zofia.opens('/account/calendar');
  await zofia.page.getByRole('button', { name: 'Make a new address' }).focus();
  await zofia.page.keyboard.press('Enter');
  const dialog = zofia.page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Make a new calendar address?' })).toBeFocused();
  await zofia.page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Make a new address' })).toBeFocused();
  await zofia.page.keyboard.press('Enter');
  const address = zofia.page.getByRole('textbox', { name: 'Your calendar address' });
  await expect(address).toHaveValue(/\/calendar\/[\w-]{32}\.ics$/);
  expect((await program.context.request.get(path)).status()).toBe(404);
  expect((await program.context.request.get(await address.inputValue())).status()).toBe(200);
});

test('reminders and invitations are switched off, and stay so', async ({ as }) => {
  const lowri = await as('lowri');
  await lowri.asks('PUT', '/api/diary/invitations', { wanted: true });
  await lowri.opens('/account/calendar');
  const mail = lowri.page.getByRole('checkbox', { name: 'A reminder seven days before, by email' });
  const invitations = lowri.page.getByRole('checkbox', { name: 'Email me calendar invitations' });
  await expect(invitations).toBeChecked();
  await mail.setChecked(false);
  await lowri.page.getByRole('checkbox', { name: 'A reminder fifteen minutes before, in Trellis' }).setChecked(false);
  await invitations.uncheck();
  await expect(lowri.page.getByText('no longer follows what changes')).toBeVisible();
  await expect(lowri.page.getByRole('checkbox', { name: 'A reminder fifteen minutes before, by email' })).toHaveCount(0);

  await lowri.opens('/account/calendar');
  await expect(mail).not.toBeChecked();
  await expect(invitations).not.toBeChecked();
  await expect(lowri.page.getByRole('checkbox', { name: 'A reminder the day before, by email' })).toBeChecked();
});
