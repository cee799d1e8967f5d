import { describe, expect, it } from '@jest/globals';
import { lintSql } from './sql-lint.mjs';

describe('the SQL that both servers have', () => {
  it.each([
    'SELECT id, name FROM person WHERE id = ? FOR UPDATE',
    'INSERT INTO setting (name, value) VALUES (?, ?) ON DUPLICATE KEY UPDATE value = VALUES(value)',
    'SELECT ROW_NUMBER() OVER (PARTITION BY service_id ORDER BY id) AS place FROM person',
    'UPDATE outbox SET claimed_by = ? WHERE id = ? AND (claimed_by IS NULL OR lease_until < ?)',
    "SELECT 'GET_LOCK(1); RETURNING' AS words -- SKIP LOCKED",
    'CREATE TABLE room (id INT UNSIGNED NOT NULL AUTO_INCREMENT, note TEXT NULL, PRIMARY KEY (id), KEY ix_room_note (note(20)))',
    'ALTER TABLE room DROP CONSTRAINT ck_room_kind',
    'CREATE TABLE IF NOT EXISTS room (id INT UNSIGNED PRIMARY KEY)',
    "SELECT JSON_VALUE(detail, '$.name') FROM audit_entry",
    'SELECT `rank`, post.`system` FROM post',
    "CREATE TABLE word (id INT PRIMARY KEY, kind VARCHAR(20) NOT NULL DEFAULT 'x', CONSTRAINT ck_word_kind CHECK (kind IN ('a', 'b')))",
  ])('takes %s', (statement) => {
    expect(lintSql(statement)).toEqual([]);
  });

  it.each([
    ["SELECT GET_LOCK('import', 10)", 'Named locks'],
    ['LOCK TABLES person WRITE', 'Table locks'],
    ["XA START 'a'", 'Distributed'],
    ['CREATE TRIGGER t BEFORE INSERT ON person FOR EACH ROW SET @a = 1', 'in the code'],
    ['CREATE DEFINER=root PROCEDURE p() SELECT 1', 'in the code'],
    ['CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM session', 'in the code'],
    ['SELECT id FROM outbox LIMIT 1 FOR UPDATE SKIP LOCKED', 'guarded UPDATE'],
    ['INSERT INTO person (name) VALUES (?) RETURNING id', 'RETURNING'],
    ['CREATE TABLE seat (id INT, PRIMARY KEY (id, span WITHOUT OVERLAPS))', 'periods'],
    ['CREATE SEQUENCE s', 'sequences'],
    ['ALTER TABLE person ADD COLUMN IF NOT EXISTS age INT', 'whole tables'],
    ['DROP INDEX IF EXISTS ix ON person', 'whole tables'],
    ['CREATE TABLE a (id UUID NOT NULL, PRIMARY KEY (id))', 'column type'],
    ['SELECT id FROM person FETCH FIRST 3 ROWS ONLY', 'LIMIT only'],
    ["CREATE TABLE a (id INT PRIMARY KEY, note TEXT NOT NULL DEFAULT '')", 'parentheses'],
    ['SELECT id FROM person FOR SHARE', 'SHARE MODE'],
    ["SELECT detail->>'$.name' FROM audit_entry", 'JSON_VALUE'],
    ['CREATE TABLE a (id INT PRIMARY KEY) COLLATE utf8mb4_0900_ai_ci', 'collation'],
    ['INSERT INTO a (b) VALUES (?) AS fresh ON DUPLICATE KEY UPDATE b = fresh.b', 'row alias'],
    ['CREATE TABLE a (id INT PRIMARY KEY, KEY ix ((LOWER(name))))', 'expression'],
    ['SELECT first || last FROM person', 'CONCAT'],
    ['SELECT NOW()', 'Clock'],
    ['SELECT rank FROM post', 'reserved word'],
    ['CREATE TABLE a (id INT)', 'primary key'],
    ['SELECT 1; CREATE TABLE a (id INT)', 'primary key'],
  ])('refuses %s', (statement, reason) => {
    expect(lintSql(statement).join(' ')).toContain(reason);
  });
});
