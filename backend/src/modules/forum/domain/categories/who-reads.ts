import type { Holder } from '../words.js';
import { type Access, isOpen, isPrivate, reaches } from './levels.js';

interface NamedAccess extends Access {
  readonly name: string;
}

/** How readers are called who hold a role; staff and members are called by where they belong. */
const called: Readonly<Record<Exclude<Holder, 'staff' | 'member'>, string>> = {
  manager: 'managers',
  'session-organiser': 'session organisers',
  'forum-moderator': 'forum moderators',
  'sandbox-owner': 'sandbox owners',
  'apprenticeship-coordinator': 'apprenticeship coordinators',
  'people-partner': 'people partners',
  administrator: 'administrators',
};

/** Who can read a topic of the category, in words that end its page. @param service names a service */
export function whoReads(category: NamedAccess, organisation: string, service: (id: number) => string): string {
  if (isOpen(category)) {
    return `Everyone at ${organisation} can read this topic. It is not used in anyone’s appraisal unless they choose it.`;
  }
  if (isPrivate(category))
    return `Only the people in ${category.name} can read this topic. Administrators cannot, unless they belong to it.`;
  if (category.ownTopicsOnly) return `Only the person who started this topic, and those who look after ${category.name}, can read it.`;
  const readers = category.grants.filter(({ level }) => reaches(level, 'read'));
  const words = [
    ...new Set(readers.map(({ holder, serviceId }) => inWords(holder, serviceId === null ? null : service(serviceId), category.name))),
  ];
  return `${capitalised(listed(words))} can read this topic.`;
}

/** Whether names of services are needed to say who reads it. */
export function namesServices(category: Access): boolean {
  return !isOpen(category) && category.grants.some(({ serviceId }) => serviceId !== null);
}

function inWords(holder: Holder, service: string | null, category: string): string {
  if (holder === 'member') return `the people in ${category}`;
  if (holder === 'staff') return service === null ? 'everyone' : `everyone in ${service}`;
  return service === null ? called[holder] : `${called[holder]} in ${service}`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
