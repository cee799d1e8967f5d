import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { renderMarkdown } from '../../../../platform/markdown/index.js';
import type { DraftSeries as DraftSeriesRequest } from '../../api/series/series.schemas.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';
import { SeriesDetailsCheck } from './series-details.js';

/** Anyone may draft a series, and hosts it unless they name others. */
@Injectable()
export class DraftSeries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly colleagues: Colleagues,
    private readonly check: SeriesDetailsCheck,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @returns the id of the draft */
  run(actor: Actor, { hostIds = [actor.personId], skillIds, startsAt, skip, ...details }: DraftSeriesRequest): Promise<number> {
    return this.transactions.run(async () => {
      await this.check.people({ hostIds, skillIds }, details.audienceServiceId);
      const timing = { ...details, startsLocal: startsAt, skipped: skip };
      this.check.firstDate(timing);
      const service = await this.colleagues.serviceOf(actor.personId);
      const id = await this.series.add(
        { ...timing, descriptionHtml: renderMarkdown(details.description).html, draftedBy: actor.personId, serviceId: service?.id ?? null },
        this.clock.now(),
      );
      await this.series.setHosts(id, [...new Set(hostIds)]);
      await this.series.setSkills(id, [...new Set(skillIds)]);
      await this.audit.record({
        actor,
        action: 'sessions.series-drafted',
        subject: { type: 'series', id },
        detail: { title: details.title },
      });
      return id;
    });
  }
}
