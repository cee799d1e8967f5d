import type { Connection, RowDataPacket } from 'mysql2/promise';

const TOPICS = `INSERT INTO search_document (kind, ref_id, scope, owner_id, author_id, category_id, title, body, tags, solved, dated_at, link)
  SELECT 'forum-topic', t.id, CONCAT('forum-category:', t.category_id), t.author_id, p.author_id, t.category_id, t.title, p.source,
    IFNULL((SELECT GROUP_CONCAT(s.skill_id) FROM forum_topic_skill s WHERE s.topic_id = t.id), ''),
    IF(t.kind = 'question', t.accepted_no IS NOT NULL, NULL), p.posted_at, CONCAT('/forum/t/', t.id)
  FROM forum_topic t JOIN forum_post p ON p.topic_id = t.id AND p.number = 1`;
const REPLIES = `INSERT INTO search_document (kind, ref_id, scope, owner_id, author_id, category_id, title, body, tags, solved, dated_at, link)
  SELECT 'forum-post', p.id, CONCAT('forum-category:', t.category_id), t.author_id, p.author_id, t.category_id, '', p.source, '', NULL, p.posted_at,
    CONCAT('/forum/t/', t.id, '/', p.number)
  FROM forum_post p JOIN forum_topic t ON t.id = p.topic_id WHERE p.number > 1 AND p.id BETWEEN ? AND ?`;
const AT_ONCE = 50_000;

/** Makes the documents of a loaded forum, and the index over them once they are there: two minutes for a million. */
export async function loadSearch(connection: Connection): Promise<void> {
  await connection.query('SET SESSION innodb_ft_enable_stopword = OFF');
  await connection.query('ALTER TABLE search_document DROP KEY ft_search_document_title, DROP KEY ft_search_document_text');
  await connection.query(TOPICS);
  const [[last]] = await connection.query<({ id: number } & RowDataPacket)[]>('SELECT MAX(id) AS id FROM forum_post');
  for (let from = 1; from <= (last?.id ?? 0); from += AT_ONCE) await connection.query(REPLIES, [from, from + AT_ONCE - 1]);
  await connection.query('ALTER TABLE search_document ADD FULLTEXT KEY ft_search_document_title (title)');
  await connection.query('ALTER TABLE search_document ADD FULLTEXT KEY ft_search_document_text (title, body)');
  await connection.query('ANALYZE TABLE search_document');
}
