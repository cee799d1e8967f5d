import { DomainEvent } from '../../../../platform/outbox/index.js';

/** Posts of a topic have waited long enough to be mailed to a person who has not read them. */
export class PostMailsDue extends DomainEvent<{ personId: number; topicId: number }> {
  static readonly type = 'forum.post-mails-due';
}

/** A person's digest of a period is to be made and mailed. */
export class DigestDue extends DomainEvent<{ personId: number; period: string }> {
  static readonly type = 'forum.digest-due';
}
