import { describe, expect, it } from '@jest/globals';
import { personStates } from './import/snapshot.js';
import { mayDo, maySee, peopleActions, type PeopleAction } from './people.policy.js';
import { relationships, relationshipsOf, type Relationship, type Ties } from './relationships.js';
import { roles, type Role } from './roles.js';

const yes = true;
const no = false;

/** By a role alone, towards someone who is only a colleague. */
const byRole: Record<PeopleAction, Record<Role, boolean>> = {
  see: {
    staff: yes,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': no,
    administrator: no,
  },
  'see-employment': {
    staff: no,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': yes,
    administrator: yes,
  },
  'see-leaving': {
    staff: no,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': yes,
    administrator: yes,
  },
  'see-hidden-skills': {
    staff: no,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': no,
    administrator: no,
  },
  'edit-profile': {
    staff: no,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': no,
    administrator: no,
  },
  'see-roles-history': {
    staff: no,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': no,
    administrator: yes,
  },
  appoint: {
    staff: no,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': no,
    administrator: yes,
  },
  'import-staff': {
    staff: no,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': no,
    administrator: yes,
  },
  invite: {
    staff: no,
    'session-organiser': no,
    'forum-moderator': no,
    'sandbox-owner': no,
    'apprenticeship-coordinator': no,
    'people-partner': no,
    administrator: yes,
  },
};

/** By what one is to the person alone, holding no role at all. */
const byRelationship: Record<PeopleAction, Record<Relationship, boolean>> = {
  see: {
    self: no,
    'line-manager': no,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
  'see-employment': {
    self: yes,
    'line-manager': yes,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
  'see-leaving': {
    self: yes,
    'line-manager': yes,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
  'see-hidden-skills': {
    self: yes,
    'line-manager': no,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
  'edit-profile': {
    self: yes,
    'line-manager': no,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
  'see-roles-history': {
    self: yes,
    'line-manager': no,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
  appoint: {
    self: no,
    'line-manager': no,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
  'import-staff': {
    self: no,
    'line-manager': no,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
  invite: {
    self: no,
    'line-manager': no,
    'managers-manager': no,
    'former-line-manager': no,
    report: no,
    'same-team': no,
    'same-service': no,
    colleague: no,
  },
};

describe('who may do what with people', () => {
  it.each(peopleActions.flatMap((action) => roles.map((role) => [action, role, byRole[action][role]] as const)))(
    '%s as %s: %s',
    (action, role, allowed) => {
      expect(mayDo(action, { roles: new Set([role]), relationships: new Set(['colleague']) })).toBe(allowed);
    },
  );

  it.each(
    peopleActions.flatMap((action) =>
      relationships.map((relationship) => [action, relationship, byRelationship[action][relationship]] as const),
    ),
  )('%s as %s: %s', (action, relationship, allowed) => {
    expect(mayDo(action, { roles: new Set(), relationships: new Set([relationship]) })).toBe(allowed);
  });

  it.each([
    ['staff', [no, yes, no]],
    ['session-organiser', [no, no, no]],
    ['forum-moderator', [no, no, no]],
    ['sandbox-owner', [no, no, no]],
    ['apprenticeship-coordinator', [no, no, no]],
    ['people-partner', [yes, no, yes]],
    ['administrator', [yes, no, yes]],
  ] as const)('sees someone who joins, is here, or has left as %s: %s', (role, allowed) => {
    expect(personStates.map((state) => maySee({ roles: new Set([role]), relationships: new Set(['colleague']) }, state))).toEqual(allowed);
  });
});

describe('what one person is to another', () => {
  const strangers: Ties = {
    viewerId: 1,
    personId: 2,
    managerIds: [],
    managersManagerIds: [],
    formerManagerIds: [],
    reportIds: [],
    viewerPlace: null,
    personPlace: null,
  };

  it.each([
    [{ personId: 1 }, ['self']],
    [{}, ['colleague']],
    [{ managerIds: [1] }, ['line-manager']],
    [{ managerIds: [1], formerManagerIds: [1] }, ['line-manager']],
    [{ formerManagerIds: [1] }, ['former-line-manager']],
    [{ managersManagerIds: [1] }, ['managers-manager']],
    [{ reportIds: [1] }, ['report']],
    [{ viewerPlace: { unitId: 7, serviceId: 3 }, personPlace: { unitId: 8, serviceId: 3 } }, ['same-service']],
    [{ viewerPlace: { unitId: 7, serviceId: 3 }, personPlace: { unitId: 7, serviceId: 3 } }, ['same-team', 'same-service']],
    [{ viewerPlace: null, personPlace: null }, ['colleague']],
  ] as const)('%j is %j', (ties, expected) => {
    expect([...relationshipsOf({ ...strangers, ...ties })]).toEqual(expected);
  });
});
