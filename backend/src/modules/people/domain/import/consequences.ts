import type { Consequence, ConsequenceKind, PersonChange, ServiceChange } from './import-plan.js';
import { primaryPost, type PersonRecord } from './snapshot.js';

interface Planned {
  readonly people: readonly PersonChange[];
  readonly services: readonly ServiceChange[];
  readonly after: ReadonlyMap<string, PersonRecord>;
  readonly managerProblems: number;
}

type Words = readonly [one: string, many: string];

const words: Readonly<Record<ConsequenceKind, Words>> = {
  joiners: ['person joins', 'people join'],
  'future-joiners': ['person will join later', 'people will join later'],
  returners: ['person comes back', 'people come back'],
  leavers: ['leaver', 'leavers'],
  'manager-changes': ['manager change', 'manager changes'],
  'service-moves': ['person moves to another service', 'people move to another service'],
  'new-services': ['new service or team', 'new services or teams'],
  'renamed-services': ['service or team with a new name or place', 'services or teams with a new name or place'],
  pauses: ['person is away for a while', 'people are away for a while'],
  resumptions: ['person is back at work', 'people are back at work'],
  'manager-problems': ['line manager who could not be set', 'line managers who could not be set'],
  'left-without-manager': ['person whose line manager has left', 'people whose line manager has left'],
};

/** What applying the plan brings about, in the order that matters to whoever checks it; nothing that does not happen is listed. */
export function consequencesOf({ people, services, after, managerProblems }: Planned): Consequence[] {
  const count = (is: (change: PersonChange) => boolean): number => people.filter(is).length;
  const counts: Record<ConsequenceKind, number> = {
    joiners: count(({ before, after: now }) => before?.state !== 'here' && before?.state !== 'left' && now.state === 'here'),
    'future-joiners': count(({ before, after: now }) => before?.state !== 'joining' && now.state === 'joining'),
    returners: count(({ before, after: now }) => before?.state === 'left' && now.state === 'here'),
    leavers: count(hasLeft),
    'manager-changes': count(({ before, after: now }) => before !== null && now.state !== 'left' && managerNow(before) !== managerNow(now)),
    'service-moves': count(
      ({ before, after: now }) => before !== null && now.state !== 'left' && before.state !== 'left' && placeNow(before) !== placeNow(now),
    ),
    'new-services': services.filter(({ before }) => before === null).length,
    'renamed-services': services.filter(({ before }) => before !== null).length,
    pauses: count(({ before, after: now }) => !isPaused(before) && isPaused(now)),
    resumptions: count(({ before, after: now }) => isPaused(before) && now.state === 'here' && !isPaused(now)),
    'manager-problems': managerProblems,
    'left-without-manager': [...after.values()].filter(
      (person) => person.state !== 'left' && after.get(managerNow(person) ?? '')?.state === 'left',
    ).length,
  };
  return (Object.entries(counts) as [ConsequenceKind, number][])
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => ({ kind, count: number, sentence: `${number.toLocaleString('en-GB')} ${words[kind][number === 1 ? 0 : 1]}` }));
}

export function hasLeft({ before, after }: PersonChange): boolean {
  return before !== null && before.state !== 'left' && after.state === 'left';
}

function managerNow(person: PersonRecord): string | null {
  return primaryPost(person)?.managerNumber ?? null;
}

function placeNow(person: PersonRecord): string | null {
  return primaryPost(person)?.serviceKey ?? null;
}

function isPaused(person: PersonRecord | null): boolean {
  return person !== null && person.state === 'here' && primaryPost(person)?.state === 'paused';
}
