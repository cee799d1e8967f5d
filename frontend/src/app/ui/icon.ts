import { Component, booleanAttribute, input } from '@angular/core';
import type { IconName } from '../../design/icons';

/**
 * An icon beside words, always decoration: a button that is only an icon carries its own `aria-label`.
 * @example <tr-icon name="event_seat" [size]="18" />
 */
@Component({
  selector: 'tr-icon',
  template: '{{ name() }}',
  host: {
    class: 'ms notranslate',
    'aria-hidden': 'true',
    '[class.ms--fill]': 'filled()',
    '[class.ms--16]': 'size() === 16',
    '[class.ms--18]': 'size() === 18',
    '[class.ms--24]': 'size() === 24',
    '[class.ms--32]': 'size() === 32',
  },
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input<16 | 18 | 20 | 24 | 32>(20);
  /** Filled means chosen or done. */
  readonly filled = input(false, { transform: booleanAttribute });
}
