import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Conflict, type FieldError, InvalidInput, NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PeopleChanged } from '../domain/people.events.js';
import type { Profile, ProfileSkill } from '../domain/profile.js';
import { skillOf } from '../domain/skills/vocabulary.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { ProfilesRepository } from '../persistence/profiles.repository.js';

/** Changes what a person says about themselves; nobody can do it for another. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly profiles: ProfilesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Conflict where it was changed since, in another window */
  async run(actor: Actor, profile: Profile): Promise<void> {
    const faults = [...faultsOf('help', profile.help), ...faultsOf('learning', profile.learning)];
    if (faults.length > 0) throw new InvalidInput(faults);
    return this.transactions.run(async () => {
      if ((await this.people.lock(actor.personId))?.state !== 'here') throw new NotFound();
      const { version } = await this.profiles.of(actor.personId);
      if (version !== profile.version) throw new Conflict();
      await this.profiles.put(actor.personId, profile);
      this.outbox.add(new PeopleChanged({ personIds: [actor.personId], everybody: false }));
    });
  }
}

function faultsOf(field: 'help' | 'learning', skills: readonly ProfileSkill[]): FieldError[] {
  const ids = skills.map(({ skillId }) => skillId);
  return skills.flatMap(({ skillId }, index) => {
    if (!skillOf(skillId)) return [{ field: `${field}.${String(index)}.skillId`, message: 'Choose a skill from the list' }];
    return ids.indexOf(skillId) === index ? [] : [{ field: `${field}.${String(index)}.skillId`, message: 'Name each skill once' }];
  });
}
