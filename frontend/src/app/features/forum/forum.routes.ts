import type { Routes } from '@angular/router';
import { topicPath } from './topic/topic-path';

/** Pages of the forum, under `/forum`. */
export const routes: Routes = [
  { path: '', title: 'Forum', loadComponent: () => import('./lists/front-page').then((page) => page.FrontPage) },
  { path: 'bookmarks', title: 'Bookmarks', loadComponent: () => import('./bookmarks/bookmarks-page').then((page) => page.BookmarksPage) },
  { path: 'c/:slug', title: 'Forum', loadComponent: () => import('./lists/category-page').then((page) => page.CategoryPage) },
  { path: 'reports', title: 'Reported posts', loadComponent: () => import('./care/reports-page').then((page) => page.ReportsPage) },
  { path: 'names', title: 'Names behind questions', loadComponent: () => import('./care/names-page').then((page) => page.NamesPage) },
  { path: 'settings', loadChildren: () => import('./keeping/keeping.routes').then((room) => room.keepingRoutes) },
  { path: 'new', title: 'Start a topic', loadComponent: () => import('./new-topic/new-topic-page').then((page) => page.NewTopicPage) },
  { matcher: topicPath, title: 'Topic', loadComponent: () => import('./topic/topic-page').then((page) => page.TopicPage) },
];
