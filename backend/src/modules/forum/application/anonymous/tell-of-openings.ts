import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Notifications } from '../../../../platform/notifications/index.js';
import { type Delivery, On } from '../../../../platform/outbox/index.js';
import { Directory } from '../../../people/index.js';
import { NameOpened, OpeningAsked } from '../../domain/care/care.events.js';
import { OpeningsRepository } from '../../persistence/anonymous/openings.repository.js';
import { SealedNamesRepository } from '../../persistence/anonymous/sealed-names.repository.js';
import { careNewsKinds } from '../care/care-news-kinds.js';

const PAGE = '/forum/names';

/** Asks those who decide, and tells whose name it was: in general words, under a key that leads to no topic. */
@Injectable()
export class TellOfOpenings {
  constructor(
    private readonly notifications: Notifications,
    private readonly openings: OpeningsRepository,
    private readonly names: SealedNamesRepository,
    private readonly directory: Directory,
  ) {}

  @On(OpeningAsked, 'forum.ask-second-role')
  async asked({ payload: { openingId } }: OpeningAsked, { key }: Delivery): Promise<void> {
    const opening = await this.openings.find(openingId);
    if (opening?.state !== 'asked') return;
    const holders = [
      ...(await this.directory.holdersOf('forum-moderator', null)),
      ...(await this.directory.holdersOf('administrator', null)),
    ];
    for (const personId of new Set(holders)) {
      if (personId === opening.askedBy) continue;
      await this.notifications.notify({
        personId,
        key,
        kind: careNewsKinds.opening.kind,
        title: 'A people partner asks to open a name',
        body: 'It is behind a question that was asked without a name. Read the reason, and say within 24 hours whether it is good enough.',
        link: PAGE,
      });
    }
  }

  @On(NameOpened, 'forum.tell-whose-name')
  async opened({ payload: { openingId } }: NameOpened): Promise<void> {
    const opening = await this.openings.find(openingId);
    const sealed = opening && (await this.names.open(opening.topicId));
    if (!sealed) return;
    await this.notifications.notify({
      personId: sealed.personId,
      key: `forum.name-opened:${createHash('sha256').update(sealed.token).update(String(openingId)).digest('hex').slice(0, 32)}`,
      kind: careNewsKinds.opened.kind,
      title: 'Your name behind a question was opened',
      body: `A people partner and a second person have opened it together, for this reason: “${opening.reason}” Nobody else can see it. If you have questions, speak to a people partner.`,
      link: '/forum',
    });
  }
}
