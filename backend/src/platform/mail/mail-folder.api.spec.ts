import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Actor } from '../access/index.js';
import { MovedClock } from '../clock/index.js';
import { DemoMail } from './demo-mail.js';
import { MailFolder } from './mail-folder.js';
import { type Recipient, Recipients } from './recipients.js';
import { aMail, site } from './testing/a-mail.js';

const amara = new Actor(1, 7, 1, 'Amara Okafor', []);
const sam = new Actor(2, 8, 2, 'Sam Reid', [{ role: 'administrator', scopeId: null }]);

class TwoPeople extends Recipients {
  find(): Promise<Map<number, Recipient>> {
    return Promise.resolve(
      new Map([
        [7, { name: 'Amara Okafor', givenName: 'Amara', email: 'Amara.Okafor@aldermere.example' }],
        [8, { name: 'Sam Reid', givenName: 'Sam', email: 'sam.reid@aldermere.example' }],
      ]),
    );
  }
}

describe('mail without a mail server', () => {
  let parent: string;
  let folder: MailFolder;
  let clock: MovedClock;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'trellis-mail-'));
    clock = new MovedClock('2026-11-24T09:00:00Z');
    folder = new MailFolder(join(parent, 'mail'), site, clock);
  });
  afterEach(() => rm(parent, { recursive: true }));

  it('is one file for each mail, however often it is sent', async () => {
    await folder.send(aMail());
    await folder.send(aMail());
    expect(await readdir(join(parent, 'mail'))).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.eml$/)]);
  });

  it('is none while it is muted', async () => {
    await folder.muted(() => folder.send(aMail()));
    expect(await folder.to('amara.okafor@aldermere.example')).toEqual([]);
  });

  it('is read in the demo by the person it went to and by nobody else', async () => {
    await folder.send(aMail());
    clock.moveBy(60_000);
    await folder.send(aMail({ key: 'notification:13', subject: 'Later' }));
    const mail = new DemoMail(folder, new TwoPeople(), { demo: true } as never);
    const [later, first] = await mail.list(amara);
    expect([later?.subject, first?.subject]).toEqual(['Later', 'You have a seat: Excel clinic']);
    expect((await mail.read(amara, first?.id ?? '')).text).toContain('A seat came free.');
    expect(await mail.list(sam)).toEqual([]);
    await expect(mail.read(sam, first?.id ?? '')).rejects.toMatchObject({ status: 404 });
  });

  it('is not shown outside the demo', async () => {
    await folder.send(aMail());
    await expect(new DemoMail(folder, new TwoPeople(), { demo: false } as never).list(amara)).rejects.toMatchObject({ status: 404 });
  });

  it('is empty before the first mail', async () => {
    expect(await folder.to('amara.okafor@aldermere.example')).toEqual([]);
  });
});
