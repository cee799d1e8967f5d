import { skillNamed } from '../../modules/people/index.js';
import { OfferToSpeak, PlanTopic, SuggestTopic, VoteForTopic } from '../../modules/topics/index.js';
import type { Actor } from '../../platform/access/index.js';
import type { StaffMember } from '../council/staff.js';
import { daysAfter } from '../day.js';
import { Crowd } from '../series/crowd.js';
import { topicsOfAldermere, type TopicPlan } from '../topics/topics-of-aldermere.js';
import type { Stage } from './stage.js';

/** Topics are read all over the council, most of all where people are many. */
const everywhere = ['Customer Services', 'Adult Social Care', 'Housing', 'Libraries', 'Finance', 'Highways', 'Children’s Services'];

/** Voters have it to themselves so long; it is over before today. */
const EARLY_HOURS = 48;

interface Scene {
  readonly staff: readonly StaffMember[];
  readonly organiser: Actor;
  readonly personOf: (name: string) => Promise<Actor>;
  /** The date that the demo shows of each series, by the key of its plan. */
  readonly shownDates: ReadonlyMap<string, number>;
}

/** Lets staff ask for topics, vote, and say that they could speak. */
export async function playTopics(stage: Stage, scene: Scene): Promise<void> {
  const oldestFirst = topicsOfAldermere.toSorted((one, other) => other.daysAgo - one.daysAgo);
  for (const [index, plan] of oldestFirst.entries()) {
    stage.tell('What staff would like to learn', index, oldestFirst.length);
    await play(stage, scene, plan);
  }
  stage.tell('What staff would like to learn', 1, 1);
}

async function play(stage: Stage, { staff, organiser, personOf, shownDates }: Scene, plan: TopicPlan): Promise<void> {
  const day = daysAfter(stage.today, -plan.daysAgo);
  stage.clock.moveTo(`${day}T08:40:00Z`);
  const { kind, title, details } = plan;
  const skillIds = plan.skills.map((key) => skillNamed(key).id);
  const topicId = await stage.get(SuggestTopic).run(await personOf(plan.by), { kind, title, details, skillIds });
  const crowd = new Crowd(staff, { key: `topic ${title}`, draws: everywhere, bookings: plan.votes, host: plan.by });
  for (const [voter, { number }] of crowd.draw(plan.votes, day).entries()) {
    stage.clock.moveBy(voter % 5 === 0 ? 3_600_000 : 240_000);
    await stage.get(VoteForTopic).run(stage.anybody(number), topicId, true);
  }
  for (const { name, words } of plan.speakers) await stage.get(OfferToSpeak).run(await personOf(name), topicId, words);
  const occurrenceId = plan.became && shownDates.get(plan.became.series);
  if (plan.became && occurrenceId !== undefined) {
    stage.clock.moveTo(`${daysAfter(stage.today, -plan.became.daysAgo)}T13:30:00Z`);
    await stage.get(PlanTopic).run(organiser, topicId, { occurrenceId, earlyHours: EARLY_HOURS });
  }
}
