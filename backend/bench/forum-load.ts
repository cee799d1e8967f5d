import type { Connection } from 'mysql2/promise';
import { SeededRandom } from '../src/demo/seeded-random.js';
import { CouncilTalk } from './forum-text.js';

/** How large a forum is, and who writes in it. */
export interface ForumSize {
  readonly posts: number;
  /** Who wrote it; the first of them has opened `opened` topics. */
  readonly people: readonly number[];
  readonly now: Date;
  readonly seed?: string;
}

/** What was written, for those who measure it. */
export interface LoadedForum {
  readonly categoryIds: readonly number[];
  /** Youngest first, by the latest post. */
  readonly topicIds: readonly number[];
}

const CATEGORIES = 8;
const POSTS_A_TOPIC = 10;
const YEARS = 3;
const DAY = 86_400_000;
/** Rows in one INSERT: as many as make it quick, and few enough for the smallest packet a server takes. */
const AT_ONCE = 2000;
const OPENED_BY_FIRST = 300;

interface Topic {
  readonly id: number;
  readonly categoryId: number;
  readonly startedAt: number;
  readonly question: boolean;
  posts: number;
  lastAt: number;
  lastBy: number;
}

/**
 * Writes a forum straight into its tables: topics of three years, each with ten posts on average and some with hundreds, in the order in which
 * they would have been written. A million posts take about a minute.
 */
export async function loadForum(connection: Connection, { posts, people, now, seed = 'forum' }: ForumSize): Promise<LoadedForum> {
  await connection.query('SET SESSION foreign_key_checks = 0, autocommit = 0');
  const random = new SeededRandom(seed);
  const talk = new CouncilTalk(seed);
  const categoryIds = await writeCategories(connection);
  const topics = plannedTopics(random, posts, categoryIds, now.getTime());
  await writePosts(connection, talk, random, topics, people, now.getTime());
  await writeTopics(connection, talk, random, topics, people, now.getTime());
  await writeReadings(connection, random, topics, people);
  await connection.query('COMMIT');
  await connection.query('SET SESSION foreign_key_checks = 1, autocommit = 1');
  await connection.query('ANALYZE TABLE forum_category, forum_topic, forum_post, forum_reading, forum_topic_skill, forum_topic_month');
  return { categoryIds, topicIds: byLatest(topics).map(({ id }) => id) };
}

async function writeCategories(connection: Connection): Promise<number[]> {
  const ids = Array.from({ length: CATEGORIES }, (_, index) => index + 1);
  await connection.query(
    `INSERT INTO forum_category (id, slug, name, description, position) VALUES ${ids.map((id) => `(${String(id)}, 'part-${String(id)}', 'Part ${String(id)} of the forum', 'Where it is talked about', ${String(id)})`).join(', ')}`,
  );
  await connection.query(
    `INSERT INTO forum_category_grant (category_id, holder, level) VALUES ${ids.map((id) => `(${String(id)}, 'staff', 'start')`).join(', ')}`,
  );
  return ids;
}

/** Where each topic begins, and how many posts it gets: most a few, some very many. */
function plannedTopics(random: SeededRandom, posts: number, categoryIds: readonly number[], now: number): Topic[] {
  const topics: Topic[] = [];
  const many = Math.max(1, Math.round(posts / POSTS_A_TOPIC));
  for (let left = posts, id = 1; left > 0; id += 1) {
    const wanted = id >= many ? left : Math.min(left - (many - id), lengthOf(random));
    const startedAt = now - Math.floor(((many - id + random.next()) / many) * YEARS * 365 * DAY) - 60_000;
    const categoryId = random.pick(categoryIds);
    topics.push({ id, categoryId, startedAt, question: random.chance(0.5), posts: Math.max(1, wanted), lastAt: startedAt, lastBy: 0 });
    left -= Math.max(1, wanted);
  }
  return topics;
}

function lengthOf(random: SeededRandom): number {
  if (random.chance(0.004)) return random.whole(100, 400);
  return random.chance(0.7) ? random.whole(1, 10) : random.whole(8, 28);
}

