import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { DiscardDraft } from '../../application/drafts/discard-draft.js';
import { DraftsQueries } from '../../application/drafts/drafts.queries.js';
import { SaveDraft } from '../../application/drafts/save-draft.js';
import {
  discardDraftSchema,
  draftListSchema,
  draftViewSchema,
  maybeDraftSchema,
  saveDraftSchema,
  subject,
  type DiscardDraft as DiscardRequest,
  type DraftList,
  type DraftView,
  type MaybeDraft,
  type SaveDraft as SaveRequest,
} from './draft.schemas.js';

/** What somebody has begun to write, on all their devices. */
@ApiTags('forum')
@Controller('forum/drafts')
@Allow(signedIn)
export class ForumDraftsController {
  constructor(
    private readonly drafts: DraftsQueries,
    private readonly saveDraft: SaveDraft,
    private readonly discardDraft: DiscardDraft,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: draftListSchema })
  list(@Me() me: Actor): Promise<DraftList> {
    return this.drafts.list(me);
  }

  @Get(':subject')
  @ApiOkResponse({ standardSchema: maybeDraftSchema })
  one(@Me() me: Actor, @Param('subject', { schema: subject }) about: string): Promise<MaybeDraft> {
    return this.drafts.one(me, about);
  }

  /** Refused with 409 and the newer draft in `current` where another tab or device has saved since. */
  @Put(':subject')
  @ApiOkResponse({ standardSchema: draftViewSchema })
  save(
    @Me() me: Actor,
    @Param('subject', { schema: subject }) about: string,
    @Body({ schema: saveDraftSchema }) request: SaveRequest,
  ): Promise<DraftView> {
    return this.saveDraft.run(me, about, request);
  }

  @Delete(':subject')
  @HttpCode(204)
  @ApiNoContentResponse()
  discard(
    @Me() me: Actor,
    @Param('subject', { schema: subject }) about: string,
    @Query({ schema: discardDraftSchema }) { upTo }: DiscardRequest,
  ): Promise<void> {
    return this.discardDraft.run(me, about, upTo);
  }
}
