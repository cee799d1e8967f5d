import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { OutboxRepository } from '../outbox.repository.js';
import { Every } from './every.js';

const KEPT_MS = 7 * 24 * 3_600_000;
const BATCH = 1_000;

/** Removes what was told more than a week ago: until then it helps to find out what happened. */
@Injectable()
export class TidyOutbox {
  constructor(
    private readonly repository: OutboxRepository,
    private readonly clock: Clock,
  ) {}

  @Every('PT1H', 'outbox.tidy')
  async run(): Promise<void> {
    const before = this.clock.in(-KEPT_MS);
    while ((await this.repository.removeDoneBefore(before, BATCH)) === BATCH);
  }
}
