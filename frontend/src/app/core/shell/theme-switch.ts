import { Component, inject } from '@angular/core';
import { type Theme, ThemeChoice } from '../theme';

const choices: readonly { theme: Theme; label: string }[] = [
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'device', label: 'Same as my device' },
];

let count = 0;

/** Light, dark, or as the device has it: radios, at once. */
@Component({
  selector: 'tr-theme-switch',
  template: `
    <fieldset>
      <legend class="t-label">How Trellis looks</legend>
      @for (choice of choices; track choice.theme) {
        <label class="option option--small">
          <input type="radio" [name]="name" [checked]="theme() === choice.theme" (change)="choose(choice.theme)" />
          <span>{{ choice.label }}</span>
        </label>
      }
    </fieldset>
  `,
})
export class ThemeSwitch {
  private readonly themes = inject(ThemeChoice);
  protected readonly name = `theme-${++count}`;
  protected readonly choices = choices;
  protected readonly theme = this.themes.theme;

  protected choose(theme: Theme): void {
    this.themes.choose(theme);
  }
}