/** In the order of time over all topics, as they would have come, so that the posts of one topic lie apart. */
async function writePosts(
  connection: Connection,
  talk: CouncilTalk,
  random: SeededRandom,
  topics: readonly Topic[],
  people: readonly number[],
  now: number,
): Promise<void> {
  const coming = topics.flatMap((topic) => {
    let at = topic.startedAt;
    return Array.from({ length: topic.posts }, (_, index) => {
      if (index > 0) at = Math.min(now - 1, at + Math.floor(random.next() ** 3 * 4 * DAY) + 30_000);
      return { topic, number: index + 1, at };
    });
  });
  coming.sort((one, other) => one.at - other.at || one.topic.id - other.topic.id || one.number - other.number);
  const insert =
    'INSERT INTO forum_post (topic_id, number, state, author_id, author_as, source, html, renderer_version, posted_at) VALUES ';
  await inPieces(coming, async (piece) => {
    const rows = piece.map(({ topic, number, at }) => {
      const by = random.pick(people);
      const paragraphs = talk.post();
      Object.assign(topic, { lastAt: at, lastBy: by });
      const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\\n');
      return `(${String(topic.id)},${String(number)},'shown',${String(by)},'person','${paragraphs.join('\\n\\n')}','${html}\\n',1,${instant(at)})`;
    });
    await connection.query(insert + rows.join(','));
  });
}

async function writeTopics(
  connection: Connection,
  talk: CouncilTalk,
  random: SeededRandom,
  topics: readonly Topic[],
  people: readonly number[],
  now: number,
): Promise<void> {
  const lastMonth = now - 60 * DAY;
  const insert = `INSERT INTO forum_topic (id, category_id, kind, state, title, author_id, author_as, started_at, last_no, rev, replies, last_post_at,
    last_post_by, last_post_as, wants_answer, accepted_no) VALUES `;
  await inPieces(topics, async (piece) => {
    const rows = piece.map(({ id, categoryId, startedAt, question, posts, lastAt, lastBy }) => {
      const accepted = question && posts > 1 && random.chance(0.8) ? random.whole(2, posts) : null;
      const words = `${String(id)},${String(categoryId)},'${question ? 'question' : 'discussion'}','open','${talk.title()}'`;
      const counts = `${String(posts)},${String(posts)},${String(posts - 1)},${instant(lastAt)},${String(lastBy)}`;
      const answer = `${question && accepted === null ? '1' : '0'},${accepted === null ? 'NULL' : String(accepted)}`;
      return `(${words},${String(random.pick(people))},'person',${instant(startedAt)},${counts},'person',${answer})`;
    });
    await connection.query(insert + rows.join(','));
    const skills = piece.filter(() => random.chance(0.6)).map(({ id }) => `(${String(id)},${String(random.whole(1, 80))})`);
    const months = piece
      .filter(({ lastAt }) => lastAt > lastMonth)
      .map(({ id, categoryId, posts, lastAt }) => {
        return `(${String(id)},${month(lastAt)},${String(categoryId)},${String(random.whole(1, posts + 2))})`;
      });
    if (months.length > 0)
      await connection.query(`INSERT INTO forum_topic_month (topic_id, month, category_id, points) VALUES ${months.join(',')}`);
    if (skills.length > 0) await connection.query(`INSERT INTO forum_topic_skill (topic_id, skill_id) VALUES ${skills.join(',')}`);
  });
}

/** Each topic was opened by a few people. The first of them opens as many as one person does, whatever else there is. */
async function writeReadings(
  connection: Connection,
  random: SeededRandom,
  topics: readonly Topic[],
  people: readonly number[],
): Promise<void> {
  const [first = 0, ...others] = people;
  const insert = 'INSERT IGNORE INTO forum_reading (person_id, topic_id, last_read_no, level, read_at) VALUES ';
  const row = (personId: number, { id, posts, lastAt }: Topic): string => {
    const level = random.chance(0.2) ? 'following' : random.chance(0.02) ? 'muted' : 'normal';
    const read = random.chance(0.8) ? posts : random.whole(1, posts);
    return `(${String(personId)},${String(id)},${String(read)},'${level}',${instant(lastAt)})`;
  };
  const mine = byLatest(topics)
    .slice(0, OPENED_BY_FIRST * 2)
    .filter(() => random.chance(0.5));
  await connection.query(insert + mine.map((topic) => row(first, topic)).join(','));
  if (others.length === 0) return;
  await inPieces(topics, async (piece) => {
    await connection.query(insert + piece.flatMap((topic) => [row(random.pick(others), topic), row(random.pick(others), topic)]).join(','));
  });
}

async function inPieces<T>(list: readonly T[], write: (piece: readonly T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < list.length; from += AT_ONCE) await write(list.slice(from, from + AT_ONCE));
}

const byLatest = (topics: readonly Topic[]): Topic[] => [...topics].sort((one, other) => other.lastAt - one.lastAt || other.id - one.id);

const instant = (at: number): string => `'${new Date(at).toISOString().slice(0, 23).replace('T', ' ')}'`;

const month = (at: number): string => new Date(at).toISOString().slice(0, 7).replace('-', '');
