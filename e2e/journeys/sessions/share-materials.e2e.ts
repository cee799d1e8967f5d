import { readFile } from 'node:fs/promises';
import { expectAccessible, expectNoSidewaysScroll } from '../../accessibility/accessible';
import { expect, test } from '../../people/journey';
import { aSession } from '../../people/sessions';

const slides = { name: 'Three_letters.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
const drawing = { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
const pretender = { name: 'letters.pptx', mimeType: '', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') };
const film = {
  name: 'clinic.mp4',
  mimeType: 'video/mp4',
  buffer: Buffer.concat([
    Buffer.from([0, 0, 0, 0x18]),
    Buffer.from('ftypmp42'),
    Buffer.alloc(4),
    Buffer.from('mp42isom'),
    Buffer.alloc(64),
  ]),
};

test('Kwame adds slides, a recording and a link, and Amara saves what is for her', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 3 });
  await kwame.opens(session.path);
  const materials = kwame.page.getByRole('region', { name: 'Materials' });
  const choose = materials.getByLabel('Add files');

  await choose.setInputFiles([slides, drawing, pretender]);
  await expect(materials.getByRole('link', { name: 'Three letters' })).toBeVisible();
  await expect(materials.getByText('We cannot take ‘drawing.svg’.')).toBeVisible();
  await expect(materials.getByText('We cannot take ‘letters.pptx’, because its content is not a PowerPoint slides file.')).toBeVisible();
  await expectAccessible(kwame.page);

  await choose.setInputFiles(film);
  const dialog = kwame.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add the recording' }).click();
  await expect(dialog.getByRole('link', { name: 'Say whether the recording has captions' })).toBeVisible();
  await dialog.getByLabel('Not yet, they are being made').check();
  await dialog.getByLabel(/Everyone in it was told/).check();
  await dialog.getByLabel('Only people who booked').check();
  await expectAccessible(kwame.page);
  await dialog.getByRole('button', { name: 'Add the recording' }).click();
  await expect(materials.getByText(/Captions are being made\. Everyone was told that it was recorded\. Kept until/)).toBeVisible();

  await materials.getByRole('button', { name: 'Add a link' }).click();
  await dialog.getByLabel('Title').fill('Style guide');
  await dialog.getByLabel('Link', { exact: true }).fill('https://intranet.example.gov.uk/style');
  await dialog.getByRole('button', { name: 'Add the link' }).click();
  await expect(materials.getByText(/Link to it at intranet\.example\.gov\.uk/)).toBeVisible();

  await materials.getByRole('button', { name: 'Move Style guide up' }).press('Enter');
  await expect(materials.getByRole('listitem').nth(1)).toContainText('Style guide');
  await expect(materials.getByRole('button', { name: 'Move Style guide up' })).toBeFocused();

  const amara = await as('amara');
  await amara.opens(session.path);
  const hers = amara.page.getByRole('region', { name: 'Materials' });
  await expect(hers.getByText('One more is for people who booked.')).toBeVisible();
  await expect(hers.getByRole('button', { name: /Watch here/ })).toHaveCount(0);
  await amara.asks('POST', `/api/sessions/occurrences/${session.id}/booking`, { seat: 'online' });
  await amara.opens(session.path);
  await hers.getByRole('button', { name: /Watch here/ }).click();
  await expect(hers.locator('video')).toBeVisible();
  const [saved] = await Promise.all([amara.page.waitForEvent('download'), hers.getByRole('link', { name: 'Three letters' }).click()]);
  expect(saved.suggestedFilename()).toBe('Three_letters.pdf');
  expect(await readFile(await saved.path(), 'utf8')).toBe('%PDF-1.7\n%%EOF\n');
});

test('what was removed comes back, and the page fits a narrow phone', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 3 });
  const link = { title: 'A guide with a name that goes on for longer than a phone is wide', url: 'https://example.org/', kind: 'handout' };
  await kwame.asks('POST', `/api/sessions/occurrences/${session.id}/materials/links`, link);
  await kwame.page.setViewportSize({ width: 320, height: 800 });
  await kwame.opens(session.path);
  const materials = kwame.page.getByRole('region', { name: 'Materials' });
  await expect(materials.getByRole('link', { name: link.title })).toBeVisible();
  await expectNoSidewaysScroll(kwame.page);
  await materials.getByRole('button', { name: `Remove ${link.title}` }).click();
  await expect(materials.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
  await kwame.page.getByRole('button', { name: 'Undo' }).click();
  await expect(materials.getByRole('link', { name: link.title })).toBeVisible();
});

test('a large file shows how far it is, and stops when it is cancelled', async ({ as }) => {
  const kwame = await as('kwame');
  const session = await aSession(kwame, { online: 3 });
  await kwame.opens(session.path);
  const materials = kwame.page.getByRole('region', { name: 'Materials' });
  const network = await kwame.context.newCDPSession(kwame.page);
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 500_000 });
  await materials.getByLabel('Add files').setInputFiles({ ...slides, buffer: Buffer.alloc(20_000_000) });
  await expect(materials.getByRole('progressbar', { name: 'Three_letters.pdf' })).toBeVisible();
  await expect(materials.getByText(/of 20 MB/)).toBeVisible();
  await materials.getByRole('button', { name: 'Cancel Three_letters.pdf' }).click();
  await expect(materials.getByRole('progressbar')).toHaveCount(0);
  await expect(materials.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
});
