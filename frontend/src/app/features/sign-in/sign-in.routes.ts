import type { Routes } from '@angular/router';
import { signedOutOnly } from '../../core/session/guards';

export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    canActivate: [signedOutOnly],
    loadComponent: () => import('./sign-in-page').then((page) => page.SignInPage),
  },
  {
    path: 'forgotten-password',
    title: 'Reset your password',
    loadComponent: () => import('./forgotten-password-page').then((page) => page.ForgottenPasswordPage),
  },
  {
    path: 'set-password',
    title: 'Choose a password',
    loadComponent: () => import('./set-password-page').then((page) => page.SetPasswordPage),
  },
];
