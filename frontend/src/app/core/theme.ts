import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

export const themes = ['light', 'dark', 'device'] as const;
/** `device` follows the setting of the computer or phone. */
export type Theme = (typeof themes)[number];

const key = 'trellis.theme'; // public/theme.js reads it before the first paint

/** Light or dark, by choice or as the device has it. The choice stays on this device. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<Theme>(this.stored());
  readonly theme = this.chosen.asReadonly();

  choose(theme: Theme): void {
    this.chosen.set(theme);
    if (theme === 'device') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage is refused in some private windows: the choice then lasts as long as the page.
    }
  }

  private stored(): Theme {
    const theme = this.root.dataset['theme'];
    return theme === 'light' || theme === 'dark' ? theme : 'device';
  }
}
