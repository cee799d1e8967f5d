import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Topic } from './topic.entity.js';

/** One person's vote for one topic. Shown to nobody but that person: others see how many there are. */
@Entity('topic_vote')
@Index('ix_topic_vote_person', ['personId', 'topicId'])
export class TopicVote {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => Topic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_topic_vote_topic' })
  readonly topic?: Relation<Topic>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ name: 'voted_at', type: 'datetime', precision: 3 })
  readonly votedAt!: Date;
}

/** Somebody who could speak about it, by name, because they offered. */
@Entity('topic_speaker')
@Index('ix_topic_speaker_person', ['personId', 'topicId'])
export class TopicSpeaker {
  @PrimaryColumn({ name: 'topic_id', type: 'int', unsigned: true })
  readonly topicId!: number;

  @ManyToOne(() => Topic, { onDelete: 'CASCADE', onUpdate: 'RESTRICT' })
  @JoinColumn({ name: 'topic_id', foreignKeyConstraintName: 'fk_topic_speaker_topic' })
  readonly topic?: Relation<Topic>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'varchar', length: 300, nullable: true })
  readonly words!: string | null;

  @Column({ name: 'offered_at', type: 'datetime', precision: 3 })
  readonly offeredAt!: Date;
}

/** How many topics a person suggested on the last day on which they suggested any. Its row lock counts clicks at the same moment one by one. */
@Entity('topic_turn')
export class TopicTurn {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ type: 'char', length: 10 })
  readonly day!: string;

  @Column({ type: 'smallint', unsigned: true })
  readonly suggested!: number;
}
