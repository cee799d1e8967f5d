import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { limits } from '../../domain/categories/category-rules.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { CategoryKeeping } from './category-keeping.js';

/** Who looks after a category adds members to it, makes some of them look after it too, and takes members out. */
@Injectable()
export class ChangeMembers {
  constructor(
    private readonly keeping: CategoryKeeping,
    private readonly writes: CategoryWritesRepository,
    private readonly colleagues: ForumColleagues,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, InvalidInput where nobody would look after a group any more */
  async set(actor: Actor, id: number, member: { personId: number; moderates: boolean }): Promise<void> {
    const { personId } = member;
    const isHere = (await this.colleagues.here([personId])).length === 1;
    await this.keeping.change(actor, { id }, { action: 'forum.category-member-set', personId }, async () => {
      if (!isHere) throw new InvalidInput([{ field: 'personId', message: 'Choose somebody who works here' }]);
      const members = await this.writes.members(id, limits.members + 1);
      if (members.length >= limits.members && !members.some((each) => each.personId === personId)) {
        throw new InvalidInput([{ field: 'personId', message: `A group has ${limits.members.toLocaleString('en-GB')} members at most` }]);
      }
      await this.writes.setMember(id, member, actor.personId, this.clock.now());
      await this.writes.change(id, {});
    });
  }

  /** Twice is once. @throws NotFound, InvalidInput where nobody would look after a group any more */
  async remove(actor: Actor, id: number, personId: number): Promise<void> {
    await this.keeping.change(actor, { id }, { action: 'forum.category-member-removed', personId }, async () => {
      if (await this.writes.removeMember(id, personId)) await this.writes.change(id, {});
    });
  }
}
