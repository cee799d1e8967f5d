import type { SeededRandom } from '../seeded-random.js';
import { cast } from './cast.js';
import type { Draft } from './posts.js';
import type { Unit } from './staff.js';

const LIBRARY_RELIEF: Unit = { directorate: '40', service: '4010', team: 'Branch Libraries West' };
const POLLING: Unit = { directorate: '60', service: '6030', team: 'Committees and Elections' };

/** What life does to a list of posts: leave, cover, secondments, second jobs, agency staff, and who has just come, moved or gone. */
export function liveTheirLives(random: SeededRandom, posts: readonly Draft[]): Draft[] {
  const named = new Set(cast.map(({ given, family }) => `${given} ${family}`));
  const pool = random.shuffled(
    posts.filter((post) => post.rank === 'member' && post.second === null && !named.has(`${post.given} ${post.family}`)),
  );
  const take = (count: number): Draft[] => pool.splice(0, count);

  for (const post of take(9)) post.status = 'Maternity Leave';
  for (const post of take(3)) post.status = 'Suspended - Career Break';
  for (const post of take(4)) post.status = 'Suspended - Long-term Absence';
  for (const post of take(22))
    Object.assign(post, { workerType: 'Contingent Worker', status: 'Active - No Payroll' } satisfies Partial<Draft>);
  for (const post of take(26)) addSecondPost(random, post, LIBRARY_RELIEF, 'Relief library assistant', 0.1);
  for (const post of take(34)) addSecondPost(random, post, POLLING, 'Poll clerk', 0);
  for (const post of take(5)) second(random, post, posts);
  for (const post of take(10)) post.hiredDaysAgo = random.whole(6, 30);
  for (const post of take(12)) moveWithinService(random, post, posts, random.whole(8, 24));
  for (const post of take(3)) moveWithinService(random, post, posts, -random.whole(9, 20));
  coverForLeave(posts);
  return [...posts, ...take(6).map((post) => leaver(random, post)), ...take(4).map((post) => joiner(random, post))];
}

function addSecondPost(random: SeededRandom, post: Draft, unit: Unit, job: string, fte: number): void {
  post.second = {
    unit,
    job,
    fte,
    primary: false,
    status: 'Active - Payroll Eligible',
    daysAgo: Math.min(post.hiredDaysAgo, random.whole(60, 900)),
  };
}

/** The post they come from waits for them; the one they are lent to is the one that counts. */
function second(random: SeededRandom, post: Draft, posts: readonly Draft[]): void {
  const host = random.pick(posts.filter(({ rank, unit }) => rank === 'leader' && unit.directorate !== post.unit.directorate));
  post.second = {
    unit: post.unit,
    job: post.job,
    fte: post.fte,
    primary: false,
    status: 'Suspended - Seconded Out',
    daysAgo: post.hiredDaysAgo,
  };
  Object.assign(post, {
    unit: host.unit,
    place: host.place,
    boss: host,
    job: 'Project officer (secondment)',
    grade: 7,
    leavesDaysAgo: -random.whole(60, 200),
  } satisfies Partial<Draft>);
}

function moveWithinService(random: SeededRandom, post: Draft, posts: readonly Draft[], daysAgo: number): void {
  const leaders = posts.filter(({ rank, unit }) => rank === 'leader' && unit.service === post.unit.service && unit.team !== post.unit.team);
  if (leaders.length === 0) return;
  const from = random.pick(leaders);
  post.move = { daysAgo, from: { unit: from.unit, job: post.job, boss: from } };
}

/** One team leader is on maternity leave, and one of the team stands in: so the whole team has another line manager. */
function coverForLeave(posts: readonly Draft[]): void {
  const leader = posts.find(({ rank, unit }) => rank === 'leader' && unit.team === 'Lettings');
  const team = posts.filter(({ boss }) => boss === leader);
  const [cover, ...others] = team;
  if (!leader || !cover) return;
  leader.status = 'Maternity Leave';
  Object.assign(cover, {
    job: `${leader.job} (maternity cover)`,
    grade: leader.grade,
    boss: leader.boss,
    hasEmail: true,
  } satisfies Partial<Draft>);
  for (const post of others) {
    post.move = { daysAgo: 12, from: { unit: post.unit, job: post.job, boss: leader } };
    post.boss = cover;
  }
}

/** Someone who worked beside this person and has just gone. */
function leaver(random: SeededRandom, beside: Draft): Draft {
  return {
    ...beside,
    given: random.pick(['Jean', 'Colin', 'Moira', 'Derek', 'Sheila', 'Graham']),
    hasEmail: true,
    hiredDaysAgo: random.whole(900, 6_000),
    leavesDaysAgo: random.whole(8, 20),
  };
}

function joiner(random: SeededRandom, beside: Draft): Draft {
  return { ...beside, given: random.pick(['Ayo', 'Freya', 'Kacper', 'Tegan', 'Noor']), hiredDaysAgo: -random.whole(6, 25) };
}
