import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';
import { safeReturnTo } from './return-to';
import { Session } from './session';

/** For every page of a signed-in person. */
export const signedInOnly: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return session.signedIn() || router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { returnTo: state.url } });
};

/** For the sign-in page: somebody who is signed in goes on to where they wanted. */
export const signedOutOnly: CanActivateFn = async (route) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return !session.signedIn() || router.parseUrl(safeReturnTo(route.queryParamMap.get('returnTo')));
};

/** Only for people with one of these roles; others find no page there. The server decides again on every request. */
export function holding(...roles: string[]): CanMatchFn {
  return async () => {
    const session = inject(Session);
    await session.ready();
    return session.holds(...roles);
  };
}
