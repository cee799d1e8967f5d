import type { PersonView } from '../../../api/models';

type Relationship = PersonView['relationships'][number];

const words: Readonly<Record<Relationship, (name: string) => string>> = {
  self: () => 'This is you',
  'line-manager': (name) => `You are ${name}’s line manager`,
  'managers-manager': (name) => `You manage ${name}’s line manager`,
  'former-line-manager': (name) => `You used to be ${name}’s line manager`,
  report: (name) => `${name} is your line manager`,
  'same-team': (name) => `You and ${name} are in the same team`,
  'same-service': (name) => `You and ${name} are in the same service`,
  colleague: () => '',
};

/** What the reader and the person are to each other, nearest first, in one phrase: derived from their posts each time. */
export function standingIn(person: Pick<PersonView, 'givenName' | 'relationships'> | null): string {
  if (person === null) return '';
  const nearest = (Object.keys(words) as Relationship[]).find((each) => person.relationships.includes(each));
  return nearest === undefined ? '' : words[nearest](person.givenName);
}
