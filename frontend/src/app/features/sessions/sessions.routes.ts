import type { Routes } from '@angular/router';
import { keepsUnsaved } from './editor/unsaved';

/** Pages about sessions for those who come to them, under `/sessions`. */
export const sessionsRoutes: Routes = [
  { path: '', title: 'Sessions', loadComponent: () => import('./catalogue/catalogue-page').then((page) => page.CataloguePage) },
  { path: 'mine', title: 'My bookings', loadComponent: () => import('./bookings/my-bookings-page').then((page) => page.MyBookingsPage) },
  { path: 'learning', title: 'My learning', loadComponent: () => import('./learning/learning-page').then((page) => page.LearningPage) },
  { path: 'topics', title: 'Topics', loadComponent: () => import('./topics/topics-page').then((page) => page.TopicsPage) },
  {
    path: 'topics/new',
    title: 'Suggest a topic',
    canDeactivate: [keepsUnsaved],
    loadComponent: () => import('./topics/suggest-page').then((page) => page.SuggestPage),
  },
  { path: 'topics/:id', title: 'Topic', loadComponent: () => import('./topics/topic-page').then((page) => page.TopicPage) },
  {
    path: 'topics/:id/edit',
    title: 'Change a topic',
    canDeactivate: [keepsUnsaved],
    loadComponent: () => import('./topics/suggest-page').then((page) => page.SuggestPage),
  },
  { path: 'series/:id', title: 'Series', loadComponent: () => import('./series/series-page').then((page) => page.SeriesPage) },
  {
    path: 'series/:id/messages',
    title: 'Messages',
    data: { about: 'series' },
    loadComponent: () => import('./messages/messages-page').then((page) => page.MessagesPage),
  },
  { path: 'series/:id/figures', title: 'Figures', loadComponent: () => import('./figures/figures-page').then((page) => page.FiguresPage) },
  {
    path: 'series/:id/book',
    title: 'Book several dates',
    loadComponent: () => import('./series-booking/book-dates-page').then((page) => page.BookDatesPage),
  },
  { path: ':id', title: 'Session', loadComponent: () => import('./occurrence/occurrence-page').then((page) => page.OccurrencePage) },
  { path: ':id/on-the-day', title: 'On the day', loadComponent: () => import('./on-the-day/day-page').then((page) => page.DayPage) },
  { path: ':id/scan', title: 'Scan codes', loadComponent: () => import('./on-the-day/scan-page').then((page) => page.ScanPage) },
  { path: ':id/code', title: 'Your code', loadComponent: () => import('./on-the-day/code-page').then((page) => page.CodePage) },
  {
    path: ':id/feedback',
    title: 'Three questions',
    loadComponent: () => import('./feedback/feedback-page').then((page) => page.FeedbackPage),
  },
  {
    path: ':id/questions',
    title: 'Questions',
    loadComponent: () => import('./questions/presenter-page').then((page) => page.PresenterPage),
  },
  { path: ':id/messages', title: 'Messages', loadComponent: () => import('./messages/messages-page').then((page) => page.MessagesPage) },
  { path: ':id/people', title: 'Who is coming', loadComponent: () => import('./people/people-page').then((page) => page.PeoplePage) },
];

/** Where the code of an attendee leads, under `/check-in`. */
export const checkInRoutes: Routes = [
  { path: ':code', title: 'Check in', loadComponent: () => import('./on-the-day/check-in-page').then((page) => page.CheckInPage) },
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
  {
    path: 'series/:id/change',
    title: 'Change a series',
    canDeactivate: [keepsUnsaved],
    loadComponent: () => import('./change/change-page').then((page) => page.ChangePage),
  },
];
