import { daysAfter, type Day } from '../day.js';
import { SeededRandom } from '../seeded-random.js';
import { liveTheirLives } from './circumstances.js';
import { draftPosts, type Draft } from './posts.js';
import type { StaffMember } from './staff.js';

/** People who have gone or are yet to come, beside the 1,200. */
export const LEAVERS = 6;
export const JOINERS = 4;

/** Everyone of Aldermere Council: 1,200 people, those who have just left and those who start soon. The same on any day but for its dates. */
export function aldermere(today: Day): StaffMember[] {
  const random = new SeededRandom('aldermere');
  const drafts = liveTheirLives(random, draftPosts(random));
  const numbers = numberedByHiring(random, drafts);
  const emails = addresses(drafts, numbers);
  const numberOf = (draft: Draft | null): string | null => (draft && numbers.get(draft)) ?? null;
  const day = (daysAgo: number): Day => daysAfter(today, -daysAgo);
  return drafts
    .map(({ boss, move, second, hiredDaysAgo, leavesDaysAgo, ...draft }, index): StaffMember => {
      const number = numberOf(drafts[index] ?? null) ?? '';
      return {
        ...draft,
        number,
        email: emails.get(number) ?? null,
        hiredOn: day(hiredDaysAgo),
        leavesOn: leavesDaysAgo === null ? null : day(leavesDaysAgo),
        manager: numberOf(boss),
        move: move && { on: day(move.daysAgo), from: { ...move.from, manager: numberOf(move.from.boss) } },
        second: second && { ...second, assignment: `E${number}-2`, startsOn: day(second.daysAgo) },
      };
    })
    .sort((one, other) => (one.number < other.number ? -1 : 1));
}

/** HR gave numbers in the order in which people came, so that managers stand above and below their staff. */
function numberedByHiring(random: SeededRandom, drafts: readonly Draft[]): Map<Draft, string> {
  let last = 100_212;
  const inOrder = drafts.toSorted((one, other) => other.hiredDaysAgo - one.hiredDaysAgo);
  return new Map(inOrder.map((draft) => [draft, String((last += random.whole(1, 11)))]));
}

function addresses(drafts: readonly Draft[], numbers: ReadonlyMap<Draft, string>): Map<string, string> {
  const taken = new Set<string>();
  const entries = drafts
    .filter(({ hasEmail }) => hasEmail)
    .map((draft): [string, string] => {
      const name = `${plain(draft.given)}.${plain(draft.family)}`;
      const free =
        [name, ...Array.from({ length: 20 }, (_, index) => `${name}${String(index + 2)}`)].find((local) => !taken.has(local)) ?? name;
      taken.add(free);
      return [numbers.get(draft) ?? '', `${free}@aldermere.gov.uk`];
    });
  return new Map(entries);
}

/** `Zieliński` as it stands in a mail address. */
function plain(name: string): string {
  return name
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '');
}
