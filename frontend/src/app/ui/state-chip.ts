import { Component, input } from '@angular/core';
import type { IconName } from '../../design/icons';
import { Icon } from './icon';

export type StateKind = 'ok' | 'watch' | 'act' | 'info' | 'idle';

/**
 * A state in words with an icon; the colour only helps to scan.
 * @example <tr-state kind="ok" icon="event_seat">3 seats left</tr-state>
 */
@Component({
  selector: 'tr-state',
  imports: [Icon],
  template: '<tr-icon [name]="icon()" /><span><ng-content /></span>',
  host: { '[class]': '"state state--" + kind()' },
})
export class StateChip {
  readonly kind = input.required<StateKind>();
  readonly icon = input.required<IconName>();
}
