import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import {
  audiences,
  bankHolidayRules,
  seriesStates,
  type Audience,
  type BankHolidayRule,
  type SeriesState,
} from '../../domain/series/series.js';

@Entity('series')
@Index('ix_series_state', ['state', 'id'])
@Index('ix_series_service', ['serviceId', 'state'])
@Index('ix_series_split_from', ['splitFromId'])
@Check('ck_series_state', oneOf('state', seriesStates))
@Check('ck_series_audience', oneOf('audience', audiences))
@Check('ck_series_bank_holidays', oneOf('bank_holidays', bankHolidayRules))
export class Series {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  /** The series whose later dates this one took over when it was split. */
  @Column({ name: 'split_from_id', type: 'int', unsigned: true, nullable: true })
  readonly splitFromId!: number | null;

  @ManyToOne(() => Series, { onDelete: 'RESTRICT', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'split_from_id', foreignKeyConstraintName: 'fk_series_split_from' })
  readonly splitFrom?: Relation<Series> | null;

  /** What calendars know the dates by that its present rule makes; another one from each change of the rule on. */
  @Column({ name: 'calendar_uid', type: 'char', length: 36 })
  readonly calendarUid!: string;

  /** Raised by every edit; an edit names the version it started from. */
  @Column({ type: 'int', unsigned: true, default: 1 })
  readonly version!: number;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: SeriesState;

  @Column({ type: 'varchar', length: 120 })
  readonly title!: string;

  @Column({ type: 'varchar', length: 500 })
  readonly summary!: string;

  /** Markdown as typed. */
  @Column({ type: 'text' })
  readonly description!: string;

  @Column({ name: 'description_html', type: 'mediumtext' })
  readonly descriptionHtml!: string;

  @Column({ name: 'drafted_by', type: 'int', unsigned: true })
  readonly draftedBy!: number;

  /** Service of the person who drafted it: decides which organisers have a say. */
  @Column({ name: 'service_id', type: 'int', unsigned: true, nullable: true })
  readonly serviceId!: number | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  readonly place!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  readonly link!: string | null;

  @Column({ name: 'capacity_room', type: 'smallint', unsigned: true })
  readonly capacityRoom!: number;

  @Column({ name: 'capacity_online', type: 'smallint', unsigned: true })
  readonly capacityOnline!: number;

  @Column({ type: 'tinyint', unsigned: true })
  readonly captions!: number;

  @Column({ name: 'duration_minutes', type: 'smallint', unsigned: true })
  readonly durationMinutes!: number;

  /** RFC 5545 without DTSTART; null for a single date. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  readonly rule!: string | null;

  @Column({ name: 'starts_local', type: 'char', length: 16 })
  readonly startsLocal!: string;

  @Column({ name: 'time_zone', type: 'varchar', length: 64 })
  readonly timeZone!: string;

  /** Local starts that the series leaves out, as a JSON list. */
  @Column({ type: 'text' })
  readonly skipped!: string;

  @Column({ name: 'opens_minutes_before', type: 'int', unsigned: true, nullable: true })
  readonly opensMinutesBefore!: number | null;

  @Column({ name: 'closes_minutes_before', type: 'int', unsigned: true })
  readonly closesMinutesBefore!: number;

  @Column({ name: 'release_until_minutes_before', type: 'int', unsigned: true })
  readonly releaseUntilMinutesBefore!: number;

  @Column({ type: 'varchar', length: 10 })
  readonly audience!: Audience;

  @Column({ name: 'audience_service_id', type: 'int', unsigned: true, nullable: true })
  readonly audienceServiceId!: number | null;

  @Column({ name: 'bank_holidays', type: 'varchar', length: 20 })
  readonly bankHolidays!: BankHolidayRule;

  /** How long those who asked for the series will be ahead of the others at its first date, from when it is published. */
  @Column({ name: 'promised_early_minutes', type: 'smallint', unsigned: true, default: 0 })
  readonly promisedEarlyMinutes!: number;

  /** Local time up to which dates are rows. */
  @Column({ name: 'made_until', type: 'char', length: 16, nullable: true })
  readonly madeUntil!: string | null;

  @Column({ name: 'drafted_at', type: 'datetime', precision: 3 })
  readonly draftedAt!: Date;

  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true })
  readonly publishedAt!: Date | null;

  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true })
  readonly endedAt!: Date | null;
}

@Entity('series_host')
@Index('ix_series_host_person', ['personId', 'seriesId'])
export class SeriesHost {
  @PrimaryColumn({ name: 'series_id', type: 'int', unsigned: true })
  readonly seriesId!: number;

  @ManyToOne(() => Series, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'series_id', foreignKeyConstraintName: 'fk_series_host_series' })
  readonly series?: Relation<Series>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'tinyint', unsigned: true })
  readonly position!: number;
}

@Entity('series_skill')
@Index('ix_series_skill_skill', ['skillId', 'seriesId'])
export class SeriesSkill {
  @PrimaryColumn({ name: 'series_id', type: 'int', unsigned: true })
  readonly seriesId!: number;

  @ManyToOne(() => Series, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'series_id', foreignKeyConstraintName: 'fk_series_skill_series' })
  readonly series?: Relation<Series>;

  @PrimaryColumn({ name: 'skill_id', type: 'int', unsigned: true })
  readonly skillId!: number;
}
