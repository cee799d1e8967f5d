import { DemoPeople } from '../platform/shell/index.js';
import type { PersonName } from './council/names.js';

export const demoKeys = ['amara', 'gareth', 'kwame', 'ruth', 'priya', 'lowri', 'zofia', 'owen', 'sam'] as const;
export type DemoKey = (typeof demoKeys)[number];

interface DemoPerson extends PersonName {
  readonly key: DemoKey;
  readonly about: string;
}

/** Who a visitor can look around as, and what there is to see for them. */
export const demoPeople: readonly DemoPerson[] = [
  { key: 'amara', given: 'Amara', family: 'Okafor', about: 'Library assistant and data apprentice, Libraries' },
  { key: 'gareth', given: 'Gareth', family: 'Pugh', about: 'Library manager and Amara’s line manager, Libraries' },
  { key: 'kwame', given: 'Kwame', family: 'Mensah', about: 'Session organiser and host of the Excel clinic, Finance' },
  { key: 'ruth', given: 'Ruth', family: 'Ellery', about: 'Principal Social Worker, hosts the Clear writing clinic, Adult Social Care' },
  { key: 'priya', given: 'Priya', family: 'Raman', about: 'Apprenticeship coordinator, People and Skills' },
  { key: 'lowri', given: 'Lowri', family: 'Bevan', about: 'People partner, People and Skills' },
  { key: 'zofia', given: 'Zofia', family: 'Nowak', about: 'Forum moderator, Customer Services' },
  { key: 'owen', given: 'Owen', family: 'Prosser', about: 'Sandbox owner, Leisure' },
  { key: 'sam', given: 'Sam', family: 'Whitlock', about: 'Administrator, Digital' },
];

/** The issuer of accounts that one click signs in to; only a database of the demo council has any. */
export const demoIssuer = 'demo';

export class AldermereDemoPeople extends DemoPeople {
  readonly people = demoPeople.map(({ key, given, family, about }) => ({ key, name: `${given} ${family}`, about }));
}
