import { Component, DestroyRef, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import type { IconName } from '../../../../design/icons';
import { Icon } from '../../../ui/icon';

/** One thing that can be done. */
export interface CareItem<Key extends string = string> {
  readonly key: Key;
  readonly icon: IconName;
  readonly label: string;
  readonly isSerious?: boolean;
}

let last = 0;
const GAP = 4;

/** A button with what can be done behind it: the browser's own popover, which Escape and a press elsewhere close. What is in it is asked for when it opens. */
@Component({
  selector: 'tr-care-menu',
  imports: [Icon],
  host: { class: 'no-print' },
  styles: `
    :host {
      display: inline-block;
    }
    .btn {
      color: var(--mat-sys-on-surface-variant);
      font-weight: 500;
    }
    .panel {
      position: fixed;
      width: 264px;
      max-height: calc(100vh - 32px);
      margin: 0;
      padding: 8px;
      overflow-y: auto;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--mat-sys-corner-large);
      background: var(--tr-card);
      color: var(--mat-sys-on-surface);
      box-shadow: var(--mat-sys-level3);
    }
    .entry {
      display: flex;
      align-items: center;
      gap: 12px;
      width: 100%;
      min-height: 44px;
      padding: 0 12px;
      border: 0;
      border-radius: 10px;
      background: none;
      color: inherit;
      font: 500 0.9375rem/1.25rem var(--tr-plain);
      text-align: left;
      cursor: pointer;
    }
    .entry:hover {
      background: color-mix(in srgb, var(--mat-sys-on-surface) 6%, transparent);
    }
    .entry tr-icon {
      color: var(--mat-sys-on-surface-variant);
    }
    .entry--serious,
    .entry--serious tr-icon {
      color: var(--mat-sys-error);
    }
    .nothing {
      padding: 10px 12px;
    }
  `,
  template: `
    <button #opener class="btn btn--text btn--sm" type="button" [attr.popovertarget]="id" [attr.aria-expanded]="isOpen()">
      <tr-icon name="more_horiz" [size]="18" />{{ label() }}<span class="vh"> {{ about() }}</span>
    </button>
    <div
      #panel
      class="panel"
      popover
      role="group"
      [id]="id"
      [attr.aria-label]="label() + ' ' + about()"
      [style.left.px]="left()"
      [style.top.px]="top()"
      (toggle)="toggled($event)"
    >
      @if (items(); as items) {
        @for (item of items; track item.key) {
          <button class="entry" type="button" [class.entry--serious]="item.isSerious" (click)="choose(item.key)">
            <tr-icon [name]="item.icon" />{{ item.label }}
          </button>
        } @empty {
          <p class="nothing t-small t-muted">{{ nothing() }}</p>
        }
      } @else {
        <p class="nothing t-small t-muted" role="status">{{ problem() || 'One moment' }}</p>
      }
    </div>
  `,
})
export class CareMenu {
  /** What stands on the button: "More". */
  readonly label = input('More');
  /** Goes on from it for screen readers: "for post 5 by Ruth Ellery". */
  readonly about = input.required<string>();
  /** Null while they are fetched. */
  readonly items = input.required<readonly CareItem[] | null>();
  readonly nothing = input('There is nothing you can do here.');
  readonly problem = input('');
  readonly opened = output();
  readonly chosen = output<string>();

  protected readonly id = `care-menu-${(last += 1)}`;
  protected readonly isOpen = signal(false);
  protected readonly left = signal(0);
  protected readonly top = signal(0);
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  private readonly close = (): void => this.panel().nativeElement.hidePopover();

  constructor() {
    inject(DestroyRef).onDestroy(() => removeEventListener('scroll', this.close));
  }

  protected toggled(event: ToggleEvent): void {
    const isOpen = event.newState === 'open';
    this.isOpen.set(isOpen);
    if (isOpen) {
      this.place();
      addEventListener('scroll', this.close, { once: true });
      this.opened.emit();
    } else {
      removeEventListener('scroll', this.close);
    }
  }

  protected choose(key: string): void {
    this.close();
    // The focus goes back to the button first, so that a dialog gives it back to there.
    this.opener().nativeElement.focus();
    this.chosen.emit(key);
  }

  /** Below the button, or above it where there is no room. */
  private place(): void {
    const button = this.opener().nativeElement.getBoundingClientRect();
    const panel = this.panel().nativeElement.getBoundingClientRect();
    const needed = Math.max(panel.height, 200);
    this.left.set(Math.max(GAP, Math.min(button.left, innerWidth - panel.width - GAP)));
    this.top.set(button.bottom + needed + GAP < innerHeight ? button.bottom + GAP : Math.max(GAP, button.top - panel.height - GAP));
  }
}
