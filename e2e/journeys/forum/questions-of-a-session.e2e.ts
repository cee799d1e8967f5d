import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { unlikeOthers } from '../../people/forum';
import { expect, test } from '../../people/journey';
import { aSessionNow } from '../../people/sessions';

test('Amara asks before a session, Gareth would like to know it too, and Kwame answers it live without showing who asked', async ({
  as,
}) => {
  const [kwame, amara, gareth] = [await as('kwame'), await as('amara'), await as('gareth')];
  const session = await aSessionNow(kwame, { room: 5 });
  const [tool, phone] = [`When is a spreadsheet the **wrong** tool, ${unlikeOthers()}?`, `Does it work on a phone, ${unlikeOthers()}?`];
  await amara.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, {});

  await amara.opens(session.path);
  const hers = amara.page.getByRole('region', { name: 'Questions' });
  await expect(hers.getByRole('heading', { name: 'Nobody has asked yet' })).toBeVisible();
  await hers.getByRole('button', { name: 'Ask the question' }).click();
  await expect(hers.getByRole('link', { name: 'Enter your question' })).toBeVisible();
  await hers.getByLabel('What would you like to know?').fill(tool);
  await hers.getByRole('button', { name: 'Ask the question' }).click();
  await expect(hers.getByText('You asked this')).toBeVisible();
  await expect(hers.getByLabel('What would you like to know?')).toHaveValue('');
  await expectAccessible(amara.page);

  await gareth.opens(session.path);
  const his = gareth.page.getByRole('region', { name: 'Questions' });
  const vote = his.getByRole('button', { name: /^I would like to know this too/ });
  await vote.click();
  await expect(vote).toHaveAttribute('aria-pressed', 'true');

  await kwame.opens(`${session.path}/questions`);
  const { page: screen } = kwame;
  await expect(screen.getByText(tool.replaceAll('*', ''))).toBeVisible();
  await expect(screen.getByText('One other would like to know this too.')).toBeAttached();
  expect(await screen.content()).not.toContain('Amara Okafor');
  await expectAccessible(screen);
  await screen.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(screen);
  await screen.setViewportSize({ width: 1440, height: 900 });

  await his.getByLabel('What would you like to know?').fill(phone);
  await his.getByRole('button', { name: 'Ask the question' }).click();
  await expect(screen.getByText(phone)).toBeVisible();
  await screen.getByRole('switch', { name: 'Show names' }).click();
  await expect(screen.getByText('Amara Okafor')).toBeVisible();

  const first = screen.getByRole('listitem').filter({ hasText: 'wrong tool' });
  await first.getByRole('button', { name: 'Answered' }).click();
  await expect(screen.getByRole('heading', { name: 'Answered' })).toBeVisible();
  await expect(hers.getByText('Answered', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'Undo' }).click();
  await expect(hers.getByText('Answered', { exact: true })).toBeHidden();

  await hers.getByRole('link', { name: 'The whole conversation' }).click();
  await expect(amara.page.getByRole('heading', { level: 1, name: new RegExp(session.title) })).toBeVisible();
  await amara.page.getByRole('complementary', { name: 'About this topic' }).getByRole('link', { name: session.title, exact: true }).click();
  await expect(amara.page).toHaveURL(new RegExp(`${session.path}$`));
});
