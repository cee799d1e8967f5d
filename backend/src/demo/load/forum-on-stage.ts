import { randomUUID } from 'node:crypto';
import { AcceptAnswer, CategoriesQueries, MarkAllRead, React, Reply, SeedCategories, StartTopic } from '../../modules/forum/index.js';
import { skillNamed } from '../../modules/people/index.js';
import { daysAfter } from '../day.js';
import { demoPeople } from '../demo-people.js';
import { forumOfAldermere } from '../forum/forum-of-aldermere.js';
import type { ForumTopicPlan, PostLine, PostMarks } from '../forum/forum-plan.js';
import { timesOf } from '../forum/forum-times.js';
import type { ForumHappening, ForumVoices } from './forum-voices.js';
import type { Stage } from './stage.js';

/** Of those who were glad of a post, one in so many says so in the demo council: the first start is not to take a minute. */
const SAY_SO = 5;

/** What visitors have not seen of the forum. */
const UNREAD_DAYS = 3;

const PART = 'What people ask and answer in the forum';

/** Lets staff ask, answer and thank each other, in the order in which it happened. */
export async function playForum(stage: Stage, voices: ForumVoices, beside: readonly ForumHappening[]): Promise<void> {
  stage.clock.moveTo(`${daysAfter(stage.today, -60)}T09:00:00Z`);
  await stage.get(SeedCategories).run(await voices.actor('Sam Whitlock'));
  const { items } = await stage.get(CategoriesQueries).list(await voices.actor('Zofia Nowak'));
  const forum = new ForumOnStage(stage, voices, new Map(items.map(({ slug, id }) => [slug, id])));
  const readUntil = `${daysAfter(stage.today, -UNREAD_DAYS)}T00:00:00.000Z`;
  const happenings = [...forum.happenings, ...beside, { at: readUntil, act: () => forum.markRead() }].sort((one, other) =>
    one.at.localeCompare(other.at),
  );
  for (const [index, { at, act }] of happenings.entries()) {
    if (index % 20 === 0) stage.tell(PART, index, happenings.length);
    stage.clock.moveTo(at);
    await act();
  }
  stage.tell(PART, 1, 1);
}

class ForumOnStage {
  private readonly topics = new Map<ForumTopicPlan, number>();

  constructor(
    private readonly stage: Stage,
    private readonly voices: ForumVoices,
    private readonly categories: ReadonlyMap<string, number>,
  ) {}

  get happenings(): ForumHappening[] {
    return forumOfAldermere.flatMap((plan) => {
      const times = timesOf(plan, this.stage.today);
      return plan.posts.map((line, index) => ({ at: times[index] ?? '', act: () => this.post(plan, line, index === 0) }));
    });
  }

  /** News of before is old, and visitors have seen what there was. */
  async markRead(): Promise<void> {
    await this.stage.letNewsPass();
    for (const { given, family } of demoPeople) {
      await this.stage.get(MarkAllRead).run(await this.voices.actor(`${given} ${family}`), null);
    }
  }

  private async post(plan: ForumTopicPlan, [by, , text, marks = {}]: PostLine, isFirst: boolean): Promise<void> {
    const { stage } = this;
    const author = await this.voices.actor(by);
    const words = text.replace(/@\{([^}]+)\}/g, (_named, name: string) => this.voices.mention(name));
    const key = randomUUID();
    const { topicId, post } = isFirst
      ? await stage.get(StartTopic).run(author, {
          key,
          words,
          kind: plan.kind,
          title: plan.title,
          categoryId: found(this.categories.get(plan.category), plan.category),
          skillIds: plan.skills.map((skill) => skillNamed(skill).id),
          ...(plan.anonymous && { anonymous: true }),
        })
      : await stage.get(Reply).run(author, found(this.topics.get(plan), plan.title), { key, words, replyTo: null });
    this.topics.set(plan, topicId);
    const [asker = ''] = plan.posts[0] ?? [];
    if (marks.accepted) await stage.get(AcceptAnswer).run(await this.voices.actor(asker), topicId, post.number);
    await this.react({ category: plan.category, topicId, number: post.number, by }, marks);
  }

  private async react(post: { category: string; topicId: number; number: number; by: string }, marks: PostMarks): Promise<void> {
    for (const kind of ['thanks', 'helpful', 'celebrate'] as const) {
      for (const glad of await this.voices.others(post.category, post.by, Math.ceil((marks[kind] ?? 0) / SAY_SO))) {
        await this.stage.get(React).run(glad, post.topicId, post.number, kind, true);
      }
    }
  }
}

/** @throws Error where the plan names what there is not */
function found(id: number | undefined, name: string): number {
  if (id === undefined) throw new Error(`The forum of the demo council has nothing called ${name}.`);
  return id;
}
