import { Component, computed, input } from '@angular/core';

/** Which of the six neutral colours a person has: a hash of the id, so that it carries no meaning. */
export function avatarColour(id: number): number {
  return ((Math.imul(id, 2_654_435_761) >>> 16) % 6) + 1;
}

/**
 * Two letters on a colour; the name stands beside it.
 * @example <tr-avatar [id]="host.id" [initials]="host.initials" size="lg" />
 */
@Component({
  selector: 'tr-avatar',
  template: '{{ initials() }}',
  host: { 'aria-hidden': 'true', '[class]': 'classes()' },
})
export class Avatar {
  readonly id = input.required<number>();
  readonly initials = input.required<string>();
  readonly size = input<'sm' | 'md' | 'lg'>('md');
  protected readonly classes = computed(() => `av av--${avatarColour(this.id())}${this.size() === 'md' ? '' : ` av--${this.size()}`}`);
}
