import { Injectable } from '@nestjs/common';
import { toUtc } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { ActorDirectory } from '../../../../platform/identity/index.js';
import { On } from '../../../../platform/outbox/index.js';
import { reaches } from '../../domain/categories/levels.js';
import { digestSince } from '../../domain/following/digest.js';
import { DigestDue } from '../../domain/following/following.events.js';
import { markOf } from '../../domain/reading/unread.js';
import { type DigestTopic, DigestsRepository } from '../../persistence/following/digests.repository.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';
import { ReadMarksRepository } from '../../persistence/reading/read-marks.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { type Reader, Readers } from '../readers.js';
import { digestWords } from './digest-words.js';
import { ForumMail } from './forum-mail.js';

const MOST_TOPICS = 5;
const MOST_QUESTIONS = 3;
/** Looked at, since some count as read because all was marked so. */
const LOOKED_AT = 40;
const QUESTIONS_BACK = 30 * 86_400_000;

/** Mails a person what they have not read in categories that they may read now. Nothing where there is nothing. */
@Injectable()
export class MailDigest {
  constructor(
    private readonly digests: DigestsRepository,
    private readonly settings: NewsSettingsRepository,
    private readonly marks: ReadMarksRepository,
    private readonly readers: Readers,
    private readonly directory: ActorDirectory,
    private readonly colleagues: ForumColleagues,
    private readonly forumMail: ForumMail,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @On(DigestDue, 'forum.mail-digest', { lane: 'slow' })
  async due({ payload: { personId, period } }: DigestDue): Promise<void> {
    const [rhythm, day = ''] = period.split(' ');
    const chosen = (await this.settings.of(personId)).digest;
    const person = await this.directory.find(personId);
    if (chosen === 'off' || chosen !== rhythm || !person || !(await this.digests.isOpen(personId, period))) return;
    if (!(await this.forumMail.reaches(personId))) return;
    const reader = await this.readers.of({ personId, roles: person.roles });
    const topics = await this.topics(reader, new Date(toUtc(digestSince(chosen, day), this.config.timeZone)));
    const questions = await this.questions(reader);
    const words = digestWords(chosen, topics, questions);
    if (words) await this.forumMail.send(personId, { key: `forum.digest:${String(personId)}:${period}`, ...words });
    if (words) await this.digests.sent(personId, period, this.clock.now());
  }

  private async topics(reader: Reader, since: Date): Promise<DigestTopic[]> {
    const { personId, readable, ownOnly } = reader;
    const marks = await this.marks.of(personId);
    const found = await this.digests.unread({ personId, readable, ownOnly }, since, LOOKED_AT);
    return found.filter(({ categoryId, lastPostAt }) => lastPostAt > (markOf(marks, categoryId) ?? new Date(0))).slice(0, MOST_TOPICS);
  }

  /** Where they may reply. */
  private async questions({ personId, categories, readable }: Reader): Promise<DigestTopic[]> {
    const writable = categories.filter(
      ({ id, level, archivedAt }) => readable.includes(id) && archivedAt === null && reaches(level, 'reply'),
    );
    const skillIds = await this.colleagues.skillsOfferedBy(personId);
    const ids = writable.map(({ id }) => id);
    return this.digests.questions(personId, ids, skillIds, this.clock.in(-QUESTIONS_BACK), MOST_QUESTIONS);
  }
}
