import { Injectable } from '@nestjs/common';
import { toUtc } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import type { Attached } from '../../api/attachments/attachment.schemas.js';
import { anonymousADay, SAME_TEXT_MS, tempo } from '../../domain/care/pace.js';
import { SealedNamesRepository } from '../../persistence/anonymous/sealed-names.repository.js';
import { DraftsRepository } from '../../persistence/drafts/drafts.repository.js';
import { Turns } from '../care/turns.js';
import type { CategoryForReader } from '../readers.js';
import { Askers } from './askers.js';

interface Asking {
  readonly personId: number;
  readonly category: CategoryForReader;
  readonly title: string;
  readonly words: string;
  readonly attachments: readonly Attached[];
}

interface Answering {
  readonly topicId: number;
  readonly personId: number;
  readonly words: string;
  readonly attachments: readonly Attached[];
}

const ANY_SEQ = Number.MAX_SAFE_INTEGER;
const PACE = tempo.newcomer;

/**
 * Writing without a name. How much and how fast is counted from the sealed names and the posts themselves: the person's row is held, so that
 * nothing passes at the same moment, and is left as it was.
 */
@Injectable()
export class NamelessWriting {
  constructor(
    private readonly names: SealedNamesRepository,
    private readonly askers: Askers,
    private readonly drafts: DraftsRepository,
    private readonly turns: Turns,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  isAsker(topicId: number, personId: number): Promise<boolean> {
    return this.askers.is(topicId, personId);
  }

  /** With the person's row held, before the topic is written. @throws InvalidInput, TooMuchWriting */
  async ask({ personId, category, title, words, attachments }: Asking): Promise<void> {
    // Where one finds only one's own topics, there is nobody among whom to be without a name.
    if (!category.anonymousQuestions || category.ownTopicsOnly) {
      throw new InvalidInput([{ field: 'anonymous', message: 'Questions without a name cannot be asked in this category' }]);
    }
    refuseFiles(attachments);
    const today = await this.names.askedSince(personId, new Date(toUtc(`${this.turns.day()}T00:00`, this.config.timeZone)));
    this.requirePause('topic', today[0] ?? null, PACE.betweenTopicsMs);
    if (today.length >= anonymousADay) throw this.turns.refused({ why: 'day', what: 'anonymous', most: anonymousADay });
    if (await this.names.saidIn({ categoryId: category.id, title }, words, this.clock.in(-SAME_TEXT_MS))) throw this.same();
    for (const subject of [`new:${String(category.id)}`, 'new:0']) await this.drafts.remove(personId, subject, ANY_SEQ);
  }

  /** In the transaction that has written the topic. */
  async asked(topicId: number, personId: number): Promise<void> {
    await this.askers.seal(topicId, personId);
  }

  /** With the person's row held, before the reply is written. @throws InvalidInput, TooMuchWriting */
  async reply({ topicId, personId, words, attachments }: Answering): Promise<void> {
    refuseFiles(attachments);
    this.requirePause('post', await this.names.lastPostIn(topicId), PACE.betweenPostsMs);
    if (await this.names.saidIn({ topicId }, words, this.clock.in(-SAME_TEXT_MS))) throw this.same();
    await this.drafts.remove(personId, `topic:${String(topicId)}`, ANY_SEQ);
  }

  private requirePause(what: 'topic' | 'post', last: Date | null, pauseMs: number): void {
    const waitMs = last === null ? 0 : pauseMs - (this.clock.now().getTime() - last.getTime());
    if (waitMs > 0) throw this.turns.refused({ why: 'soon', what, waitMs });
  }

  private same(): Error {
    return this.turns.refused({ why: 'same', waitMs: SAME_TEXT_MS });
  }
}

/** Who made a file often stands inside it. */
function refuseFiles(attachments: readonly Attached[]): void {
  if (attachments.length === 0) return;
  const message = 'A file can say who made it. Take the files out, or write with your name';
  throw new InvalidInput([{ field: 'attachments', message }], message);
}
