import type { Routes } from '@angular/router';

/** Categories and their readers: all of them for administrators, private groups for those of their members who look after them. */
export const keepingRoutes: Routes = [
  { path: '', title: 'Forum categories', loadComponent: () => import('./categories-page').then((page) => page.CategoriesPage) },
  { path: 'new', title: 'New category', loadComponent: () => import('./new-category-page').then((page) => page.NewCategoryPage) },
  { path: ':id', title: 'Category', loadComponent: () => import('./settings-page').then((page) => page.SettingsPage) },
];
