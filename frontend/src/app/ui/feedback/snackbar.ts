import { Injectable, signal } from '@angular/core';

/** A passing word about what was just done, with a way back where there is one. */
export interface Snack {
  readonly text: string;
  readonly undo?: { readonly label?: string; readonly run: () => unknown };
}

/**
 * Shows one passing notice at a time. Words inside an open dialog belong in the dialog, for screen readers do not hear this one then.
 * @example snackbar.show({ text: 'You are going on Thursday.', undo: { run: () => this.cancel() } });
 */
@Injectable({ providedIn: 'root' })
export class Snackbar {
  private readonly shown = signal<Snack | null>(null);
  readonly current = this.shown.asReadonly();

  show(snack: Snack): void {
    this.shown.set(snack);
  }

  dismiss(): void {
    this.shown.set(null);
  }
}
