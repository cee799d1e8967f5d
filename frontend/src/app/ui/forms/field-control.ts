import { Directive, ElementRef, booleanAttribute, computed, inject, input, model } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';

/**
 * What every field has in common: label above, hint, and the first error once the form has been sent.
 * No field reports "touched" when it is left, so that nothing is marked wrong before the first submit; from then on the words follow each change.
 */
@Directive()
export abstract class FieldControl<T> implements FormValueControl<T> {
  protected readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly label = input.required<string>();
  readonly hint = input('');
  /** Adds "(optional)" to the label. */
  readonly optional = input(false, { transform: booleanAttribute });

  // Bound by [formField].
  abstract readonly value: ReturnType<typeof model<T>>;
  readonly name = input('');
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly disabled = input(false);

  protected readonly id = computed(() => fieldId(this.name()));
  protected readonly hintId = computed(() => `${this.id()}-hint`);
  protected readonly errorId = computed(() => `${this.id()}-error`);
  protected readonly title = computed(() => (this.optional() ? `${this.label()} (optional)` : this.label()));
  protected readonly error = computed(() => (this.touched() ? (this.errors()[0]?.message ?? '') : ''));
  protected readonly describedBy = computed(
    () => [this.hint() && this.hintId(), this.error() && this.errorId()].filter(Boolean).join(' ') || null,
  );

  focus(options?: FocusOptions): void {
    this.host.querySelector<HTMLElement>('input, select, textarea')?.focus(options);
  }
}

/** The id of the control that stands for a field, made from the field's name: links of the error summary lead to it. */
export function fieldId(name: string): string {
  return name.replace(/[^\w-]+/g, '-');
}
