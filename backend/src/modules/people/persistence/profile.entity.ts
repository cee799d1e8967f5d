import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type ProfileSkillKind, profileSkillKinds } from '../domain/profile.js';
import { type SkillLevel, skillLevels } from '../domain/skills/skill.js';
import { Person } from './person.entity.js';

/** What people say about themselves; everything is private until it is switched on. */
@Entity('profile')
export class Profile {
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_profile_person' })
  readonly person?: Relation<Person>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @Column({ name: 'shows_help', type: 'tinyint', unsigned: true })
  readonly showsHelp!: number;

  @Column({ name: 'shows_learning', type: 'tinyint', unsigned: true })
  readonly showsLearning!: number;

  @Column({ name: 'may_ask', type: 'tinyint', unsigned: true })
  readonly mayAsk!: number;

  @Column({ name: 'ask_note', type: 'varchar', length: 300, nullable: true })
  readonly askNote!: string | null;

  @Column({ type: 'int', unsigned: true })
  readonly version!: number;
}

/** A skill that a person can help with, or wants to learn. */
@Entity('profile_skill')
@Index('ix_profile_skill_skill', ['skillId', 'kind'])
@Check('ck_profile_skill_kind', oneOf('kind', profileSkillKinds))
@Check('ck_profile_skill_level', oneOf('level', skillLevels))
export class ProfileSkill {
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'fk_profile_skill_person' })
  readonly person?: Relation<Person>;

  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  readonly kind!: ProfileSkillKind;

  @PrimaryColumn({ name: 'skill_id', type: 'int', unsigned: true })
  readonly skillId!: number;

  @Column({ type: 'varchar', length: 12, nullable: true })
  readonly level!: SkillLevel | null;

  @Column({ type: 'tinyint', unsigned: true })
  readonly position!: number;
}
