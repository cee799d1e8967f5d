import { expect, test } from '../../people/journey';
import { aForumTopic, reply, unlikeOthers } from '../../people/forum';
import { ForumTopicPage } from '../../pages/forum-topic-page';

test('Lowri writes with the keyboard alone: names somebody, looks how it will be, and posts', async ({ as }) => {
  const [zofia, lowri] = [await as('zofia'), await as('lowri')];
  const topic = new ForumTopicPage(lowri, await aForumTopic(zofia));
  await topic.opens();
  const { page } = lowri;
  const words = unlikeOthers();
  await topic.box().focus();
  await page.keyboard.type(`I asked ${words} bold`);
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('End');
  await page.keyboard.type(' and @zof');
  const names = page.getByRole('listbox', { name: 'People' });
  await expect(names.getByRole('option').first()).toContainText('Zofia');
  await expect(topic.box()).toHaveAttribute('aria-activedescendant', /-names-0$/);
  await expect(page.getByRole('status').filter({ hasText: 'Arrow keys to choose, Enter to name' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(names).toBeHidden();
  await page.keyboard.type('i');
  await expect(names.getByRole('option').first()).toContainText('Zofia');
  await page.keyboard.press('Enter');
  await expect(topic.box()).toHaveValue(new RegExp(`^I asked ${words} \\*\\*bold\\*\\* and @\\[Zofia [^\\]]+\\]\\(person:\\d+\\) $`));

  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Preview', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: 'Preview of your reply' });
  await expect(preview.getByRole('link', { name: /^@Zofia / })).toBeVisible();
  await expect(preview.locator('strong')).toHaveText('bold');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Write', exact: true })).toBeFocused();

  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Add files' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused();

  await topic.posted();
  await expect(topic.post(2).getByRole('link', { name: /^@Zofia / })).toHaveAttribute('href', /^\/people\/\d+$/);
});

test('Lowri quotes what she selected, with who said it and where', async ({ as }) => {
  const [owen, lowri] = [await as('owen'), await as('lowri')];
  const said = `We start with the decision ${unlikeOthers()}.`;
  const topic = new ForumTopicPage(lowri, await aForumTopic(owen, { words: `${said}\n\nThen the reason.` }));
  await topic.opens();
  const { page } = lowri;
  await topic.post(1).locator('tr-post-words p').first().selectText();
  await page.getByRole('button', { name: 'Quote what is selected' }).click();
  await expect(topic.box()).toBeFocused();
  await page.keyboard.type('So do we.');
  await topic.posted();
  const quote = topic.post(2).locator('blockquote');
  await expect(quote).toContainText(said);
  await expect(quote).not.toContainText('Then the reason');
  await expect(quote.getByRole('link', { name: /^Owen .+, post 1$/ })).toHaveAttribute('href', `${topic.topic.path}/1`);

  await topic.post(1).getByRole('button', { name: /^More/ }).click();
  await page.getByRole('button', { name: 'Quote it' }).click();
  await expect(topic.box()).toHaveValue(/^> \[Owen .+, post 1\]\(.+\):\n>\n> We start .+\n>\n> Then the reason\.\n\n$/);
});

test('a draft is there in every tab, and an older tab never overwrites newer words', async ({ as }) => {
  const [amara, lowri] = [await as('amara'), await as('lowri')];
  const topic = new ForumTopicPage(lowri, await aForumTopic(amara));
  await topic.opens();
  const { page } = lowri;
  await topic.box().fill('From the first tab');
  await expect(page.getByText(/Draft saved at \d\d:\d\d\./)).toBeVisible();

  const second = await lowri.context.newPage();
  await second.goto(topic.topic.path);
  const box = second.getByRole('textbox', { name: 'Your reply' });
  await expect(box).toHaveValue('From the first tab');
  const saved = second.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.url().includes('/api/forum/drafts/'),
  );
  await box.fill('From the second tab, and newer');
  expect((await saved).status()).toBe(200);

  await topic.box().fill('From the first tab, and older');
  const dialog = page.getByRole('dialog', { name: 'Which words do you want to keep?' });
  await expect(dialog).toContainText('From the second tab, and newer');
  await expect(dialog).toContainText('From the first tab, and older');
  await dialog.getByRole('button', { name: 'Take the newer words' }).click();
  await expect(topic.box()).toHaveValue('From the second tab, and newer');

  await topic.posted();
  await expect(topic.post(2)).toContainText('From the second tab, and newer');
  await second.reload();
  await expect(box).toHaveValue('');
});

test('a reply written without a connection waits on the device, outlives a reload, and is sent once', async ({ as }) => {
  const [priya, lowri] = [await as('priya'), await as('lowri')];
  const topic = new ForumTopicPage(lowri, await aForumTopic(priya));
  await topic.opens();
  const { page } = lowri;
  const words = `Written in the tunnel ${unlikeOthers()}`;
  await topic.box().fill(words);
  await lowri.context.setOffline(true);
  await page.getByRole('button', { name: 'Post reply' }).click();
  const unsent = page.getByRole('list', { name: 'Replies that are not posted yet' });
  await expect(unsent).toContainText('Waiting for the connection');
  await expect(unsent).toContainText(words);
  await expect(topic.box()).toHaveValue('');
  await expect(topic.said('Your reply is kept on this device')).toBeAttached();

  // The page is loaded anew with a server that takes nothing yet.
  await page.route(`**/api/forum/topics/${String(topic.topic.id)}/posts`, (route) => route.abort('internetdisconnected'));
  await lowri.context.setOffline(false);
  await page.reload();
  await expect(unsent).toContainText(words);
  await expect(topic.box()).toHaveValue('');
  await page.unroute(`**/api/forum/topics/${String(topic.topic.id)}/posts`);
  // It goes by itself within a minute; who does not want to wait says so.
  await unsent.getByRole('button', { name: 'Send now' }).click();
  await expect(topic.post(2)).toContainText(words);
  await expect(unsent).toBeHidden();
  await page.reload();
  await expect(topic.posts()).toHaveCount(2);
});

test('what was refused while it waited says why, and can be written anew', async ({ as }) => {
  const [kwame, lowri] = [await as('kwame'), await as('lowri')];
  const topic = new ForumTopicPage(lowri, await aForumTopic(kwame));
  await topic.opens();
  const { page } = lowri;
  await topic.box().fill('Too late');
  await lowri.context.setOffline(true);
  await page.getByRole('button', { name: 'Post reply' }).click();
  const unsent = page.getByRole('list', { name: 'Replies that are not posted yet' });
  await expect(unsent).toContainText('Waiting for the connection');
  await page.route(`**/api/forum/topics/${String(topic.topic.id)}/posts`, (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: { code: 'topic_locked', title: 'Conflict', detail: 'This topic is locked, so nobody can reply to it any more.', errors: [] },
    }),
  );
  await lowri.context.setOffline(false);
  await expect(unsent.getByRole('alert')).toHaveText('This topic is locked, so nobody can reply to it any more.');
  await unsent.getByRole('button', { name: 'Edit' }).click();
  await expect(unsent).toBeHidden();
  await expect(topic.box()).toHaveValue('Too late');
  await expect(topic.box()).toBeFocused();
});

test('photos stand beside a post without where they were taken, and say what they show', async ({ as }) => {
  const [gareth, lowri] = [await as('gareth'), await as('lowri')];
  const topic = new ForumTopicPage(lowri, await aForumTopic(gareth));
  await topic.opens();
  const { page } = lowri;
  const name = `The front desk of the central library as it looked on the morning after the flood ${unlikeOthers()}.jpg`;
  await page.getByLabel('Files to add').setInputFiles([
    { name, mimeType: 'image/jpeg', buffer: photo },
    { name: 'run.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ]);
  await expect(page.getByRole('alert').filter({ hasText: 'We cannot take ‘run.exe’' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove run.exe' }).click();
  const alt = page.getByRole('textbox', { name: /^What does the picture/ });
  await expect(alt).toBeVisible();
  await topic.box().fill(`Here it is ${unlikeOthers()}`);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole('link', { name: /^Say what ‘The front desk.+’ shows/ }).click();
  await expect(alt).toBeFocused();
  await page.keyboard.type('A desk with a lamp');
  await topic.posted();
  const picture = topic.post(2).getByRole('img', { name: 'A desk with a lamp' });
  await expect(picture).toBeVisible();
  const bytes = await (await lowri.request('GET', (await picture.getAttribute('src')) ?? '')).body();
  expect(photo.includes('Phone of Ruth')).toBe(true);
  expect(bytes.includes('Phone of Ruth')).toBe(false);
  expect(bytes.includes('Exif')).toBe(false);
});

test('Lowri starts a topic with everything that belongs to it, and puts right what is missing', async ({ as }) => {
  const lowri = await as('lowri');
  const { page } = lowri;
  await lowri.asks('DELETE', '/api/forum/drafts/new:0');
  await lowri.opens('/forum/new');
  const title = `How do we say no kindly ${unlikeOthers()}?`;
  await page.getByRole('button', { name: 'Post it' }).click();
  for (const problem of ['Enter a title', 'Choose a category', 'Write something']) {
    await expect(page.getByRole('link', { name: problem })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Enter a title' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type(title);
  await page.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'Ask anything' });
  await page.getByRole('radio', { name: /^A question/ }).check();
  await page.getByRole('textbox', { name: 'What you want to say' }).fill('Without the word no.');
  await expect(page.getByText(/Draft saved at \d\d:\d\d\./)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
  await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue(/^\d+$/);
  await expect(async () => {
    const button = page.getByRole('button', { name: 'Post it' });
    if (await button.isVisible()) await button.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 40_000, intervals: [1_000, 5_000] });
  await lowri.opens('/forum/new');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('');
});

test('the box fits a phone, and is not printed', async ({ as }) => {
  const [sam, lowri] = [await as('sam'), await as('lowri', { width: 320 })];
  const made = await aForumTopic(sam);
  await reply(sam, made);
  const topic = new ForumTopicPage(lowri, made);
  await topic.opens();
  const { page } = lowri;
  await topic.box().fill(`A word as long as none should be ${'x'.repeat(400)}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  for (const button of await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button').all()) {
    const size = await button.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(topic.box()).toBeHidden();
});

/** The smallest photo of a phone: eight pixels a side, whose phone it was, and a place. */
const photo = Buffer.from(
  [
    '/9j/4QFIRXhpZgAASUkqAAgAAAAIAA8BAgAOAAAAfgAAABIBAwABAAAAAQAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAA',
    'AQAAAGmHBAABAAAAjAAAACWIBAABAAAA2gAAAAAAAAA4YwAA6AMAADhjAADoAwAAUGhvbmUgb2YgUnV0aAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACg',
    'BwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAACAAAAAOgBAABAAAACAAAAAAAAAAEAAEAAgACAAAATgAAAAIABQADAAAAKAEAAAMAAgACAAAAVwAAAAQA',
    'BQADAAAAEAEAAAAAAAAAAAAAAQAAAAcAAAABAAAAAAAAAAEAAAAzAAAAAQAAAB4AAAABAAAAAAAAAAEAAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0s',
    'LiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8',
    'fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEB',
    'AQAAAAAAAAAAAAAAAAAAAQL/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCIAIf/2Q==',
  ].join(''),
  'base64',
);
