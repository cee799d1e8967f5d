import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '../../ui/page-header';

/** For an address that leads nowhere, or to something one may not see: both look the same. */
@Component({
  selector: 'tr-not-found-page',
  imports: [RouterLink, PageHeader],
  template: `
    <tr-page-header heading="Page not found" />
    <div class="prose">
      <p>If you typed the address, check that it is right. If you pasted it, check that you copied all of it.</p>
      <p>The page may have been taken away, or it may be for other people.</p>
      <p><a routerLink="/">Go to my week</a></p>
    </div>
  `,
})
export class NotFoundPage {}
