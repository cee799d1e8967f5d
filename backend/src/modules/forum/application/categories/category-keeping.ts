import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput, NotFound } from '../../../../platform/errors/index.js';
import { Connections } from '../../../../platform/live/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { flawsOf } from '../../domain/categories/category-rules.js';
import { isPrivate } from '../../domain/categories/levels.js';
import { CategoryChangedMeanwhile } from '../../domain/forum.errors.js';
import { CategoryChanged } from '../../domain/forum.events.js';
import { keepingPolicy } from '../../domain/categories/keeping.policy.js';
import { CategoriesRepository, type CategoryForPerson } from '../../persistence/categories/categories.repository.js';
import { CategoryWritesRepository } from '../../persistence/categories/category-writes.repository.js';
import { listRooms } from '../lists/list-news.js';
import { topicRoom } from '../topics/topic-ledger.js';

/** Rooms that one request puts people out of. */
const ROOMS_AT_ONCE = 10_000;

interface Deed {
  readonly action: string;
  readonly personId?: number;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Changes who may do what in a category: nobody writes in it meanwhile, and nobody hears of it afterwards who may not. */
@Injectable()
export class CategoryKeeping {
  constructor(
    private readonly transactions: Transactions,
    private readonly categories: CategoriesRepository,
    private readonly writes: CategoryWritesRepository,
    private readonly connections: Connections,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Holds the category alone, does the work, and puts everybody out of its rooms before the commit; who still may comes back by themselves.
   * @param rev the revision that the change was decided on, where it was one
   * @throws NotFound where the person does not look after it, CategoryChangedMeanwhile, InvalidInput where it could not be used afterwards
   */
  async change<T>(
    actor: Actor,
    { id, rev }: { id: number; rev?: number },
    deed: Deed,
    work: (before: CategoryForPerson) => Promise<T>,
  ): Promise<T> {
    return this.transactions.run(async () => {
      const before = await this.hold(actor, id);
      if (rev !== undefined && rev !== before.rev) throw new CategoryChangedMeanwhile();
      const result = await work(before);
      await this.requireUsable(id);
      await this.tell(actor, before, deed);
      await this.putOut(id);
      return result;
    });
  }

  /** With the category held alone. */
  async tell(actor: Actor | null, { id, name, grants }: Pick<CategoryForPerson, 'id' | 'name' | 'grants'>, deed: Deed): Promise<void> {
    const { action, personId, detail } = deed;
    this.outbox.add(new CategoryChanged({ categoryId: id }));
    await this.audit.record({
      actor,
      action,
      subject: { type: 'forum-category', id },
      ...(personId === undefined ? {} : { personId }),
      // Administrators read the audit, and know nothing of groups that are not theirs.
      ...(isPrivate({ grants }) ? {} : { detail: { name, ...detail } }),
    });
  }

  /** On every server, before the commit. */
  async putOut(id: number): Promise<void> {
    await this.connections.evict([`${listRooms}:${String(id)}`]);
    for (let after = 0; ;) {
      const topics = await this.writes.topicsOf(id, after, ROOMS_AT_ONCE);
      if (topics.length > 0) await this.connections.evict(topics.map(topicRoom));
      if (topics.length < ROOMS_AT_ONCE) return;
      after = topics.at(-1) ?? after;
    }
  }

  /** @throws InvalidInput where it could not be used as it stands now */
  async requireUsable(id: number): Promise<void> {
    const category = await this.categories.one(id, 0);
    if (!category) throw new NotFound();
    const members = await this.writes.members(id, 1);
    const flaws = flawsOf({ ...category, keepers: members.filter(({ moderates }) => moderates === 1).length });
    if (flaws.length > 0) throw new InvalidInput(flaws);
  }

  private async hold(actor: Actor, id: number): Promise<CategoryForPerson> {
    const category = await this.categories.one(id, actor.personId, 'alone');
    if (!category || !keepingPolicy.keep(keeperOf(actor, category))) throw new NotFound();
    return category;
  }
}

export function keeperOf(actor: Actor, { grants, member }: Pick<CategoryForPerson, 'grants' | 'member'>) {
  return { isAdministrator: actor.holds('administrator'), isPrivate: isPrivate({ grants }), looksAfter: member?.moderates ?? false };
}
