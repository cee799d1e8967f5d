import { Component, computed, input, model, signal } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';

/**
 * A password that can be shown, pasted and filled in by the browser.
 * @example <tr-password-field [formField]="form.password" label="Password" autocomplete="current-password" />
 */
@Component({
  selector: 'tr-password-field',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  styles: `
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px;
    }
  `,
  template: `
    <label [for]="id()">{{ title() }}</label>
    <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
    <div class="pair">
      <input
        #box
        class="input"
        autocapitalize="none"
        spellcheck="false"
        [id]="id()"
        [type]="shown() ? 'text' : 'password'"
        [value]="value()"
        [disabled]="disabled()"
        [attr.autocomplete]="autocomplete()"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describedBy()"
        (input)="value.set(box.value)"
      />
      <button
        class="btn btn--outlined"
        type="button"
        [attr.aria-controls]="id()"
        [attr.aria-label]="verb() + ' password'"
        (click)="shown.set(!shown())"
      >
        {{ verb() }}
      </button>
    </div>
  `,
})
export class PasswordField extends FieldControl<string> {
  readonly value = model('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  protected readonly shown = signal(false);
  protected readonly verb = computed(() => (this.shown() ? 'Hide' : 'Show'));
}
