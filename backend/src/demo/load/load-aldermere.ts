import { Invitations } from '../../modules/diary/index.js';
import { Transactions } from '../../platform/database/index.js';
import { Mail } from '../../platform/mail/index.js';
import { Notifications } from '../../platform/notifications/index.js';
import { aldermere } from '../council/aldermere.js';
import { daysAfter } from '../day.js';
import { drafts } from '../series/drafts.js';
import { happeningsOf } from '../series/happenings.js';
import { seriesOfAldermere } from '../series/series-of-aldermere.js';
import { playAfterDates } from './after-dates-on-stage.js';
import { playForum } from './forum-on-stage.js';
import { ForumVoices } from './forum-voices.js';
import { PeopleOnStage, importDaysAgo } from './people-on-stage.js';
import { playHappenings } from './play-happenings.js';
import { questionHappenings } from './questions-on-stage.js';
import { SeriesOnStage } from './series-on-stage.js';
import type { Stage } from './stage.js';
import { playTopics } from './topics-on-stage.js';

/** News of the last days has not been read yet. */
const UNREAD_DAYS = 5;

export async function holdsPeople(transactions: Transactions): Promise<boolean> {
  return (await transactions.one('SELECT id FROM person LIMIT 1')) !== undefined;
}

/** Makes Aldermere Council: its staff, its sessions of two years and what is booked now, through the use cases that people use. */
export function loadAldermere(stage: Stage): Promise<void> {
  return stage.get(Mail).muted(() => load(stage));
}

async function load(stage: Stage): Promise<void> {
  const { today, clock } = stage;
  const staff = aldermere(today);
  const people = new PeopleOnStage(stage, staff);
  const hostOf = remembered((name) => people.actorNamed(name));

  stage.tell('1,200 people, from the file of the HR system', 0, 2);
  await people.importAsOf(daysAfter(today, -importDaysAgo.former), null);
  await people.appoint();
  await people.linkAccounts();
  stage.tell('1,200 people, from the file of the HR system', 2, 2);
  await people.fillProfiles();

  const organiser = await people.actorNamed('Kwame Mensah');
  const series = new SeriesOnStage(stage, organiser, hostOf);
  for (const [index, plan] of seriesOfAldermere.entries()) {
    stage.tell('10 series', index, seriesOfAldermere.length);
    await series.publish(plan);
  }
  await series.extend();
  await stage.letNewsPass();
  stage.tell('10 series', 1, 1);

  const lately = new Date(`${daysAfter(today, -importDaysAgo.latest)}T07:00:00Z`);
  const happenings = series.runningDates.flatMap(({ plan, dates }) => happeningsOf(plan, dates, staff, today));
  await playHappenings(stage, happenings, hostOf, { before: lately });
  await people.importAsOf(daysAfter(today, -importDaysAgo.latest), await people.actorNamed('Sam Whitlock'));
  await playHappenings(stage, happenings, hostOf, { from: lately });
  const numbers = new Map([...stage.personIds].map(([number, id]) => [id, number]));
  await playAfterDates(stage, series.runningDates, numbers, hostOf);
  const shownDates = new Map(
    series.runningDates.flatMap(({ plan, dates }) => {
      const shown = dates.find(({ turn }) => turn === 0);
      return shown ? [[plan.key, shown.id] as const] : [];
    }),
  );
  await playTopics(stage, { staff, organiser, personOf: hostOf, shownDates });
  const voices = new ForumVoices(stage, staff);
  await playForum(stage, voices, questionHappenings(stage, voices, series.runningDates));
  for (const draft of drafts) {
    clock.moveTo(`${daysAfter(today, -2)}T14:20:00Z`);
    await series.draft(await hostOf(draft.host), draft);
  }
  clock.moveTo(`${today}T00:00:00Z`);
  await stage.settle();
  await stage.get(Invitations).allMailed();
  await stage.get(Notifications).markReadBefore(new Date(`${daysAfter(today, -UNREAD_DAYS)}T00:00:00Z`));
}

function remembered<T>(find: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const found = new Map<string, Promise<T>>();
  return (name) => {
    const known = found.get(name) ?? find(name);
    found.set(name, known);
    return known;
  };
}
