import { Injectable } from '@nestjs/common';
import { InvalidInput } from '../../../platform/errors/index.js';
import { TopicColleagues } from './colleagues.js';

/** Skills come from the vocabulary of all rooms. */
@Injectable()
export class TopicSkillsCheck {
  constructor(private readonly colleagues: TopicColleagues) {}

  /** @throws InvalidInput */
  check(skillIds: readonly number[]): void {
    const known = this.colleagues.skills(skillIds).map(({ id }) => id);
    if (skillIds.every((id) => known.includes(id))) return;
    throw new InvalidInput([{ field: 'skillIds', message: 'Choose skills from the list' }]);
  }
}
