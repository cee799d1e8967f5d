import { createHash } from 'node:crypto';
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { tell } from './tell-bare.js';

interface Words {
  readonly personId: number;
  readonly key: string;
  readonly words: string;
}

/** The statements of one reply through the product, one by one, in one transaction; its words are kept as they come. */
export async function replyBare(pool: Pool, topicId: number, { personId, key, words }: Words): Promise<object> {
  const connection = await pool.getConnection();
  try {
    // Whose request it is, and how their name is shown.
    await connection.query('SELECT id FROM sign_in WHERE token_hash = ?', [createHash('sha256').update(key).digest()]);
    await connection.query(
      'SELECT person.id, given_name, family_name, r.role FROM person LEFT JOIN role_appointment r ON r.person_id = person.id WHERE person.id = ?',
      [personId],
    );
    const [[author]] = await connection.query<RowDataPacket[]>(
      `SELECT person.id, given_name, family_name, post.job_title, home.name FROM person LEFT JOIN post ON post.primary_of = person.id
        LEFT JOIN service AS unit ON unit.id = post.service_id LEFT JOIN service AS home ON home.id = unit.home_id WHERE person.id IN (?)`,
      [[personId]],
    );
    await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await connection.query('START TRANSACTION');
    const post = await reply(connection, topicId, { personId, key, words });
    await connection.query('COMMIT');
    return { ...post, author };
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function reply(connection: PoolConnection, topicId: number, { personId, key, words }: Words): Promise<object> {
  const now = new Date();
  await connection.query('SELECT * FROM forum_turn WHERE person_id = ? FOR UPDATE', [personId]);
  const [[topic]] = await connection.query<RowDataPacket[]>('SELECT category_id FROM forum_topic WHERE id = ?', [topicId]);
  await connection.query(
    `SELECT c.*, g.holder, g.service_id AS grant_service_id, g.level, m.moderates FROM forum_category c
      LEFT JOIN forum_category_grant g ON g.category_id = c.id
      LEFT JOIN forum_category_member m ON m.category_id = c.id AND m.person_id = ? WHERE c.id = ? LOCK IN SHARE MODE`,
    [personId, topic?.['category_id']],
  );
  await connection.query('UPDATE forum_turn SET posted_at = ?, last_text = ?, posts = posts + 1 WHERE person_id = ?', [
    now,
    createHash('sha256').update(words).digest(),
    personId,
  ]);
  const [{ insertId: number }] = await connection.query<ResultSetHeader>(
    `UPDATE forum_topic SET last_no = LAST_INSERT_ID(last_no + 1), rev = rev + 1, replies = replies + (last_no > 1), last_post_at = ?,
      last_post_by = ?, last_post_as = 'person' WHERE id = ?`,
    [now, personId, topicId],
  );
  const [[locked]] = await connection.query<RowDataPacket[]>('SELECT * FROM forum_topic WHERE id = ?', [topicId]);
  const { insertId: id } = await insert(connection, topicId, number, { personId, key, words }, now);
  await noteBeside(connection, topicId, number, personId, now, locked);
  await tell(connection, topicId, now, 2);
  return { id, number, rev: locked?.['rev'] as number, words };
}

async function insert(
  connection: PoolConnection,
  topicId: number,
  number: number,
  { personId, key, words }: Words,
  now: Date,
): Promise<ResultSetHeader> {
  const [written] = await connection.query<ResultSetHeader>(
    `INSERT INTO forum_post (topic_id, number, state, author_id, author_as, reply_to_no, source, html, renderer_version, posted_at, key_hash)
      VALUES (?, ?, 'shown', ?, 'person', NULL, ?, ?, 1, ?, ?)`,
    [topicId, number, personId, words, words, now, createHash('sha256').update(key).digest()],
  );
  return written;
}

/** What is written with each post: how far its author has read, the month's points, the change. */
async function noteBeside(
  connection: PoolConnection,
  topicId: number,
  number: number,
  personId: number,
  now: Date,
  topic: RowDataPacket | undefined,
): Promise<void> {
  await connection.query(
    `INSERT INTO forum_reading (person_id, topic_id, last_read_no, read_at) VALUES (?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE last_read_no = IF(last_read_no + 1 = VALUES(last_read_no), VALUES(last_read_no), last_read_no), read_at = VALUES(read_at)`,
    [personId, topicId, number, now],
  );
  await connection.query(
    `INSERT INTO forum_topic_month (topic_id, month, category_id, points) VALUES (?, ?, ?, 1) ON DUPLICATE KEY UPDATE points = points + VALUES(points)`,
    [topicId, now.getUTCFullYear() * 100 + now.getUTCMonth() + 1, topic?.['category_id']],
  );
  await connection.query('INSERT INTO forum_topic_change (topic_id, rev, kind, post_no, changed_at) VALUES (?, ?, ?, ?, ?)', [
    topicId,
    topic?.['rev'],
    'post',
    number,
    now,
  ]);
}
