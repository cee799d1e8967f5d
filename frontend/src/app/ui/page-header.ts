import { Component, input } from '@angular/core';
import { Breadcrumbs, type Crumb } from './breadcrumbs';
import { PageHeading } from './page-heading';

/**
 * Breadcrumb, the one `h1`, a sentence that says how things stand, and at most two actions.
 * @example
 * <tr-page-header heading="Sessions" lede="Colleagues sharing what they know." [crumbs]="[]">
 *   <a class="btn btn--filled" routerLink="/series/new">Host a session</a>
 * </tr-page-header>
 */
@Component({
  selector: 'tr-page-header',
  imports: [Breadcrumbs, PageHeading],
  template: `
    @if (crumbs().length > 0) {
      <tr-breadcrumbs [path]="crumbs()" />
    }
    <header class="page-head">
      <div class="page-head__bar">
        <div>
          <h1 class="t-h1" trHeading>{{ heading() }}</h1>
          @if (lede()) {
            <p class="t-lede">{{ lede() }}</p>
          }
        </div>
        <div class="row"><ng-content /></div>
      </div>
    </header>
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly lede = input('');
  readonly crumbs = input<readonly Crumb[]>([]);
}
