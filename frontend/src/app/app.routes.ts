import type { Routes } from '@angular/router';
import { holding, signedInOnly } from './core/session/guards';

/** One line for each room; a room's own pages are in its `*.routes.ts`, fetched when it is opened. */
export const routes: Routes = [
  {
    path: '',
    canActivateChild: [signedInOnly],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'My week',
        loadComponent: () => import('./features/home/home-page').then((page) => page.HomePage),
      },
      { path: 'sessions', loadChildren: () => import('./features/sessions/sessions.routes').then((room) => room.sessionsRoutes) },
      { path: 'hosting', loadChildren: () => import('./features/sessions/sessions.routes').then((room) => room.hostingRoutes) },
      { path: 'check-in', loadChildren: () => import('./features/sessions/sessions.routes').then((room) => room.checkInRoutes) },
      { path: 'forum', loadChildren: () => import('./features/forum/forum.routes').then((room) => room.routes) },
      { path: 'people', loadChildren: () => import('./features/people/people.routes').then((room) => room.routes) },
      {
        path: 'administration/forum',
        canMatch: [holding('administrator')],
        loadChildren: () => import('./features/forum/keeping/keeping.routes').then((room) => room.keepingRoutes),
      },
      { path: 'administration', loadChildren: () => import('./features/administration/administration.routes').then((room) => room.routes) },
      {
        path: 'search',
        title: 'Search',
        loadComponent: () => import('./features/search/search-page').then((page) => page.SearchPage),
      },
      {
        path: 'notifications',
        title: 'Notifications',
        loadComponent: () => import('./features/notifications/notifications-page').then((page) => page.NotificationsPage),
      },
      {
        path: 'account',
        title: 'My account',
        loadComponent: () => import('./features/account/account-page').then((page) => page.AccountPage),
      },
      {
        path: 'account/calendar',
        title: 'Calendar and reminders',
        loadComponent: () => import('./features/account/calendar/calendar-page').then((page) => page.CalendarPage),
      },
      {
        path: 'demo-mail',
        title: 'Mail of the demonstration',
        loadComponent: () => import('./features/demo-mail/demo-mail-page').then((page) => page.DemoMailPage),
      },
      { path: 'more', title: 'More', loadComponent: () => import('./features/account/more-page').then((page) => page.MorePage) },
    ],
  },
  {
    path: 'unsubscribe/:token',
    title: 'Stop these emails',
    loadComponent: () => import('./features/unsubscribe/unsubscribe-page').then((page) => page.UnsubscribePage),
  },
  { path: '', loadChildren: () => import('./features/sign-in/sign-in.routes').then((room) => room.routes) },
  { path: '', loadChildren: () => import('./features/about/about.routes').then((room) => room.routes) },
];
