import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toUtc, toWallTime } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { editsADay, onDay, reportsADay, type TooFast, tooFast, written } from '../../domain/care/pace.js';
import { NameErased } from '../../domain/care/care.errors.js';
import { TooMuchWriting } from '../../domain/forum.errors.js';
import { ForumTurnsRepository, type HeldTurn } from '../../persistence/care/turns.repository.js';

const DAY_MS = 86_400_000;

/** How fast and how much one person writes. The first thing that a use case does in its transaction: it locks the person's row. */
@Injectable()
export class Turns {
  constructor(
    private readonly turns: ForumTurnsRepository,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Somebody posts under their own name, with their row held. @throws TooMuchWriting */
  async post(personId: number, turn: HeldTurn, kind: 'topic' | 'reply', source: string): Promise<void> {
    const writing = { kind, text: fingerprint(source), now: this.clock.now(), day: this.day() };
    const refusal = tooFast(turn, writing);
    if (refusal) throw this.refused(refusal);
    await this.turns.save(personId, written(turn, writing));
  }

  /** @throws TooMuchWriting, NameErased */
  async edit(personId: number): Promise<void> {
    const turn = onDay(await this.hold(personId), this.day());
    if (turn.edits >= editsADay) throw this.refused({ why: 'day', what: 'edits', most: editsADay });
    await this.turns.save(personId, { ...turn, edits: turn.edits + 1 });
  }

  /** @throws TooMuchWriting, NameErased */
  async report(personId: number): Promise<void> {
    const turn = onDay(await this.hold(personId), this.day());
    if (turn.reports >= reportsADay) throw this.refused({ why: 'day', what: 'reports', most: reportsADay });
    await this.turns.save(personId, { ...turn, reports: turn.reports + 1 });
  }

  /** Locks the row and writes nothing into it. @throws NameErased */
  async hold(personId: number): Promise<HeldTurn> {
    const turn = await this.turns.lock(personId);
    if (turn.erasedAt !== null) throw new NameErased();
    return turn;
  }

  /** In words that say what to do. */
  refused(refusal: TooFast): TooMuchWriting {
    const seconds = Math.max(1, refusal.why === 'day' ? this.secondsToMidnight() : Math.ceil(refusal.waitMs / 1000));
    return new TooMuchWriting(seconds, inWords(refusal, seconds));
  }

  /** The day of the council's clock. */
  day(): string {
    return toWallTime(this.clock.now(), this.config.timeZone).slice(0, 10);
  }

  private secondsToMidnight(): number {
    const { timeZone } = this.config;
    const tomorrow = toWallTime(new Date(new Date(toUtc(`${this.day()}T12:00`, timeZone)).getTime() + DAY_MS), timeZone).slice(0, 10);
    return Math.ceil((new Date(toUtc(`${tomorrow}T00:00`, timeZone)).getTime() - this.clock.now().getTime()) / 1000);
  }
}

/** The same for words that differ in nothing but case and blanks. */
function fingerprint(source: string): Buffer {
  return createHash('sha256').update(source.toLowerCase().replace(/\s+/g, ' ').trim()).digest();
}

const dayWords: Readonly<Record<'posts' | 'topics' | 'edits' | 'reports' | 'anonymous', (most: string) => string>> = {
  posts: (most) => `You have written ${most} posts today, which is the most for one day. Your words are kept: post them tomorrow.`,
  topics: (most) => `You have started ${most} topics today, which is the most for one day. Your words are kept: post them tomorrow.`,
  edits: (most) => `You have changed posts ${most} times today, which is the most for one day. Your words are kept: save them tomorrow.`,
  reports: (most) => `You have reported ${most} posts today, which is the most for one day. If something is urgent, speak to a moderator.`,
  anonymous: (most) =>
    `You have asked ${most} questions without your name today, which is the most for one day. Your words are kept: ask tomorrow.`,
};

function inWords(refusal: TooFast, seconds: number): string {
  if (refusal.why === 'day') return dayWords[refusal.what](String(refusal.most));
  if (refusal.why === 'same') return 'You have just posted the same words. Look whether they are there already. Nothing is lost.';
  const wait = seconds === 1 ? '1 second' : `${String(seconds)} seconds`;
  return `You can ${refusal.what === 'topic' ? 'start another topic' : 'post again'} in ${wait}. Your words are kept.`;
}
