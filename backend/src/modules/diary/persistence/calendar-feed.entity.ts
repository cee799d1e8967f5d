import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The address at which a person's calendar programs read their diary: one for each person, kept as a hash. */
@Entity('calendar_feed')
@Unique('uq_calendar_feed_secret', ['secretHash'])
export class CalendarFeed {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ name: 'secret_hash', type: 'binary', length: 32 })
  readonly secretHash!: Buffer;

  @Column({ name: 'made_at', type: 'datetime', precision: 3 })
  readonly madeAt!: Date;

  /** To the hour. */
  @Column({ name: 'last_used_at', type: 'datetime', precision: 3, nullable: true })
  readonly lastUsedAt!: Date | null;
}
