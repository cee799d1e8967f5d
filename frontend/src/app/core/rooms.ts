import { Injectable, computed, inject } from '@angular/core';
import { type IsActiveMatchOptions, Router, isActive } from '@angular/router';
import type { IconName } from '../../design/icons';
import { Session } from './session/session';

/** The groups of the navigation, in their order. The first has no heading. */
export const roomGroups = ['', 'Learn together', 'My growth', 'Hosting', 'Looking after the forum', 'For administrators'] as const;
export type RoomGroup = (typeof roomGroups)[number];

/** One entry of the navigation. */
export interface Room {
  readonly path: string;
  readonly icon: IconName;
  readonly label: string;
  /** The label under the icon on a narrow rail and in the bottom bar: one word. */
  readonly short: string;
  readonly group: RoomGroup;
  /** Only for people who hold one of these roles. */
  readonly roles?: readonly string[];
  /** Stands in the bottom bar of a phone. Three do at most; the rest is under "More". */
  readonly onPhones?: boolean;
}

/** The rooms that exist. A new room adds its entry here and its routes in `app.routes.ts`. */
export const rooms: readonly Room[] = [
  { path: '/', icon: 'home', label: 'Home', short: 'Home', group: '', onPhones: true },
  { path: '/sessions', icon: 'event', label: 'Sessions', short: 'Sessions', group: 'Learn together', onPhones: true },
  { path: '/forum', icon: 'forum', label: 'Forum', short: 'Forum', group: 'Learn together', onPhones: true },
  { path: '/people', icon: 'groups', label: 'People', short: 'People', group: 'Learn together' },
  {
    path: '/forum/reports',
    icon: 'flag',
    label: 'Reported posts',
    short: 'Reported',
    group: 'Looking after the forum',
    roles: ['forum-moderator'],
  },
  {
    path: '/forum/names',
    icon: 'key',
    label: 'Names behind questions',
    short: 'Names',
    group: 'Looking after the forum',
    roles: ['forum-moderator', 'people-partner', 'administrator'],
  },
  { path: '/hosting', icon: 'edit_calendar', label: 'My series', short: 'Series', group: 'Hosting' },
  {
    path: '/administration/import',
    icon: 'upload_file',
    label: 'Staff import',
    short: 'Import',
    group: 'For administrators',
    roles: ['administrator'],
  },
  { path: '/administration/roles', icon: 'badge', label: 'Roles', short: 'Roles', group: 'For administrators', roles: ['administrator'] },
  {
    path: '/administration/forum',
    icon: 'forum',
    label: 'Forum categories',
    short: 'Forum',
    group: 'For administrators',
    roles: ['administrator'],
  },
  {
    path: '/administration/sign-in-help',
    icon: 'key',
    label: 'Help with signing in',
    short: 'Sign-in',
    group: 'For administrators',
    roles: ['administrator'],
  },
  {
    path: '/administration/audit',
    icon: 'policy',
    label: 'Audit trail',
    short: 'Audit',
    group: 'For administrators',
    roles: ['administrator'],
  },
  {
    path: '/administration/problems',
    icon: 'flag',
    label: 'Problem reports',
    short: 'Reports',
    group: 'For administrators',
    roles: ['administrator'],
  },
];

/** Stands below the rooms, for it belongs to none of them. */
export const notificationsPage = { path: '/notifications', icon: 'notifications', label: 'Notifications', short: 'Alerts' } as const;

const links = [...rooms, notificationsPage];

/** A room is open with all its pages; the first page has none but itself. */
const within = (path: string): IsActiveMatchOptions => ({
  paths: path === '/' ? 'exact' : 'subset',
  queryParams: 'ignored',
  fragment: 'ignored',
  matrixParams: 'ignored',
});

/** The rooms that the signed-in person has, by group. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly open = new Map(links.map(({ path }) => [path, isActive(path, this.router, within(path))]));

  readonly rooms = computed(() => rooms.filter((room) => !room.roles || this.session.holds(...room.roles)));
  readonly groups = computed(() =>
    roomGroups
      .map((name) => ({ name, rooms: this.rooms().filter((room) => room.group === name) }))
      .filter((group) => group.rooms.length > 0),
  );
  readonly onPhones = computed(() => this.rooms().filter((room) => room.onPhones));
  /** The path of the one entry that the open page belongs to: the closest of those around it. Null outside all of them. */
  readonly current = computed(() => {
    if (!this.router.lastSuccessfulNavigation()) return null;
    const around = [...this.rooms(), notificationsPage].filter(({ path }) => this.open.get(path)?.());
    return around.reduce<string | null>((closest, { path }) => (path.length > (closest?.length ?? 0) ? path : closest), null);
  });
}

/** The pages about oneself, in the account menu and under "More". */
export const accountPages: readonly Pick<Room, 'path' | 'icon' | 'label'>[] = [
  { path: '/sessions/mine', icon: 'event_available', label: 'My bookings' },
  { path: '/sessions/learning', icon: 'school', label: 'My learning' },
  { path: '/people/me', icon: 'account_circle', label: 'My profile' },
  { path: '/account/calendar', icon: 'calendar_month', label: 'Calendar and reminders' },
  { path: '/account', icon: 'manage_accounts', label: 'My account and settings' },
];
