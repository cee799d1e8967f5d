import { HttpContextToken, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, tap, throwError } from 'rxjs';
import { SignedOut } from '../session/signed-out';
import { Connection } from './connection';
import { problemOf } from './problem';

/** Set on requests for which 401 is an ordinary answer, such as a wrong password. */
export const signingIn = new HttpContextToken<boolean>(() => false);

/** Every failed request becomes a `Problem`; a lost session leads to the sign-in page; an answer that never came shows the offline notice. */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  const signedOut = inject(SignedOut);
  return next(request).pipe(
    tap(() => {
      connection.reached();
    }),
    catchError((cause: unknown) => {
      const problem = problemOf(cause);
      if (problem.offline) connection.missed();
      else connection.reached();
      if (problem.status === 401 && !request.context.get(signingIn)) signedOut.elsewhere();
      return throwError(() => problem);
    }),
  );
};
