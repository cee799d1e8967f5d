import type { MigrationInterface, QueryRunner } from 'typeorm';

// open_booking_id is the booking while the offer is open, else null: so nobody is offered two seats at once, whichever servers make offers.
export class SeatOffers20261122000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE occurrence
        ADD COLUMN held_room SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER booked_online,
        ADD COLUMN held_online SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER held_room,
        ADD COLUMN open_room SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER held_online,
        ADD COLUMN open_online SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER open_room,
        ADD COLUMN seats_due_at DATETIME(3) NULL AFTER next_queue_number`);
    await runner.query(`
      ALTER TABLE booking
        ADD COLUMN passed_over TINYINT UNSIGNED NOT NULL DEFAULT 0 AFTER wants_room,
        ADD COLUMN asks_first TINYINT UNSIGNED NOT NULL DEFAULT 0 AFTER passed_over`);
    await runner.query(`
      CREATE TABLE seat_offer (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        occurrence_id INT UNSIGNED NOT NULL,
        booking_id INT UNSIGNED NOT NULL,
        open_booking_id INT UNSIGNED NULL,
        person_id INT UNSIGNED NOT NULL,
        seat VARCHAR(6) NOT NULL,
        state VARCHAR(10) NOT NULL,
        offered_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_seat_offer_open (open_booking_id),
        KEY ix_seat_offer_occurrence (occurrence_id, state),
        KEY ix_seat_offer_booking (booking_id),
        KEY ix_seat_offer_person (person_id, offered_at),
        CONSTRAINT ck_seat_offer_seat CHECK (seat IN ('room', 'online')),
        CONSTRAINT ck_seat_offer_state CHECK (state IN ('open', 'taken', 'declined', 'lapsed', 'withdrawn')),
        CONSTRAINT fk_seat_offer_occurrence FOREIGN KEY (occurrence_id) REFERENCES occurrence (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
        CONSTRAINT fk_seat_offer_booking FOREIGN KEY (booking_id) REFERENCES booking (id) ON DELETE RESTRICT ON UPDATE RESTRICT
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE seat_offer');
    await runner.query('ALTER TABLE booking DROP COLUMN asks_first, DROP COLUMN passed_over');
    await runner.query(`
      ALTER TABLE occurrence
        DROP COLUMN seats_due_at,
        DROP COLUMN open_online,
        DROP COLUMN open_room,
        DROP COLUMN held_online,
        DROP COLUMN held_room`);
  }
}
