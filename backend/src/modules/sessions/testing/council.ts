import { Actor, type RoleHeld } from '../../../platform/access/index.js';
import type { SessionPerson, SessionSkill } from '../api/series/occurrence.schemas.js';
import { Colleagues } from '../application/colleagues.js';
import { ORGANISER } from '../application/standings.js';

/** A council where everybody works: services 1 (council) over 2 (libraries) and 3 (finance); person n works in service 2, from 100 on in 3. */
export class EverybodyWorksHere extends Colleagues {
  readonly gone = new Set<number>();

  people(ids: readonly number[]): Promise<Map<number, SessionPerson>> {
    const service = (id: number): string => (id < 100 ? 'Libraries' : 'Finance');
    return Promise.resolve(new Map(ids.map((id) => [id, { id, name: `Person ${String(id)}`, initials: 'P', service: service(id) }])));
  }
  skills(ids: readonly number[]): Promise<SessionSkill[]> {
    return Promise.resolve(ids.filter((id) => id < 1000).map((id) => ({ id, name: `Skill ${String(id)}` })));
  }
  here(ids: readonly number[]): Promise<number[]> {
    return Promise.resolve(ids.filter((id) => !this.gone.has(id)));
  }
  serviceOf(personId: number): Promise<{ id: number; name: string }> {
    return Promise.resolve(personId < 100 ? { id: 2, name: 'Libraries' } : { id: 3, name: 'Finance' });
  }
  async servicesAround(personId: number): Promise<number[]> {
    return [1, (await this.serviceOf(personId)).id];
  }
  servicesWithin(serviceId: number): Promise<number[]> {
    return Promise.resolve(serviceId === 1 ? [1, 2, 3] : [serviceId]);
  }
  serviceName(serviceId: number): Promise<string | null> {
    return Promise.resolve({ 1: 'Council', 2: 'Libraries', 3: 'Finance' }[serviceId] ?? null);
  }
  organisersOf(): Promise<number[]> {
    return Promise.resolve([kwame.personId]);
  }
}

export function person(id: number, roles: readonly RoleHeld[] = []): Actor {
  return new Actor(id, id, id, `Person ${String(id)}`, roles);
}

let last = 1000;
/** Somebody of the finance service who is nobody in particular. */
export const aPerson = (): Actor => person((last += 1));

/** Hosts the series of specs. */
export const ruth = person(5);
/** Organises sessions everywhere. */
export const kwame = person(105, [{ role: ORGANISER, scopeId: null }]);
