import { InvalidInput } from '../errors/index.js';

/** What a refusal is about: the names a request for dates uses for its fields. */
export type RuleField = 'rule' | 'startsAt' | 'timeZone' | 'skip' | 'limit' | 'from' | 'before';

/** A rule, a start, a zone or a window that cannot make dates. The message is one plain sentence that says why. */
export class InvalidRule extends InvalidInput {
  override readonly code = 'invalid_rule';

  constructor(message: string, field: RuleField = 'rule') {
    super([{ field, message }], message);
  }
}
