import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { MarkedAgain } from '../../domain/reading/reading.errors.js';
import { ReadMarksRepository } from '../../persistence/reading/read-marks.repository.js';
import { Readers, standingIn } from '../readers.js';

/** A moment before which everything counts as read: in one category, or in the whole forum. */
@Injectable()
export class MarkAllRead {
  constructor(
    private readonly transactions: Transactions,
    private readonly readers: Readers,
    private readonly marks: ReadMarksRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the moment, by which it can be undone @throws NotFound where the category does not exist for the person */
  async run(actor: Actor, categoryId: number | null): Promise<Date> {
    if (categoryId !== null) requireAllowed(forumPolicy.list(standingIn(await this.readers.in(actor, categoryId))));
    return this.transactions.run(() => this.marks.mark(actor.personId, categoryId, this.clock.now()));
  }

  /** What was unread before is unread again. @throws MarkedAgain where another mark has been made since */
  async undo(actor: Actor, categoryId: number | null, readUntil: Date): Promise<void> {
    if (!(await this.transactions.run(() => this.marks.undo(actor.personId, categoryId, readUntil)))) throw new MarkedAgain();
  }
}
