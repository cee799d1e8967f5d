import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import type { Clock } from '../clock/index.js';
import { composeMail, type MailSite } from './compose-mail.js';
import { Mail, type MailMessage } from './mail.js';

/** A mail that lies in the folder. */
export interface KeptMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly sentAt: Date;
  readonly text: string;
  readonly html: string;
}

/** Files that a look into the folder reads at most, newest first. */
const MOST_READ = 500;

/** Where there is no mail server: each mail is a file that any mail program opens. Sent again, it takes the place of the first copy. */
export class MailFolder extends Mail {
  private readonly writer = createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly site: MailSite,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async deliver(message: MailMessage): Promise<void> {
    const options = composeMail(message, this.site, this.clock.now());
    const { message: source } = await this.writer.sendMail(options);
    const id = /<([0-9a-f]+)@/.exec(String(options.messageId))?.[1] ?? '';
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, `${id}.eml`);
    await writeFile(`${path}.part`, source as Buffer);
    await rename(`${path}.part`, path);
  }

  /** Mails to the address, newest first. */
  async to(address: string): Promise<KeptMail[]> {
    const wanted = address.toLowerCase();
    const mails = await Promise.all((await this.newestFiles()).map((name) => this.read(name)));
    return mails.filter((mail) => mail.to.includes(wanted)).sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime());
  }

  private async newestFiles(): Promise<string[]> {
    const names = (await readdir(this.folder).catch(noFolder)).filter((name) => name.endsWith('.eml'));
    const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(this.folder, name))).mtimeMs })));
    return dated
      .sort((a, b) => b.at - a.at)
      .slice(0, MOST_READ)
      .map(({ name }) => name);
  }

  private async read(name: string): Promise<KeptMail> {
    const mail: Email = await PostalMime.parse(await readFile(join(this.folder, name)));
    return {
      id: name.replace(/\.eml$/, ''),
      to: (mail.to ?? []).map(({ address }) => address?.toLowerCase() ?? ''),
      subject: mail.subject ?? '',
      sentAt: new Date(mail.date ?? 0),
      text: mail.text ?? '',
      html: mail.html ?? '',
    };
  }
}

/** Before the first mail there is none. */
function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
