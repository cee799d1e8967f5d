import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';

/** Who wants invitations by mail. */
@Injectable()
export class InvitationSettingsRepository {
  constructor(private readonly transactions: Transactions) {}

  async wantedBy(personId: number): Promise<boolean> {
    const chosen = await this.transactions.one<{ wanted: number }>('SELECT wanted FROM invitation_setting WHERE person_id = ?', [personId]);
    return chosen?.wanted !== 0;
  }

  async choose(personId: number, wanted: boolean): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO invitation_setting (person_id, wanted) VALUES (?, ?) ON DUPLICATE KEY UPDATE wanted = VALUES(wanted)',
      [personId, wanted],
    );
  }
}
