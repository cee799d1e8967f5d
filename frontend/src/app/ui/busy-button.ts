import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { Icon } from './icon';

/**
 * A button that says what it is doing and takes no second press meanwhile; it keeps its width.
 * @example <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Booking">Book my place</button>
 */
@Component({
  selector: 'button[trBusy]',
  imports: [Icon],
  host: {
    '[attr.aria-disabled]': 'trBusy() ? true : null',
    '[attr.aria-busy]': 'trBusy() ? true : null',
    '[style.min-width.px]': 'trBusy() ? width() : null',
  },
  template: `
    @if (trBusy()) {
      <tr-icon name="progress_activity" />{{ busyText() }}
    } @else {
      <ng-content />
    }
  `,
})
export class BusyButton {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly trBusy = input.required<boolean>();
  /** The verb in progress: "Booking". */
  readonly busyText = input.required<string>();
  protected readonly width = computed(() => (this.trBusy() ? this.element.offsetWidth : 0));

  constructor() {
    // Capturing, so that it comes before what the page listens to.
    this.element.addEventListener('click', (event) => this.swallowWhileBusy(event), { capture: true });
  }

  private swallowWhileBusy(event: Event): void {
    if (!this.trBusy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
