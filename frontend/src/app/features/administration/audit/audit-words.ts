import { fullDate } from '../../../core/dates/dates';

type AuditDetail = Readonly<Record<string, unknown>> | null;

/** What was done, as a sentence goes on after the name of who did it. */
const actions: Readonly<Record<string, string>> = {
  'account.data-downloaded': 'downloaded their data',
  'people.code-handed-out': 'made a one-time code',
  'people.import-applied': 'applied a staff import',
  'people.import-confirmed': 'confirmed a staff import',
  'people.import-mapping-saved': 'changed the columns of the staff file',
  'people.import-previewed': 'sent a staff file',
  'people.import-undone': 'undid a staff import',
  'people.invited': 'sent a link to set a password',
  'people.role-ended': 'ended a role',
  'people.role-given': 'gave a role',
  'people.signed-out': 'signed somebody out everywhere',
  'sessions.attendance-marked': 'marked who came to a session',
  'sessions.attendee-added': 'added somebody to a session',
  'sessions.attendee-removed': 'took somebody off a session',
  'sessions.capacity-changed': 'changed the number of seats',
  'sessions.occurrence-cancelled': 'cancelled a session',
  'sessions.occurrence-changed': 'changed a session',
  'sessions.occurrence-decided': 'decided whether a session runs',
  'sessions.series-changed': 'changed a series',
  'sessions.series-drafted': 'drafted a series',
  'sessions.series-ended': 'ended a series',
  'sessions.series-published': 'published a series',
  'sessions.support-read': 'read what support people asked for',
};

/** What records are called. */
const subjects: Readonly<Record<string, string>> = {
  account: 'Account',
  'import-mapping': 'Columns of the staff file',
  occurrence: 'Session',
  person: 'Person',
  role: 'Role',
  series: 'Series',
  'staff-import': 'Staff import',
};

const spaced = (word: string): string =>
  word
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .toLowerCase();

/** "gave a role" of `people.role-given`; an action that has no words yet is spelt out. */
export function actionInWords(action: string): string {
  return actions[action] ?? spaced(action);
}

export const subjectTypes: readonly string[] = Object.keys(subjects);

export function subjectName(type: string): string {
  return subjects[type] ?? spaced(type);
}

/** Where a record can be looked at, for those that have a page. */
export function subjectLink({ type, id }: { readonly type: string; readonly id: string }): string | null {
  switch (type) {
    case 'person':
      return `/people/${id}`;
    case 'series':
      return `/sessions/series/${id}`;
    case 'occurrence':
      return `/sessions/${id}`;
    case 'staff-import':
      return `/administration/import/${id}`;
    default:
      return null;
  }
}

/** What an entry says besides, name by name: "role: forum moderator". Nothing that is empty. */
export function detailInWords(detail: AuditDetail): { name: string; value: string }[] {
  return Object.entries(detail ?? {}).flatMap(([name, value]) => {
    const words = valueInWords(value);
    return words === '' ? [] : [{ name: spaced(name), value: words }];
  });
}

/** The details in one line: "role: forum moderator. starts on: Tuesday 24 November 2026". */
export function detailInOneLine(detail: AuditDetail): string {
  return detailInWords(detail)
    .map(({ name, value }) => `${name}: ${value}`)
    .join('. ');
}

function valueInWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueInWords).filter(Boolean).join(', ');
  switch (typeof value) {
    case 'string':
      return textInWords(value);
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'object':
      return detailInWords(value as AuditDetail)
        .map((each) => `${each.name} ${each.value}`)
        .join(', ');
    default:
      return '';
  }
}

function textInWords(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return fullDate(new Date(`${text}T00:00:00Z`), 'UTC');
  return /^[a-z]+(-[a-z]+)+$/.test(text) ? spaced(text) : text;
}
