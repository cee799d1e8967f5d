import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { PersonChange, ServiceChange } from '../domain/import/import-plan.js';
import { postOf, type PersonRecord, type PostRecord } from '../domain/import/snapshot.js';
import { ManagerChanged, PeopleChanged, PersonJoined, PersonLeft, ServiceMoved } from '../domain/people.events.js';
import { newsOf } from '../domain/staff-news.js';
import { batches } from '../persistence/batches.js';
import { ServicesRepository } from '../persistence/services.repository.js';
import { StaffRecordsRepository } from '../persistence/staff-records.repository.js';
import { type DatedTie, type PostWrite, StaffWritesRepository, type TieTable } from '../persistence/staff-writes.repository.js';
import { AppointmentEndings } from './appointment-endings.js';
import { StaffAccounts } from './staff-accounts.js';
import { Today } from './today.js';

export interface StaffChange {
  readonly people: readonly PersonChange[];
  readonly services: readonly ServiceChange[];
  /** New colleagues get an invitation by mail. */
  readonly invite: boolean;
}

/** Numbers that the database gave people and services. */
interface Numbers {
  readonly people: ReadonlyMap<string, number>;
  readonly services: ReadonlyMap<string, number>;
}

const AT_ONCE = 500;

/** Writes worked-out changes of staff records, with all that follows: history, accounts, roles of leavers, and the news for other rooms. */
@Injectable()
export class StaffChanges {
  constructor(
    private readonly services: ServicesRepository,
    private readonly records: StaffRecordsRepository,
    private readonly writes: StaffWritesRepository,
    private readonly accounts: StaffAccounts,
    private readonly endings: AppointmentEndings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly today: Today,
  ) {}

  /**
   * Within the caller's transaction, which has the turn of `staff`.
   * @param told is called with the people written so far and in all
   */
  async write(change: StaffChange, told: (done: number, total: number) => Promise<void>): Promise<void> {
    const { people } = change;
    const today = this.today.day();
    const total = people.length * 2;
    const councilId = await this.services.ensureCouncil(this.config.organisation, today);
    await this.services.write(change.services, councilId, today);
    let done = 0;
    for (const batch of batches(people, AT_ONCE)) {
      await this.writes.people(
        batch.map(({ after }) => after),
        this.clock.now(),
      );
      await told((done += batch.length), total);
    }
    const numbers: Numbers = { people: await this.records.idsByNumber(), services: await this.services.idsByKey() };
    for (const batch of batches(people, AT_ONCE)) {
      await this.writePosts(batch, numbers, today);
      await told((done += batch.length), total);
    }
    await this.accounts.follow(people, numbers.people);
    await this.endings.ofLeavers(
      idsOf(
        people.filter(({ after }) => after.state === 'left'),
        numbers,
      ),
    );
    this.tell(change, numbers, today);
  }

  private async writePosts(people: readonly PersonChange[], numbers: Numbers, today: string): Promise<void> {
    const personIds = idsOf(people, numbers);
    const posts = people.flatMap(({ after }) => after.posts.map((post): PostWrite => written(after, post, numbers)));
    await this.writes.posts(personIds, posts);
    const postIds = await this.writes.postIds(personIds);
    await this.writeTies('reporting_line', people, postIds, numbers, today, (post) => numbers.people.get(managed(post) ?? ''));
    await this.writeTies('placement', people, postIds, numbers, today, (post) => numbers.services.get(placed(post) ?? ''));
  }

  private async writeTies(
    table: TieTable,
    people: readonly PersonChange[],
    postIds: ReadonlyMap<string, number>,
    numbers: Numbers,
    today: string,
    tieOf: (post: PostRecord | null) => number | undefined,
  ): Promise<void> {
    const ended: number[] = [];
    const started: DatedTie[] = [];
    for (const { before, after } of people) {
      for (const post of after.posts) {
        const postId = postIds.get(`${String(numbers.people.get(after.personNumber))} ${post.assignmentNumber}`);
        const [was, is] = [tieOf(postOf(before, post.assignmentNumber)), tieOf(post)];
        if (postId === undefined || was === is) continue;
        if (was !== undefined) ended.push(postId);
        if (is !== undefined) started.push({ postId, tiedTo: is });
      }
    }
    await this.writes.endTies(table, ended, today);
    await this.writes.startTies(table, started, today);
  }

  private tell({ people, services, invite }: StaffChange, numbers: Numbers, today: string): void {
    if (services.length > 0) this.outbox.add(new PeopleChanged({ personIds: [], everybody: true }));
    else
      for (const batch of batches(idsOf(people, numbers), AT_ONCE))
        this.outbox.add(new PeopleChanged({ personIds: [...batch], everybody: false }));
    const person = (number: string | null): number | null => numbers.people.get(number ?? '') ?? null;
    const service = (key: string | null): number | null => numbers.services.get(key ?? '') ?? null;
    for (const change of people) {
      const personId = person(change.after.personNumber);
      if (personId === null) continue;
      const { joined, left, manager, service: moved } = newsOf(change);
      if (joined) this.outbox.add(new PersonJoined({ personId, invite }));
      if (left) this.outbox.add(new PersonLeft({ personId, leftOn: change.after.leavesOn ?? today }));
      if (manager) this.outbox.add(new ManagerChanged({ personId, formerManagerId: person(manager.from), managerId: person(manager.to) }));
      if (moved) this.outbox.add(new ServiceMoved({ personId, fromServiceId: service(moved.from), toServiceId: service(moved.to) }));
    }
  }
}

function idsOf(people: readonly PersonChange[], numbers: Numbers): number[] {
  return people.flatMap(({ after }) => numbers.people.get(after.personNumber) ?? []);
}

function written(person: PersonRecord, post: PostRecord, numbers: Numbers): PostWrite {
  const { managerNumber, serviceKey, ...rest } = post;
  return {
    ...rest,
    personId: numbers.people.get(person.personNumber) ?? 0,
    serviceId: numbers.services.get(serviceKey ?? '') ?? null,
    managerId: numbers.people.get(managerNumber ?? '') ?? null,
  };
}

/** A post that has ended has no line manager and no place any more, in history. */
function managed(post: PostRecord | null): string | null {
  return post === null || post.state === 'ended' ? null : post.managerNumber;
}

function placed(post: PostRecord | null): string | null {
  return post === null || post.state === 'ended' ? null : post.serviceKey;
}
