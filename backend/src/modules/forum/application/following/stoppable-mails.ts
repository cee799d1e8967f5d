import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotificationKinds, NotificationSettings } from '../../../../platform/notifications/index.js';
import { digestRhythms } from '../../domain/following/digest.js';
import type { Stoppable, UnsubscribeClaim } from '../../domain/following/unsubscribe.js';
import { followLevels } from '../../domain/words.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { ForumNewsRepository } from '../../persistence/following/news.repository.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';
import { CategoriesRepository } from '../../persistence/categories/categories.repository.js';
import { forumNewsKinds } from '../notification-kinds.js';
import { Readers } from '../readers.js';
import { Following } from './following.js';

type Whose = Pick<UnsubscribeClaim, 'personId' | 'id'>;

/** How mails of one sort are stopped and let come again. */
interface Stopping {
  /** What it is about, while the person may know. */
  name(whose: Whose): Promise<string | null>;
  isStopped(whose: Whose): Promise<boolean>;
  /** @returns what has to be said to undo it */
  stop(whose: Whose): Promise<string | null>;
  resume(whose: Whose, was: string | null): Promise<void>;
}

const nameless = (): Promise<null> => Promise.resolve(null);

/** What each link at the foot of a mail stops. */
@Injectable()
export class StoppableMails {
  readonly of: Readonly<Record<Stoppable, Stopping>>;

  constructor(
    following: Following,
    follows: FollowsRepository,
    news: ForumNewsRepository,
    categories: CategoriesRepository,
    settings: NewsSettingsRepository,
    notificationSettings: NotificationSettings,
    kinds: NotificationKinds,
    readers: Readers,
    clock: Clock,
  ) {
    const chosen = async ({ personId, id }: Whose) => (await follows.of(personId, id)).find(({ reason }) => reason === 'chosen')?.level;
    const topic: Stopping = {
      name: async ({ personId, id }) => {
        const found = await news.topic(id);
        return found && (await readers.whoMayRead(found, [personId])).length > 0 ? found.title : null;
      },
      isStopped: async ({ personId, id }) => (await follows.levelOf(personId, id)) === 'muted',
      stop: async ({ personId, id }) => {
        const was = (await chosen({ personId, id })) ?? null;
        await following.choose(personId, id, 'muted');
        return was === 'muted' ? null : was;
      },
      resume: async ({ personId, id }, was) => {
        await following.choose(personId, id, followLevels.find((level) => level === was) ?? null);
      },
    };
    const category: Stopping = {
      name: async ({ personId, id }) => {
        const found = await categories.one(id, personId);
        const readable = await readers.whoMayRead({ categoryId: id, authorId: null, state: 'open' }, [personId]);
        return found && readable.length > 0 ? found.name : null;
      },
      isStopped: async ({ personId, id }) => !(await follows.isWatched(id, personId)),
      stop: async ({ personId, id }) => {
        await follows.unwatch(id, personId);
        return null;
      },
      resume: ({ personId, id }) => follows.watch(id, personId, clock.now()),
    };
    const digest: Stopping = {
      name: nameless,
      isStopped: async ({ personId }) => (await settings.of(personId)).digest === 'off',
      stop: async ({ personId }) => {
        const { digest: was } = await settings.of(personId);
        await settings.chooseDigest(personId, 'off');
        return was === 'off' ? null : was;
      },
      resume: ({ personId }, was) => settings.chooseDigest(personId, digestRhythms.find((rhythm) => rhythm === was) ?? 'weekly'),
    };
    const kindOfMail = ({ kind }: { readonly kind: string }): Stopping => ({
      name: nameless,
      isStopped: async ({ personId }) => !(await notificationSettings.wishOf(personId, kinds.named(kind))).mail,
      stop: async ({ personId }) => {
        await notificationSettings.chooseMail(personId, kinds.named(kind), false);
        return null;
      },
      resume: ({ personId }) => notificationSettings.chooseMail(personId, kinds.named(kind), true),
    });
    this.of = {
      topic,
      category,
      digest,
      questions: kindOfMail(forumNewsKinds.questions),
      unanswered: kindOfMail(forumNewsKinds.unanswered),
    };
  }
}
