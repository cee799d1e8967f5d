import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Rows to lock where all writers of a kind must take turns. */
@Entity('people_turn')
export class PeopleTurn {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  readonly name!: string;

  @Column({ type: 'int', unsigned: true })
  readonly taken!: number;
}
