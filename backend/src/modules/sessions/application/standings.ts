import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../platform/access/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Audience, SeriesState } from '../domain/series/series.js';
import { mayDo, type SessionAction, type Standing } from '../domain/sessions.policy.js';
import { Colleagues } from './colleagues.js';

export const ORGANISER = 'session-organiser';

export interface SeriesAsked {
  readonly state: SeriesState;
  readonly hostIds: readonly number[];
  readonly seriesHostIds?: readonly number[];
  readonly serviceId: number | null;
  readonly audience: Audience;
  readonly audienceServiceId: number | null;
}

/** Works out how a person stands to a series, and asks the policy. */
@Injectable()
export class Standings {
  constructor(private readonly colleagues: Colleagues) {}

  async of(actor: Actor, series: SeriesAsked): Promise<Standing> {
    return {
      isHost: series.hostIds.includes(actor.personId) || (series.seriesHostIds ?? []).includes(actor.personId),
      isOrganiser: await this.organises(actor, series.serviceId),
      inAudience: await this.isMeant(actor.personId, series),
    };
  }

  /** @throws NotFound where the person may not even know of the series, Refused where they may not do this. */
  async require(actor: Actor, action: SessionAction, series: SeriesAsked): Promise<Standing> {
    const standing = await this.of(actor, series);
    if (!mayDo('view', standing, series.state)) throw new NotFound();
    requireAllowed(mayDo(action, standing, series.state));
    return standing;
  }

  async isMeant(personId: number, { audience, audienceServiceId }: SeriesAsked): Promise<boolean> {
    if (audience === 'everyone' || audienceServiceId === null) return true;
    return (await this.colleagues.servicesAround(personId)).includes(audienceServiceId);
  }

  private async organises(actor: Actor, serviceId: number | null): Promise<boolean> {
    const scopes = actor.roles.filter(({ role }) => role === ORGANISER).map(({ scopeId }) => scopeId);
    for (const scope of scopes) {
      if (scope === null) return true;
      if (serviceId !== null && (await this.colleagues.servicesWithin(scope)).includes(serviceId)) return true;
    }
    return false;
  }
}
