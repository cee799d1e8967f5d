import { DomainError } from '../../../../platform/errors/index.js';
import { mostMaterials } from './material.js';

export class TooManyMaterials extends DomainError {
  readonly code = 'too_many_materials';
  readonly status = 409;
  constructor() {
    super(`This date already has ${String(mostMaterials)} materials. Remove one that is no longer needed, then add this one.`);
  }
}

export class TooLateToRestore extends DomainError {
  readonly code = 'too_late_to_restore';
  readonly status = 409;
  constructor() {
    super('This was removed too long ago to bring it back. Add it again.');
  }
}
