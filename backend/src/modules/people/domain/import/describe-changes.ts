import type { FieldChange } from './import-plan.js';
import type { PersonRecord, PostRecord } from './snapshot.js';

interface Names {
  readonly service: (key: string | null) => string | null;
  readonly person: (number: string | null) => string | null;
}

type Show<T> = (record: T, names: Names) => string | null;

/** What a person who checks a run sees of a person's own facts, in this order. */
const personFields: Readonly<Record<string, Show<PersonRecord>>> = {
  givenName: (person) => person.givenName,
  familyName: (person) => person.familyName,
  email: (person) => person.email,
  state: (person) => person.state,
  startsOn: (person) => person.startsOn,
  leavesOn: (person) => person.leavesOn,
};

const postFields: Readonly<Record<string, Show<PostRecord>>> = {
  service: (post, names) => names.service(post.serviceKey),
  jobTitle: (post) => post.jobTitle,
  grade: (post) => post.grade,
  location: (post) => post.location,
  fte: (post) => (post.fte === null ? null : String(post.fte)),
  workerKind: (post) => post.workerKind,
  postState: (post) => post.state,
  pauseReason: (post) => post.pauseReason,
  primary: (post) => (post.primary ? 'yes' : 'no'),
  postStartsOn: (post) => post.startsOn,
  postEndsOn: (post) => post.endsOn,
  manager: (post, names) => names.person(post.managerNumber),
};

export function describePersonChanges(before: PersonRecord | null, after: PersonRecord, names: Names): FieldChange[] {
  return describe(personFields, before, after, names);
}

export function describePostChanges(before: PostRecord | null, after: PostRecord, names: Names): FieldChange[] {
  return describe(postFields, before, after, names);
}

/** Services and managers are compared by their keys, so that a renamed service is one change and not a thousand. */
function describe<T extends object>(fields: Readonly<Record<string, Show<T>>>, before: T | null, after: T, names: Names): FieldChange[] {
  return Object.entries(fields).flatMap(([field, show]) => {
    const from = before === null ? null : show(before, names);
    const to = show(after, names);
    return from === to ? [] : [{ field, from, to }];
  });
}
