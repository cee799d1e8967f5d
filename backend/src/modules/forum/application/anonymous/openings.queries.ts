import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { OpeningList } from '../../api/anonymous/opening.schemas.js';
import { mayAskForName, mayDecideAboutName } from '../../domain/anonymous/anonymous.policy.js';
import { hasLapsed, lookAs, mayDecide } from '../../domain/anonymous/opening.js';
import { OpeningsRepository } from '../../persistence/anonymous/openings.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { authorOf } from '../posts/post-view.js';

const MONTH_MS = 31 * 86_400_000;
const MOST = 100;

/** What was asked to be opened within a month, for the roles that do it together. No name of an asker is in it. */
@Injectable()
export class OpeningsQueries {
  constructor(
    private readonly openings: OpeningsRepository,
    private readonly colleagues: ForumColleagues,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<OpeningList> {
    requireAllowed(mayAskForName(actor) || mayDecideAboutName(actor));
    const now = this.clock.now();
    const rows = await this.openings.list(this.clock.in(-MONTH_MS), MOST);
    const named = rows.flatMap(({ askedBy, decidedBy }) => (decidedBy === null ? [askedBy] : [askedBy, decidedBy]));
    const people = await this.colleagues.authors([...new Set(named)]);
    const nameOf = (id: number): string => authorOf({ authorId: id, authorAs: 'person' }, people).name;
    const items = rows.map((row) => ({
      ...{ id: row.id, topicId: row.topicId, topicTitle: row.title, reason: row.reason },
      state: hasLapsed(row, now) ? ('lapsed' as const) : row.state,
      askedBy: nameOf(row.askedBy),
      askedAt: row.askedAt.toISOString(),
      decidedBy: row.decidedBy === null ? null : nameOf(row.decidedBy),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      allowed: { decide: mayDecideAboutName(actor) && mayDecide(row, actor.personId, now), see: lookAs(row, actor.personId, now) !== null },
    }));
    return { items };
  }
}
