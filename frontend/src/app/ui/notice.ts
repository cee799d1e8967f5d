import { Component, computed, input } from '@angular/core';
import type { IconName } from '../../design/icons';
import { Icon } from './icon';

const icons = { info: 'info', watch: 'error', ok: 'check_circle', act: 'warning' } as const satisfies Record<string, IconName>;

/**
 * A short word near its cause.
 * @example <tr-notice kind="watch">Your diary has something at this time.</tr-notice>
 */
@Component({
  selector: 'tr-notice',
  imports: [Icon],
  template: '<tr-icon [name]="shown()" /><div><ng-content /></div>',
  host: { '[class]': '"notice notice--" + kind()' },
})
export class Notice {
  readonly kind = input<keyof typeof icons>('info');
  readonly icon = input<IconName>();
  protected readonly shown = computed(() => this.icon() ?? icons[this.kind()]);
}
