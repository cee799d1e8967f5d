import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Every } from '../../../platform/outbox/index.js';
import { EarlyBookersRepository } from '../persistence/seats/early-bookers.repository.js';

const DATES_AT_ONCE = 50;

/** Deletes who asked for dates that have begun: it decides nothing any more. How many they were stays on the date. */
@Injectable()
export class ForgetEarlyBookers {
  constructor(
    private readonly bookers: EarlyBookersRepository,
    private readonly clock: Clock,
  ) {}

  @Every('P1D', 'sessions.forget-early-bookers')
  async run(): Promise<void> {
    let deleted: number;
    do deleted = await this.bookers.forget(this.clock.now(), DATES_AT_ONCE);
    while (deleted > 0);
  }
}
