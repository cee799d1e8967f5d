import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: 'report-a-problem',
    title: 'Report a problem',
    loadComponent: () => import('./report-problem-page').then((page) => page.ReportProblemPage),
  },
  {
    path: 'accessibility',
    title: 'Accessibility statement',
    loadComponent: () => import('./accessibility-page').then((page) => page.AccessibilityPage),
  },
  { path: 'privacy', title: 'Privacy notice', loadComponent: () => import('./privacy-page').then((page) => page.PrivacyPage) },
  { path: '**', title: 'Page not found', loadComponent: () => import('./not-found-page').then((page) => page.NotFoundPage) },
];
