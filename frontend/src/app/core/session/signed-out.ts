import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';

/** The way to the sign-in page when the server no longer knows us, back to where the person was afterwards. */
@Injectable({ providedIn: 'root' })
export class SignedOut {
  private readonly router = inject(Router);

  elsewhere(): void {
    const here = this.router.url;
    if (here.startsWith('/sign-in')) return;
    void this.router.navigate(['/sign-in'], { queryParams: { returnTo: here, ended: 'yes' } });
  }
}
