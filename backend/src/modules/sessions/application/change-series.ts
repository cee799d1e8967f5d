import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { InvalidInput } from '../../../platform/errors/index.js';
import { renderMarkdown } from '../../../platform/markdown/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { ChangeSeries as ChangeSeriesRequest } from '../api/series.schemas.js';
import { changesInWords, timingFields } from '../domain/series-changes.js';
import { ChangedMeanwhile, WrongSeriesState } from '../domain/sessions.errors.js';
import { SeriesChanged } from '../domain/sessions.events.js';
import { SeriesRepository, type SeriesWithPeople } from '../persistence/series.repository.js';
import { CarryChanges } from './carry-changes.js';
import { SeriesDetailsCheck } from './series-details.js';
import { Standings } from './standings.js';

/** Changes a series. A draft changes freely; of a published one the details, for the dates still to come. */
@Injectable()
export class ChangeSeries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly check: SeriesDetailsCheck,
    private readonly carryChanges: CarryChanges,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, id: number, { version, hostIds, skillIds, startsAt, skip, ...details }: ChangeSeriesRequest): Promise<void> {
    return this.transactions.run(async () => {
      const before = await this.series.lock(id);
      await this.standings.require(actor, before.state === 'ended' ? 'view' : 'change', before);
      if (before.state === 'ended') throw new WrongSeriesState('ended');
      if (before.version !== version) throw new ChangedMeanwhile();
      await this.check.people({ hostIds, skillIds }, details.audienceServiceId);

      const given = { ...details, startsLocal: startsAt, skipped: skip };
      const html = details.description === undefined ? undefined : renderMarkdown(details.description).html;
      const after = merged(before, { ...given, descriptionHtml: html, hostIds, skillIds });
      this.checkTogether(before, after);
      if (before.state === 'published') await this.carryChanges.keepPast(before);
      await this.series.change(id, { ...given, descriptionHtml: html });
      if (hostIds) await this.series.setHosts(id, after.hostIds);
      if (skillIds) await this.series.setSkills(id, after.skillIds);
      if (before.state === 'published') {
        await this.carryChanges.run(before, after);
        const changes = changesInWords(before, after);
        if (changes.length > 0) this.outbox.add(new SeriesChanged({ seriesId: id, changes }));
      }
      const changed = Object.keys({ ...details, ...(hostIds && { hostIds }), ...(skillIds && { skillIds }) });
      await this.audit.record({ actor, action: 'sessions.series-changed', subject: { type: 'series', id }, detail: { changed } });
    });
  }

  private checkTogether(before: SeriesWithPeople, after: SeriesWithPeople): void {
    const moved = timingFields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
    if (before.state === 'draft') {
      if (moved.length > 0) this.check.firstDate(after);
      return;
    }
    if (moved.length > 0) {
      const message = 'The dates of a published series stay as they are. Cancel single dates, or end the series and draft a new one';
      throw new InvalidInput([{ field: 'rule', message }]);
    }
    this.check.seats(after);
  }
}

function merged(before: SeriesWithPeople, given: Partial<SeriesWithPeople>): SeriesWithPeople {
  const said = Object.fromEntries(Object.entries<unknown>(given).filter(([, value]) => value !== undefined)) as Partial<SeriesWithPeople>;
  return {
    ...before,
    ...said,
    hostIds: [...new Set(given.hostIds ?? before.hostIds)],
    skillIds: [...new Set(given.skillIds ?? before.skillIds)],
  };
}
