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
    path: 'sign-in/code',
    title: 'Sign in with a code',
    canActivate: [signedOutOnly],
    loadComponent: () => import('./code-page').then((page) => page.CodePage),
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
