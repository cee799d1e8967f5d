import { Injectable } from '@nestjs/common';
import { Dispatcher } from './dispatcher.js';
import { Jobs } from './jobs/jobs.js';

/** What a server does beside answering requests. Only the process that serves starts it; it ends by itself at shutdown. */
@Injectable()
export class BackgroundWork {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly jobs: Jobs,
  ) {}

  start(): void {
    this.dispatcher.start();
    this.jobs.start();
  }
}
