import { Injectable } from '@nestjs/common';
import { Connections } from '../../../platform/live/index.js';
import { On } from '../../../platform/outbox/index.js';
import { ManagerChanged, RolesChanged, ServiceMoved } from '../domain/people.events.js';

/** Puts people out of the open rooms that they may not be in any more, when their role, line or service changes. */
@Injectable()
export class RecheckRooms {
  constructor(private readonly connections: Connections) {}

  @On(RolesChanged, 'recheck-rooms')
  async ofRoles({ payload }: RolesChanged): Promise<void> {
    await this.connections.recheck(payload.personId);
  }

  @On(ServiceMoved, 'recheck-rooms')
  async ofMove({ payload }: ServiceMoved): Promise<void> {
    await this.connections.recheck(payload.personId);
  }

  /** The former manager is the one who may see less. */
  @On(ManagerChanged, 'recheck-rooms')
  async ofManager({ payload }: ManagerChanged): Promise<void> {
    if (payload.formerManagerId !== null) await this.connections.recheck(payload.formerManagerId);
  }
}
