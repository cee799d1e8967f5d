import type { DemoPersonView } from './session.schemas.js';

/** People one can sign in as with one click. Only a server of the demo council knows any. */
export abstract class DemoPeople {
  abstract readonly people: readonly DemoPersonView[];
}

export class NoDemoPeople extends DemoPeople {
  readonly people = [];
}
