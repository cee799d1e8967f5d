import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, holding, Me } from '../../../../platform/access/index.js';
import { EraseAuthor } from '../../application/care/erase-author.js';
import { eraseAuthorSchema, type EraseAuthorRequest } from './care.schemas.js';

/** Taking the name of somebody who has left out of the forum. */
@ApiTags('forum')
@Controller('forum/erasures')
@Allow(holding('administrator'))
export class ForumErasuresController {
  constructor(private readonly eraseAuthor: EraseAuthor) {}

  /** Begins at once and is done in parts. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse()
  erase(@Me() me: Actor, @Body({ schema: eraseAuthorSchema }) { personId, takeOut }: EraseAuthorRequest): Promise<void> {
    return this.eraseAuthor.run(me, personId, takeOut);
  }
}
