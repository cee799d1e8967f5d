import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { oneOf } from '../../../platform/database/index.js';
import { type PersonState, personStates } from '../domain/import/snapshot.js';

/** Someone who works, has worked or will work here. Nobody is ever deleted. */
@Entity('person')
@Unique('uq_person_number', ['personNumber'])
@Index('ix_person_email', ['email'])
@Index('ix_person_starts', ['state', 'startsOn'])
@Index('ix_person_leaves', ['state', 'leavesOn'])
@Index('ix_person_name', ['state', 'familyName', 'givenName'])
@Check('ck_person_state', oneOf('state', personStates))
export class Person {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'person_number', type: 'varchar', length: 30, collation: 'utf8mb4_bin', nullable: true })
  readonly personNumber!: string | null;

  @Column({ name: 'given_name', type: 'varchar', length: 80 })
  readonly givenName!: string;

  @Column({ name: 'family_name', type: 'varchar', length: 80 })
  readonly familyName!: string;

  @Column({ type: 'varchar', length: 254, nullable: true })
  readonly email!: string | null;

  @Column({ type: 'varchar', length: 10 })
  readonly state!: PersonState;

  @Column({ name: 'starts_on', type: 'date', nullable: true })
  readonly startsOn!: string | null;

  @Column({ name: 'leaves_on', type: 'date', nullable: true })
  readonly leavesOn!: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  readonly createdAt!: Date;
}
