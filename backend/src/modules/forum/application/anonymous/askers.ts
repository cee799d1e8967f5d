import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SealedNamesRepository } from '../../persistence/anonymous/sealed-names.repository.js';

/** Who asked a question without their name. Others learn from here only whether a person is the one, never who it is. */
@Injectable()
export class Askers {
  constructor(private readonly names: SealedNamesRepository) {}

  /** In the transaction that starts the topic. */
  async seal(topicId: number, personId: number): Promise<void> {
    await this.names.seal(topicId, { personId, token: randomBytes(16) });
  }

  /** Posts of theirs go on in another topic. */
  async sealAlso(fromTopicId: number, topicId: number): Promise<void> {
    const sealed = await this.names.open(fromTopicId);
    if (sealed) await this.seal(topicId, sealed.personId);
  }

  is(topicId: number, personId: number): Promise<boolean> {
    return this.names.isOf(topicId, personId);
  }
}
