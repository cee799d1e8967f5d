import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ForumFrontCategory } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { When } from '../../../ui/when';
import { counted } from './list-words';

/** One category on the front: what it is for, what is new in it, and what was said last. @example <li [trCategoryCard]="category"></li> */
@Component({
  selector: 'li[trCategoryCard]',
  imports: [RouterLink, Icon, When],
  styles: `
    :host {
      display: grid;
      gap: 4px;
      overflow-wrap: anywhere;
    }
    .head {
      display: flex;
      gap: 8px 12px;
      align-items: baseline;
      justify-content: space-between;
    }
    .count {
      flex: none;
      min-width: 22px;
      padding: 0 7px;
      border-radius: 99px;
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
      font: var(--mat-sys-label-medium);
      line-height: 1.375rem;
      text-align: center;
    }
    .more {
      display: grid;
      gap: 4px;
    }
    h3 tr-icon {
      font-size: 18px;
      color: var(--mat-sys-on-surface-variant);
    }
    /* On smaller screens the list below is what people come for. */
    @media (max-width: 1119px) {
      .more {
        display: none;
      }
    }
  `,
  template: `
    <div class="head">
      <h3 class="t-title">
        <a class="link-quiet" [routerLink]="['/forum/c', category().slug]">{{ category().name }}</a>
        @if (!category().isOpen) {
          <tr-icon name="lock" /><span class="vh">, not for everyone</span>
        }
      </h3>
      @if (category().unread > 0) {
        <p class="count num">{{ count(category().unread) }}<span class="vh"> unread</span></p>
      }
    </div>
    <div class="more">
      <p class="t-small t-muted">{{ category().description }}</p>
      @if (category().latest; as latest) {
        <p class="t-small">
          <a [routerLink]="['/forum/t', latest.topicId]">{{ latest.title }}</a>,
          <span class="t-muted"><tr-when [from]="latest.at" dense near /></span>
        </p>
      }
    </div>
  `,
})
export class CategoryCard {
  readonly category = input.required<ForumFrontCategory>({ alias: 'trCategoryCard' });
  protected readonly count = counted;
}
