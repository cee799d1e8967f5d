import type { ForumGrantView } from '../../../api/models';

export type GrantHolder = ForumGrantView['holder'];
export type GrantLevel = ForumGrantView['level'];

/** A line of who may do what. */
export interface GrantLine {
  readonly holder: GrantHolder;
  readonly serviceId: number | null;
  readonly level: GrantLevel;
}

export const holders: readonly { readonly value: GrantHolder; readonly label: string }[] = [
  { value: 'staff', label: 'Everyone' },
  { value: 'manager', label: 'Managers' },
  { value: 'member', label: 'Members' },
  { value: 'forum-moderator', label: 'Forum moderators' },
  { value: 'session-organiser', label: 'Session organisers' },
  { value: 'apprenticeship-coordinator', label: 'Apprenticeship coordinators' },
  { value: 'people-partner', label: 'People partners' },
  { value: 'sandbox-owner', label: 'Sandbox owners' },
  { value: 'administrator', label: 'Administrators' },
];

export const levels: readonly { readonly value: GrantLevel; readonly label: string; readonly deed: string }[] = [
  { value: 'see', label: 'See that it is there', deed: 'can see that it is there' },
  { value: 'read', label: 'Read', deed: 'can read' },
  { value: 'reply', label: 'Read and reply', deed: 'can read and reply' },
  { value: 'start', label: 'Read, reply and start topics', deed: 'can read, reply and start topics' },
  { value: 'moderate', label: 'Look after it', deed: 'look after it' },
];

/** Members and administrators are not limited to a part of the council. */
export function isEverywhere(holder: GrantHolder): boolean {
  return holder === 'member' || holder === 'administrator';
}

/** One sentence for each level, the widest circle first: "Everyone can read and reply. Forum moderators look after it." */
export function grantsInWords(grants: readonly (GrantLine & { readonly serviceName: string | null })[]): string {
  return levels
    .filter(({ value }) => value !== 'see')
    .concat(levels.filter(({ value }) => value === 'see'))
    .flatMap(({ value, deed }) => {
      const who = grants.filter(({ level }) => level === value).map(holderInWords);
      return who.length === 0 ? [] : [`${listed(who)} ${deed === 'look after it' && isOne(who) ? 'looks after it' : deed}.`];
    })
    .join(' ');
}

function holderInWords({ holder, serviceName }: GrantLine & { readonly serviceName: string | null }): string {
  const who = holders.find(({ value }) => value === holder)?.label ?? holder;
  return serviceName === null ? who : `${who} in ${serviceName}`;
}

const isOne = (who: readonly string[]): boolean => who.length === 1 && (who[0] ?? '').startsWith('Everyone');

/** "Everyone", "Managers and members", "Managers, members and people partners". */
function listed(who: readonly string[]): string {
  const [first = '', ...others] = who;
  const rest = others.map((each) => each.charAt(0).toLowerCase() + each.slice(1));
  const last = rest.pop();
  return last === undefined ? first : `${[first, ...rest].join(', ')} and ${last}`;
}

/** What a change of readers takes from people, in words. */
export function lossInWords(lose: number): string {
  return lose === 1 ? '1 person can no longer read it' : `${lose.toLocaleString('en-GB')} people can no longer read it`;
}
