import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../../platform/database/index.js';
import { type DigestRhythm, digestRhythms } from '../../domain/following/digest.js';
import { ForumPost } from '../post.entity.js';

/** A person whom a post names, or named: told once, however often its words change. */
@Entity('forum_mention')
@Index('ix_forum_mention_person', ['personId'])
export class ForumMention {
  @PrimaryColumn({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumPost, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_mention_post' })
  readonly post?: Relation<ForumPost>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  /** Whether the present words name them. */
  @Column({ type: 'boolean' })
  readonly named!: boolean;

  /** When they were told, or were found not to be among those who are. */
  @Column({ name: 'told_at', type: 'datetime', precision: 3, nullable: true })
  readonly toldAt!: Date | null;
}

/** A post that waits to be mailed to a person, or of which that was decided. */
@Entity('forum_post_mail')
@Index('ix_forum_post_mail_post', ['postId'])
@Index('ix_forum_post_mail_waiting', ['personId', 'settledAt'])
@Index('ix_forum_post_mail_settled', ['settledAt'])
export class ForumPostMail {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @PrimaryColumn({ name: 'post_id', type: 'int', unsigned: true })
  readonly postId!: number;

  @ManyToOne(() => ForumPost, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'post_id', foreignKeyConstraintName: 'fk_forum_post_mail_post' })
  readonly post?: Relation<ForumPost>;

  @Column({ name: 'noted_at', type: 'datetime', precision: 3 })
  readonly notedAt!: Date;

  /** When it was mailed, or found not to be for this person any more. */
  @Column({ name: 'settled_at', type: 'datetime', precision: 3, nullable: true })
  readonly settledAt!: Date | null;
}

/** What a person chose about news of the forum, beside the kinds of notifications. */
@Entity('forum_news_setting')
@Index('ix_forum_news_setting_digest', ['digest', 'personId'])
@Check('ck_forum_news_setting_digest', oneOf('digest', digestRhythms))
export class ForumNewsSetting {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'varchar', length: 6, default: 'off' })
  readonly digest!: DigestRhythm;

  /** The last day on which they are sent no questions. */
  @Column({ name: 'away_until', type: 'date', nullable: true })
  readonly awayUntil!: string | null;

  /** Signs the links in their mails. */
  @Column({ type: 'binary', length: 32 })
  readonly secret!: Buffer;
}

/** A digest that a person gets, once for each period. */
@Entity('forum_digest')
@Index('ix_forum_digest_due', ['dueAt'])
export class ForumDigest {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @PrimaryColumn({ type: 'varchar', length: 17 })
  readonly period!: string;

  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  readonly dueAt!: Date;

  /** Null where there was nothing to tell. */
  @Column({ name: 'sent_at', type: 'datetime', precision: 3, nullable: true })
  readonly sentAt!: Date | null;
}
