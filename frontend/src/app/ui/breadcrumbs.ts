import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface Crumb {
  readonly label: string;
  /** Without a link it is the page itself. */
  readonly link?: string;
}

/** @example <tr-breadcrumbs [path]="[{ label: 'Sessions', link: '/sessions' }, { label: 'Thursday 26 November' }]" /> */
@Component({
  selector: 'tr-breadcrumbs',
  imports: [RouterLink],
  template: `
    <nav aria-label="Breadcrumb">
      <ol class="crumbs">
        @for (crumb of path(); track $index) {
          <li>
            @if (crumb.link; as link) {
              <a [routerLink]="link">{{ crumb.label }}</a>
            } @else {
              <span aria-current="page">{{ crumb.label }}</span>
            }
          </li>
        }
      </ol>
    </nav>
  `,
})
export class Breadcrumbs {
  readonly path = input.required<readonly Crumb[]>();
}
