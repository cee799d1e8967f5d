import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../access/index.js';
import { DemoMail } from '../demo-mail.js';
import {
  demoMailIdSchema,
  type DemoMailListView,
  demoMailListViewSchema,
  type DemoMailView,
  demoMailViewSchema,
} from './demo-mail.schemas.js';

@ApiTags('demo')
@Controller('demo/mail')
export class DemoMailController {
  constructor(private readonly mail: DemoMail) {}

  @Get()
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: demoMailListViewSchema })
  async list(@Me() me: Actor): Promise<DemoMailListView> {
    const mails = await this.mail.list(me);
    return {
      items: mails.map(({ id, subject, sentAt }) => ({ id, subject, sentAt: sentAt.toISOString() })),
      total: mails.length,
      next: null,
    };
  }

  @Get(':id')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: demoMailViewSchema })
  async read(@Me() me: Actor, @Param('id', { schema: demoMailIdSchema }) id: string): Promise<DemoMailView> {
    const { subject, sentAt, text, html } = await this.mail.read(me, id);
    return { id, subject, sentAt: sentAt.toISOString(), text, html };
  }
}
