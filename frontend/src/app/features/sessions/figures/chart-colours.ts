import { DOCUMENT, type Signal, computed, inject } from '@angular/core';
import { ThemeChoice } from '../../../core/theme';
import { mediaQuery } from '../../../core/viewport';

/** Colours and type as the tokens give them now. */
export interface ChartLook {
  readonly series: readonly [string, string];
  readonly text: string;
  readonly grid: string;
  readonly font: string;
}

/** The look of charts in light and in dark: it follows the device and the person's choice. */
export function chartLook(): Signal<ChartLook> {
  const document = inject(DOCUMENT);
  const { theme } = inject(ThemeChoice);
  const dark = mediaQuery('(prefers-color-scheme: dark)');
  return computed(() => {
    theme();
    dark();
    const read = (token: string): string => resolved(document, token);
    return {
      series: [read('--tr-chart-1'), read('--tr-chart-2')],
      text: read('--mat-sys-on-surface-variant'),
      grid: read('--tr-grid'),
      font: document.defaultView?.getComputedStyle(document.body).fontFamily ?? 'sans-serif',
    };
  });
}

/** A token may stand for two colours; only an element that wears it says which of them holds. */
function resolved(document: Document, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const colour = document.defaultView?.getComputedStyle(probe).color ?? '';
  probe.remove();
  return colour;
}
