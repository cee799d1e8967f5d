import type { Routes } from '@angular/router';

/** Colleagues, and what each says about themselves, under `/people`. */
export const routes: Routes = [
  { path: '', title: 'People', loadComponent: () => import('./directory/directory-page').then((page) => page.DirectoryPage) },
  { path: 'me', title: 'My profile', loadComponent: () => import('./mine/my-profile-page').then((page) => page.MyProfilePage) },
  { path: ':id', title: 'Profile', loadComponent: () => import('./profile/profile-page').then((page) => page.ProfilePage) },
];
