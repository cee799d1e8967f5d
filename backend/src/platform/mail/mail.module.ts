import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config, originOf } from '../config/index.js';
import { DemoMailController } from './api/demo-mail.controller.js';
import { DemoMail } from './demo-mail.js';
import { Mail } from './mail.js';
import { MailFolder } from './mail-folder.js';
import { SmtpMail } from './smtp-mail.js';

@Global()
@Module({
  controllers: [DemoMailController],
  providers: [
    DemoMail,
    {
      provide: Mail,
      inject: [Config, Clock],
      useFactory: (config: Config, clock: Clock): Mail => {
        const site = { organisation: config.organisation, origin: originOf(config), from: config.mailFrom };
        return config.smtpUrl ? new SmtpMail(config.smtpUrl, site, clock) : new MailFolder(join(config.dataDir, 'mail'), site, clock);
      },
    },
  ],
  exports: [Mail],
})
export class MailModule {}
