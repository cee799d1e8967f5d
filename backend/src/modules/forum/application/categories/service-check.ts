import { Injectable } from '@nestjs/common';
import { type FieldError, InvalidInput } from '../../../../platform/errors/index.js';
import type { Grant } from '../../domain/categories/levels.js';
import { ForumColleagues } from '../colleagues.js';

interface Named {
  readonly serviceId?: number | null | undefined;
  readonly grants?: readonly Grant[];
}

/** Services that a category names have to be there. */
@Injectable()
export class ServiceCheck {
  constructor(private readonly colleagues: ForumColleagues) {}

  /** @throws InvalidInput */
  async check({ serviceId, grants = [] }: Named): Promise<void> {
    const named = [serviceId ?? null, ...grants.map((grant) => grant.serviceId)];
    if (named.every((id) => id === null)) return;
    const known = new Set((await this.colleagues.services()).map(({ id }) => id));
    const isUnknown = (id: number | null | undefined): boolean => id !== null && id !== undefined && !known.has(id);
    const flaws: FieldError[] = [
      ...(isUnknown(serviceId) ? [{ field: 'serviceId', message: 'Choose a service from the list' }] : []),
      ...grants.flatMap((grant, index) =>
        isUnknown(grant.serviceId) ? [{ field: `grants.${String(index)}.serviceId`, message: 'Choose a service from the list' }] : [],
      ),
    ];
    if (flaws.length > 0) throw new InvalidInput(flaws);
  }
}
