import { Component, input } from '@angular/core';

/**
 * The inside of every dialog: the question as its title, then the content. Actions stand in `.dialog__actions`, the safe one second.
 * @example <tr-dialog-frame heading="Cancel this date?"> ... <div class="dialog__actions">...</div></tr-dialog-frame>
 */
@Component({
  selector: 'tr-dialog-frame',
  host: { class: 'dialog' },
  template: '<h2 class="t-h2" id="dialog-title" tabindex="-1">{{ heading() }}</h2><ng-content />',
})
export class DialogFrame {
  readonly heading = input.required<string>();
}
