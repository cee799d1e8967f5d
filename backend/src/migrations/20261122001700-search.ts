import type { MigrationInterface, QueryRunner } from 'typeorm';

// What people find by words, made anew from the rooms whenever something changes there. People are numbers without a foreign key, as everywhere
// outside the people room.
export class Search20261122001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The indexes keep this for ever, whatever the server is told: "the", "it" and "who" are found like other words.
    await runner.query('SET SESSION innodb_ft_enable_stopword = OFF');
    await runner.query(`
      CREATE TABLE search_document (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        kind VARCHAR(20) NOT NULL,
        ref_id INT UNSIGNED NOT NULL,
        scope VARCHAR(40) NOT NULL,
        owner_id INT UNSIGNED NULL,
        author_id INT UNSIGNED NULL,
        category_id INT UNSIGNED NULL,
        title VARCHAR(200) NOT NULL,
        body MEDIUMTEXT NOT NULL,
        tags VARCHAR(120) NOT NULL,
        solved TINYINT UNSIGNED NULL,
        dated_at DATETIME(3) NOT NULL,
        link VARCHAR(120) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_search_document_subject (kind, ref_id),
        KEY ix_search_document_dated (dated_at, id),
        KEY ix_search_document_kind (kind, dated_at, id),
        KEY ix_search_document_author (author_id, dated_at, id),
        KEY ix_search_document_category (category_id, dated_at, id),
        FULLTEXT KEY ft_search_document_title (title),
        FULLTEXT KEY ft_search_document_text (title, body)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE search_turn (
        slot SMALLINT UNSIGNED NOT NULL,
        PRIMARY KEY (slot)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
    await runner.query(`
      CREATE TABLE search_progress (
        kind VARCHAR(20) NOT NULL,
        version INT UNSIGNED NOT NULL,
        done_to INT UNSIGNED NULL,
        PRIMARY KEY (kind)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['search_progress', 'search_turn', 'search_document']) await runner.query(`DROP TABLE ${table}`);
  }
}
