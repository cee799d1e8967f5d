import { Component, input } from '@angular/core';
import { Icon } from '../icon';

/** The words of an error beside its field. */
@Component({
  selector: 'tr-field-error',
  imports: [Icon],
  host: { class: 'error' },
  template: '<tr-icon name="error" [size]="18" /><span><span class="vh">Error: </span>{{ message() }}</span>',
})
export class FieldError {
  readonly message = input.required<string>();
}
