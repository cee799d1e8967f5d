import { Injectable } from '@nestjs/common';
import { toWallTime } from '../../../platform/calendar/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';

/** The day that it is at the council. */
@Injectable()
export class Today {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** `2026-11-26` */
  day(): string {
    return toWallTime(this.clock.now(), this.config.timeZone).slice(0, 10);
  }
}
