import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What someone told us is wrong with the product. */
@Entity('problem_report')
export class ProblemReport {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true })
  readonly id!: number;

  @Column({ name: 'person_id', type: 'int', unsigned: true, nullable: true })
  readonly personId!: number | null;

  @Column({ type: 'varchar', length: 300 })
  readonly page!: string;

  @Column({ type: 'varchar', length: 4000 })
  readonly what!: string;

  @Column({ type: 'varchar', length: 254 })
  readonly contact!: string;

  @Index('ix_problem_report_created')
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  readonly createdAt!: Date;
}
