import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Mentionable, MentionableQuery } from '../../api/writing/writing.schemas.js';
import { isPrivate } from '../../domain/categories/levels.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { MentionableRepository } from '../../persistence/writing/mentionable.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { type CategoryForReader, Readers, standingIn } from '../readers.js';
import { ForumStandings } from '../standings.js';

const SHOWN = 8;
/** How many are asked whether they may read, before too few is enough. */
const ASKED = 40;
const AT_ONCE = 10;

/** Whom somebody may name where they write. Who may not read it is not offered, so that nobody believes they were told. */
@Injectable()
export class MentionableQueries {
  constructor(
    private readonly readers: Readers,
    private readonly standings: ForumStandings,
    private readonly writers: MentionableRepository,
    private readonly colleagues: ForumColleagues,
  ) {}

  /** @throws NotFound where they may not read there themselves */
  async find(actor: Actor, categoryId: number, { q, topic: topicId }: MentionableQuery): Promise<Mentionable> {
    const category = await this.readers.in(actor, categoryId);
    if (!forumPolicy.list(standingIn(category))) throw new NotFound();
    const topic = topicId === undefined ? null : (await this.standings.read(actor, topicId)).topic;
    const wrote = topicId === undefined ? [] : await this.writers.wroteIn(topicId, ASKED);
    const place = topic ?? { categoryId, authorId: actor.personId, state: 'open' as const };
    const ids = (await this.candidates(category, q, wrote)).filter((id) => id !== actor.personId).slice(0, ASKED);
    const shown: number[] = [];
    for (let from = 0; from < ids.length && shown.length < SHOWN; from += AT_ONCE) {
      const asked = ids.slice(from, from + AT_ONCE);
      const reading = new Set(await this.readers.whoMayRead(place, asked));
      shown.push(...asked.filter((id) => reading.has(id)));
    }
    return this.view(shown.slice(0, SHOWN));
  }

  /** Those who wrote in the topic first. In a group only its members are looked through, since few others would be left. */
  private async candidates(category: CategoryForReader, words: string, wrote: readonly number[]): Promise<number[]> {
    if (words === '') return [...wrote];
    const among = isPrivate(category) ? await this.writers.membersOf(category.id) : null;
    const named = await this.colleagues.named(words, ASKED, among);
    return [...named].sort((one, other) => Number(wrote.includes(other)) - Number(wrote.includes(one)));
  }

  private async view(ids: readonly number[]): Promise<Mentionable> {
    const people = await this.colleagues.authors(ids);
    return {
      items: ids.flatMap((id) => {
        const person = people.get(id);
        return person ? [{ id, name: person.name, initials: person.initials, about: person.about }] : [];
      }),
    };
  }
}
