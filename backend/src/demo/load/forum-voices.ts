import type { Actor } from '../../platform/access/index.js';
import type { StaffMember } from '../council/staff.js';
import { forumOfAldermere } from '../forum/forum-of-aldermere.js';
import { Voices } from '../forum/voices.js';
import { SeededRandom } from '../seeded-random.js';
import type { Stage } from './stage.js';

/** Something that happens in the forum of the demo council, at an instant (ISO, UTC). */
export interface ForumHappening {
  readonly at: string;
  readonly act: () => Promise<void>;
}

/** Those who speak in the forum, as actors. */
export class ForumVoices {
  private readonly voices: Voices;
  private readonly actors = new Map<string, Promise<Actor>>();
  private readonly random = new SeededRandom('glad of a post');

  constructor(
    private readonly stage: Stage,
    staff: readonly StaffMember[],
  ) {
    this.voices = new Voices(staff);
  }

  actor(voice: string): Promise<Actor> {
    const known = this.actors.get(voice) ?? this.stage.actor(this.voices.of(voice).number);
    this.actors.set(voice, known);
    return known;
  }

  /** The name as the composer writes it. */
  mention(voice: string): string {
    const member = this.voices.of(voice);
    return `@[${member.given} ${member.family}](person:${String(this.stage.personId(member.number))})`;
  }

  /** So many others who read the category and are glad of something. */
  others(category: string, than: string, count: number): Promise<Actor[]> {
    const plans = forumOfAldermere.filter((plan) => plan.category === category || category !== 'managers');
    const here = [...new Set(plans.flatMap(({ posts }) => posts.map(([by]) => by)))].filter((voice) => voice !== than);
    return Promise.all(
      this.random
        .shuffled(here)
        .slice(0, count)
        .map((voice) => this.actor(voice)),
    );
  }
}
