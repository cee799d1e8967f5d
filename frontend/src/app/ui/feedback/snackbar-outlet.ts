import { Component, effect, inject, signal } from '@angular/core';
import { Icon } from '../icon';
import { Snackbar } from './snackbar';

const shortly = 8_000;
const longEnoughToUndo = 20_000;

/** Where the passing notice stands. It waits while the pointer or the focus is on it. */
@Component({
  selector: 'tr-snackbar-outlet',
  imports: [Icon],
  styles: `
    :host {
      position: fixed;
      z-index: 40;
      inset: auto 16px 24px;
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    .snack {
      pointer-events: auto;
    }
    .icon-btn {
      color: inherit;
    }
    @media (max-width: 719px) {
      :host {
        bottom: 88px;
      }
    }
  `,
  template: `
    <div role="status">
      @if (snackbar.current(); as snack) {
        <!-- Held for as long as somebody reads it: the handlers only stop the clock. -->
        <div
          class="snack"
          (pointerenter)="held.set(true)"
          (pointerleave)="held.set(false)"
          (focusin)="held.set(true)"
          (focusout)="held.set(false)"
        >
          <span>{{ snack.text }}</span>
          @if (snack.undo; as undo) {
            <button class="btn btn--text btn--sm" type="button" (click)="takeBack()">{{ undo.label ?? 'Undo' }}</button>
          }
          <button class="icon-btn icon-btn--sm" type="button" aria-label="Close this message" (click)="snackbar.dismiss()">
            <tr-icon name="close" />
          </button>
        </div>
      }
    </div>
  `,
})
export class SnackbarOutlet {
  protected readonly snackbar = inject(Snackbar);
  protected readonly held = signal(false);

  constructor() {
    effect((onCleanup) => {
      const snack = this.snackbar.current();
      if (snack === null || this.held()) return;
      const timer = setTimeout(
        () => {
          this.snackbar.dismiss();
        },
        snack.undo ? longEnoughToUndo : shortly,
      );
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  protected takeBack(): void {
    const undo = this.snackbar.current()?.undo;
    this.snackbar.dismiss();
    void undo?.run();
  }
}
