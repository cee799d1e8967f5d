import { Injectable } from '@nestjs/common';
import type { Skill } from '../domain/skills/skill.js';
import { searchSkills, skillOf } from '../domain/skills/vocabulary.js';

/** The skills vocabulary of all rooms. */
@Injectable()
export class Skills {
  /** In the order asked; an unknown id is missing. */
  find(ids: readonly number[]): Skill[] {
    return ids.map(skillOf).filter((skill) => skill !== undefined);
  }

  /** Likeliest first; all of them, in groups, without words. */
  search(words: string, limit?: number): readonly Skill[] {
    return searchSkills(words, limit);
  }
}
