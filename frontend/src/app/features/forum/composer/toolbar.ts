import { Component, ElementRef, inject, output, signal, viewChildren, input } from '@angular/core';
import type { IconName } from '../../../../design/icons';
import { Icon } from '../../../ui/icon';

export type Tool = 'bold' | 'italic' | 'link' | 'bullets' | 'numbers' | 'quote' | 'code' | 'mention' | 'files';

interface Button {
  readonly tool: Tool;
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
}

const buttons: readonly Button[] = [
  { tool: 'bold', icon: 'format_bold', label: 'Bold', keys: 'Control+B' },
  { tool: 'italic', icon: 'format_italic', label: 'Italic', keys: 'Control+I' },
  { tool: 'link', icon: 'link', label: 'Link', keys: 'Control+K' },
  { tool: 'bullets', icon: 'format_list_bulleted', label: 'Bulleted list' },
  { tool: 'numbers', icon: 'format_list_numbered', label: 'Numbered list' },
  { tool: 'quote', icon: 'format_quote', label: 'Quote' },
  { tool: 'code', icon: 'code', label: 'Code' },
  { tool: 'mention', icon: 'alternate_email', label: 'Mention someone' },
  { tool: 'files', icon: 'attach_file', label: 'Add files' },
];

/** The signs of markdown as buttons: one stop for Tab, arrow keys within. */
@Component({
  selector: 'tr-composer-toolbar',
  imports: [Icon],
  host: { role: 'toolbar', 'aria-label': 'Formatting', '[attr.aria-controls]': 'controls()', '(keydown)': 'move($event)' },
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px;
    }
    @media (max-width: 719px) {
      :host {
        flex: 1 1 100%;
        flex-wrap: nowrap;
        gap: 0;
      }
      button {
        flex: 1 1 0;
        width: auto;
        min-width: 26px;
      }
    }
  `,
  template: `
    @for (button of buttons; track button.tool; let index = $index) {
      <button
        #button
        class="icon-btn icon-btn--sm"
        type="button"
        [attr.aria-label]="button.label"
        [attr.aria-keyshortcuts]="button.keys ?? null"
        [attr.title]="button.keys ? button.label + ' (' + button.keys.replace('Control', 'Ctrl') + ')' : button.label"
        [tabindex]="index === at() ? 0 : -1"
        [disabled]="disabled()"
        (mousedown)="$event.preventDefault()"
        (click)="at.set(index); used.emit(button.tool)"
      >
        <tr-icon [name]="button.icon" />
      </button>
    }
  `,
})
export class Toolbar {
  private readonly elements = viewChildren<ElementRef<HTMLButtonElement>>('button');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly controls = input.required<string>();
  readonly disabled = input(false);
  readonly used = output<Tool>();
  protected readonly buttons = buttons;
  protected readonly at = signal(0);

  protected move(event: KeyboardEvent): void {
    const last = buttons.length - 1;
    const step = { ArrowRight: this.at() + 1, ArrowLeft: this.at() - 1, Home: 0, End: last }[event.key];
    if (step === undefined || !this.host.contains(event.target as Node)) return;
    event.preventDefault();
    this.at.set((step + buttons.length) % buttons.length);
    this.elements()[this.at()]?.nativeElement.focus();
  }
}
