import type { Routes } from '@angular/router';
import { holding } from '../../core/session/guards';

/** Pages of those who look after Trellis. Others find no page here; the server decides again on every request. */
export const routes: Routes = [
  {
    path: '',
    canMatch: [holding('administrator')],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'import' },
      { path: 'import', title: 'Staff import', loadComponent: () => import('./import/runs-page').then((page) => page.RunsPage) },
      {
        path: 'import/columns',
        title: 'Columns of the staff file',
        loadComponent: () => import('./import/columns-page').then((page) => page.ColumnsPage),
      },
      { path: 'import/:id', title: 'Staff import', loadComponent: () => import('./import/run-page').then((page) => page.RunPage) },
      { path: 'roles', title: 'Roles', loadComponent: () => import('./roles/roles-page').then((page) => page.RolesPage) },
      { path: 'roles/new', title: 'Give a role', loadComponent: () => import('./roles/appoint-page').then((page) => page.AppointPage) },
      {
        path: 'sign-in-help',
        title: 'Help with signing in',
        loadComponent: () => import('./sign-in-help/sign-in-help-page').then((page) => page.SignInHelpPage),
      },
      { path: 'audit', title: 'Audit trail', loadComponent: () => import('./audit/audit-page').then((page) => page.AuditPage) },
      {
        path: 'problems',
        title: 'Problem reports',
        loadComponent: () => import('./problems/problems-page').then((page) => page.ProblemsPage),
      },
    ],
  },
];
