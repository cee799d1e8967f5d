import type { SkillLevel } from './skills/skill.js';

export const profileSkillKinds = ['help', 'learning'] as const;
export type ProfileSkillKind = (typeof profileSkillKinds)[number];

/** A skill that a person offers, with their level, or wants to learn, without one; in the person's own order. */
export interface ProfileSkill {
  readonly skillId: number;
  readonly level: SkillLevel | null;
}

/** What people say about themselves. Each part is private until they switch it on. */
export interface Profile {
  readonly help: readonly ProfileSkill[];
  readonly showsHelp: boolean;
  readonly learning: readonly ProfileSkill[];
  readonly showsLearning: boolean;
  /** "You may ask me": others may get in touch out of the blue. */
  readonly mayAsk: boolean;
  /** How and when to ask. */
  readonly askNote: string | null;
  /** Raised by every edit; an edit names the version it started from. */
  readonly version: number;
}

export const emptyProfile: Profile = {
  help: [],
  showsHelp: false,
  learning: [],
  showsLearning: false,
  mayAsk: false,
  askNote: null,
  version: 0,
};

/** The part of a profile that others see. */
export function shownTo(profile: Profile, seesHidden: boolean): Pick<Profile, 'help' | 'learning' | 'mayAsk' | 'askNote'> {
  return {
    help: seesHidden || profile.showsHelp ? profile.help : [],
    learning: seesHidden || profile.showsLearning ? profile.learning : [],
    mayAsk: profile.mayAsk,
    askNote: seesHidden || profile.mayAsk ? profile.askNote : null,
  };
}
