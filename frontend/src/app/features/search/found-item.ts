import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SearchHit } from '../../api/models';
import { fullDate } from '../../core/dates/dates';
import { kinds } from '../../core/search/search-words';
import { Session } from '../../core/session/session';
import { Icon } from '../../ui/icon';
import { MarkedWords } from '../../ui/marked-words';
import { StateChip } from '../../ui/state-chip';

/** One thing that was found. @example <li [trFoundItem]="hit"></li> */
@Component({
  selector: 'li[trFoundItem]',
  imports: [RouterLink, Icon, MarkedWords, StateChip],
  styles: `
    :host {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr);
      gap: 14px;
      overflow-wrap: anywhere;
    }
    tr-icon {
      margin-top: 2px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  template: `
    <tr-icon [name]="icon()" />
    <div class="stack stack--1">
      <h3 class="t-title">
        <a class="link-quiet" [routerLink]="hit().link"><tr-marked [of]="hit().title" /></a>
      </h3>
      <p class="t-small t-muted">{{ line() }}</p>
      @if (hit().snippet.text) {
        <p class="t-small"><tr-marked [of]="hit().snippet" /></p>
      }
      @if (hit().solved !== null) {
        <p>
          @if (hit().solved) {
            <tr-state kind="ok" icon="check_circle">Solved</tr-state>
          } @else {
            <tr-state kind="info" icon="help">Question without an accepted answer</tr-state>
          }
        </p>
      }
    </div>
  `,
})
export class FoundItem {
  private readonly session = inject(Session);
  readonly hit = input.required<SearchHit>({ alias: 'trFoundItem' });
  protected readonly icon = computed(() => kinds.find(({ kind }) => kind === this.hit().kind)?.icon ?? 'search');
  /** Where it stands, who wrote it and when. A series says its date by itself. */
  protected readonly line = computed(() => {
    const { kind, about, author, datedAt } = this.hit();
    const day = datedAt && kind !== 'series' ? fullDate(new Date(datedAt), this.session.timeZone()) : '';
    return [about, author?.name ?? '', day].filter((part) => part !== '').join(' · ');
  });
}
