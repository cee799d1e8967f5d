import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/index.js';
import { type Channel, channels } from './kinds.js';

/** What a person chose; where there is no row the kind's own default holds. */
@Entity('notification_setting')
@Check('ck_notification_setting_channel', oneOf('channel', channels))
export class NotificationSetting {
  @PrimaryColumn({ name: 'person_id', type: 'int', unsigned: true })
  readonly personId!: number;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  readonly kind!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  readonly channel!: Channel;

  @Column({ type: 'boolean' })
  readonly wanted!: boolean;
}
