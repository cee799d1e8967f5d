import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { Config } from '../config/index.js';
import { NotFound } from '../errors/index.js';
import { Mail } from './mail.js';
import { type KeptMail, MailFolder } from './mail-folder.js';
import { Recipients } from './recipients.js';

/** Mail in the browser, for the demo council, whose people have no mailbox. Everyone reads their own, whatever roles they hold. */
@Injectable()
export class DemoMail {
  constructor(
    private readonly mail: Mail,
    private readonly recipients: Recipients,
    private readonly config: Config,
  ) {}

  /** @throws NotFound outside the demo, and where a mail server takes the mail */
  async list(me: Actor): Promise<KeptMail[]> {
    if (!this.config.demo || !(this.mail instanceof MailFolder)) throw new NotFound();
    const email = (await this.recipients.find([me.personId])).get(me.personId)?.email;
    return email ? this.mail.to(email) : [];
  }

  /** @throws NotFound also for other people's mail */
  async read(me: Actor, id: string): Promise<KeptMail> {
    const found = (await this.list(me)).find((mail) => mail.id === id);
    if (!found) throw new NotFound();
    return found;
  }
}
