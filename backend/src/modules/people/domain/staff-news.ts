import type { PersonChange } from './import/import-plan.js';
import { primaryPost, type PersonRecord } from './import/snapshot.js';

/** What other rooms must hear about one person's change. */
export interface StaffNews {
  readonly joined: boolean;
  readonly left: boolean;
  /** Set where the line manager of the main post is another one: the person numbers, null for nobody. */
  readonly manager: { readonly from: string | null; readonly to: string | null } | null;
  /** Set where the main post stands elsewhere: the keys of the services. */
  readonly service: { readonly from: string | null; readonly to: string | null } | null;
}

/** Someone who joins or leaves is news as such; who manages them, or where they work, is news of people who stay. */
export function newsOf({ before, after }: PersonChange): StaffNews {
  const joined = before?.state !== 'here' && after.state === 'here';
  const left = before !== null && before.state !== 'left' && after.state === 'left';
  const stays = before?.state === 'here' && after.state === 'here';
  const change = (of: (person: PersonRecord) => string | null): { from: string | null; to: string | null } | null =>
    stays && of(before) !== of(after) ? { from: of(before), to: of(after) } : null;
  return {
    joined,
    left,
    manager: change((person) => primaryPost(person)?.managerNumber ?? null),
    service: change((person) => primaryPost(person)?.serviceKey ?? null),
  };
}
