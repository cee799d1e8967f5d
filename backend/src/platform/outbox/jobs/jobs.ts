import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Clock } from '../../clock/index.js';
import { LEASE_MS } from '../lease.js';
import { type ProviderMethod, providerMethods } from '../provider-methods.js';
import { type Round, roundOf } from './every.js';
import { JobsRepository } from './jobs.repository.js';

const LOOK_EVERY_MS = 5_000;

/** A job that failed comes round again after this, or after its own period where that is shorter. */
const AFTER_FAILURE_MS = 300_000;

type Job = Round & Pick<ProviderMethod, 'call'>;

/** Runs what carries `@Every`, each job on one server at a time. */
@Injectable()
export class Jobs implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private found: Map<string, Job> | undefined;
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: JobsRepository,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly clock: Clock,
  ) {}

  /** Two jobs of one name stop the start-up. */
  onModuleInit(): void {
    this.jobs();
  }

  /** From now on this process looks for jobs to do. */
  start(): void {
    if (this.timer) return;
    const look = (): void => {
      this.running ??= this.runDue()
        .catch((error: unknown) => {
          this.logger.error(`Could not look for jobs: ${String(error)}`);
        })
        .finally(() => {
          this.running = undefined;
        });
    };
    this.timer = setInterval(look, LOOK_EVERY_MS);
    look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Does every job whose time has come and that no other server does. */
  async runDue(): Promise<void> {
    const jobs = this.jobs();
    await this.repository.ensure([...jobs.keys()]);
    for (const name of await this.repository.due()) {
      const job = jobs.get(name);
      const token = job && (await this.repository.claim(name, LEASE_MS));
      if (job && token) await this.perform(job, token);
    }
  }

  /** Does one job now, whenever its time is. For tests and command-line tools. */
  async run(name: string): Promise<void> {
    const job = this.jobs().get(name);
    if (!job) throw new Error(`There is no job ${name}.`);
    await job.call();
  }

  private async perform(job: Job, token: string): Promise<void> {
    const renewal = setInterval(() => {
      this.repository.renew(job.name, token, LEASE_MS).catch((error: unknown) => {
        this.logger.warn(`Could not keep the job ${job.name}: ${String(error)}`);
      });
    }, LEASE_MS / 3);
    try {
      await job.call();
      await this.repository.finish(job.name, token, this.clock.in(job.everyMs), null);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.logger.error(`The job ${job.name} failed: ${message}`, error instanceof Error ? error.stack : undefined);
      await this.repository.finish(job.name, token, this.clock.in(Math.min(job.everyMs, AFTER_FAILURE_MS)), message);
    } finally {
      clearInterval(renewal);
    }
  }

  private jobs(): Map<string, Job> {
    if (this.found) return this.found;
    const found = new Map<string, Job>();
    for (const { owner, method, call } of providerMethods(this.discovery, this.scanner)) {
      const round = roundOf(method);
      if (!round) continue;
      if (found.has(round.name)) throw new Error(`${owner}: another job is named ${round.name} too.`);
      found.set(round.name, { ...round, call });
    }
    return (this.found = found);
  }
}
