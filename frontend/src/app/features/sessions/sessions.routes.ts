import type { Routes } from '@angular/router';
import { keepsUnsaved } from './editor/unsaved';

/** Pages about sessions for those who come to them, under `/sessions`. */
export const sessionsRoutes: Routes = [
  { path: '', title: 'Sessions', loadComponent: () => import('./catalogue/catalogue-page').then((page) => page.CataloguePage) },
  { path: 'mine', title: 'My bookings', loadComponent: () => import('./bookings/my-bookings-page').then((page) => page.MyBookingsPage) },
  { path: 'learning', title: 'My learning', loadComponent: () => import('./learning/learning-page').then((page) => page.LearningPage) },
  { path: 'series/:id', title: 'Series', loadComponent: () => import('./series/series-page').then((page) => page.SeriesPage) },
  { path: ':id', title: 'Session', loadComponent: () => import('./occurrence/occurrence-page').then((page) => page.OccurrencePage) },
  { path: ':id/people', title: 'Who is coming', loadComponent: () => import('./people/people-page').then((page) => page.PeoplePage) },
];

/** Pages for those who give sessions, under `/hosting`. */
export const hostingRoutes: Routes = [
  { path: '', title: 'My series', loadComponent: () => import('./hosting/hosting-page').then((page) => page.HostingPage) },
  {
    path: 'series/new',
    title: 'Draft a series',
    canDeactivate: [keepsUnsaved],
    loadComponent: () => import('./editor/editor-page').then((page) => page.EditorPage),
  },
  {
    path: 'series/:id/edit',
    title: 'Change a series',
    canDeactivate: [keepsUnsaved],
    loadComponent: () => import('./editor/editor-page').then((page) => page.EditorPage),
  },
];
