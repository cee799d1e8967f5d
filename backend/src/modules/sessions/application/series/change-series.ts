import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { renderMarkdown } from '../../../../platform/markdown/index.js';
import type { ChangeSeries as ChangeSeriesRequest } from '../../api/series/series.schemas.js';
import { ChangedMeanwhile, WrongSeriesState } from '../../domain/sessions.errors.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { SeriesDetailsCheck } from './series-details.js';
import { Standings } from '../standings.js';

/** Changes a draft, freely: nobody counts on it yet. What is published is edited date by date, see `EditSeries`. */
@Injectable()
export class ChangeSeries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly check: SeriesDetailsCheck,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, id: number, { version, hostIds, skillIds, startsAt, skip, ...details }: ChangeSeriesRequest): Promise<void> {
    return this.transactions.run(async () => {
      const before = await this.series.lock(id);
      await this.standings.require(actor, before.state === 'draft' ? 'change' : 'view', before);
      if (before.state !== 'draft') throw new WrongSeriesState(before.state);
      if (before.version !== version) throw new ChangedMeanwhile();
      await this.check.people({ hostIds, skillIds }, details.audienceServiceId);

      const given = { ...details, startsLocal: startsAt, skipped: skip };
      if (movesFirstDate(before, given)) this.check.firstDate({ ...before, ...said(given) });
      const html = details.description === undefined ? undefined : renderMarkdown(details.description).html;
      await this.series.change(id, { ...given, descriptionHtml: html });
      if (hostIds) await this.series.setHosts(id, [...new Set(hostIds)]);
      if (skillIds) await this.series.setSkills(id, [...new Set(skillIds)]);
      const changed = Object.keys({ ...details, ...(hostIds && { hostIds }), ...(skillIds && { skillIds }) });
      await this.audit.record({ actor, action: 'sessions.series-changed', subject: { type: 'series', id }, detail: { changed } });
    });
  }
}

const timingFields = ['startsLocal', 'timeZone', 'rule', 'skipped', 'durationMinutes', 'bankHolidays'] as const;

function movesFirstDate(before: SeriesWithPeople, given: Partial<SeriesWithPeople>): boolean {
  return timingFields.some((name) => given[name] !== undefined && JSON.stringify(before[name]) !== JSON.stringify(given[name]));
}

function said(given: Partial<SeriesWithPeople>): Partial<SeriesWithPeople> {
  return Object.fromEntries(Object.entries<unknown>(given).filter(([, value]) => value !== undefined));
}
