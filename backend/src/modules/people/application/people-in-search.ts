import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { On } from '../../../platform/outbox/index.js';
import {
  EVERYONE,
  type Findable,
  type Readable,
  SearchFeed,
  type SearchRoom,
  SearchRooms,
  type Shown,
} from '../../../platform/search/index.js';
import { PeopleChanged, PersonJoined, PersonLeft } from '../domain/people.events.js';
import { skillOf } from '../domain/skills/vocabulary.js';
import { DirectoryRepository } from '../persistence/directory.repository.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { fullName } from '../domain/person-name.js';

const AT_ONCE = 500;

/** Colleagues by name, job, service, and what they show that they can help with; nobody who has left. */
@Injectable()
export class PeopleInSearch implements SearchRoom {
  readonly kind = 'person';
  readonly version = 1;
  readonly isDated = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly directory: DirectoryRepository,
    private readonly feed: SearchFeed,
    private readonly clock: Clock,
    rooms: SearchRooms,
  ) {
    rooms.add(this);
  }

  @On(PersonJoined, 'people.search')
  async joined({ payload: { personId } }: PersonJoined): Promise<void> {
    await this.feed.refresh(this.kind, [personId]);
  }

  @On(PersonLeft, 'people.search')
  async left({ payload: { personId } }: PersonLeft): Promise<void> {
    await this.feed.refresh(this.kind, [personId]);
  }

  @On(PeopleChanged, 'people.search')
  async changed({ payload: { personIds, everybody } }: PeopleChanged): Promise<void> {
    if (!everybody) return this.feed.refresh(this.kind, personIds);
    for (let ids = await this.idsAfter(0, AT_ONCE); ids.length > 0; ids = await this.idsAfter(ids.at(-1) ?? 0, AT_ONCE)) {
      await this.feed.refresh(this.kind, ids);
    }
  }

  async findable(ids: readonly number[]): Promise<ReadonlyMap<number, Findable>> {
    const rows = await this.people.briefs(ids);
    const skills = Map.groupBy(await this.directory.shownSkills(ids), ({ personId }) => personId);
    const now = this.clock.now();
    return new Map(
      [...rows.values()]
        .filter(({ state }) => state === 'here')
        .map((person) => {
          const offered = (skills.get(person.id) ?? []).flatMap(({ skillId }) => skillOf(skillId) ?? []);
          const help = offered.map(({ name, synonyms }) => (synonyms.length > 0 ? `${name} (${synonyms.join(', ')})` : name));
          const body = [person.jobTitle, person.serviceName, help.length > 0 ? `Can help with ${help.join('; ')}` : null];
          const skillIds = offered.map(({ id }) => id);
          return [
            person.id,
            {
              scope: EVERYONE,
              title: fullName(person),
              body: body.filter((part) => part !== null).join('. '),
              skillIds,
              datedAt: now,
              link: `/people/${String(person.id)}`,
            },
          ];
        }),
    );
  }

  async idsAfter(id: number, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>('SELECT id FROM person WHERE id > ? ORDER BY id LIMIT ?', [id, limit]);
    return rows.map((row) => row.id);
  }

  readable(): Promise<Readable> {
    return Promise.resolve({ scopes: [] });
  }

  async shown(ids: readonly number[]): Promise<ReadonlyMap<number, Shown>> {
    const rows = await this.people.briefs(ids);
    return new Map(
      [...rows.values()]
        .filter(({ state }) => state === 'here')
        .map((person) => [person.id, { about: [person.jobTitle, person.serviceName].filter((part) => part !== null).join(', ') }]),
    );
  }
}
