import { Component, input, output } from '@angular/core';
import { Icon } from './icon';

const typingPause = 350;

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A choice among options, some of them in groups. */
export interface FilterChoice<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly options: readonly Option[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
}

/** Something that is on or off. */
export interface FilterSwitch<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
}

/**
 * What a list is narrowed to: words, native selects with labels, and chips that are on or off. Words are searched for once the typing pauses.
 * @example <tr-filter-bar label="Find a session" words="Find by word or host" [values]="filters()" [choices]="choices()" [switches]="chips" (changed)="narrow($event)" />
 */
@Component({
  selector: 'tr-filter-bar',
  imports: [Icon],
  host: { class: 'no-print' },
  styleUrl: './filter-bar.css',
  template: `
    <div class="filters" role="search" [attr.aria-label]="label()" [style.--choices]="choices().length">
      <div class="field words">
        <label for="filter-text">{{ words() }}</label>
        <div class="searchbox">
          <tr-icon name="search" />
          <input #text class="input" id="filter-text" type="search" autocomplete="off" [value]="values().text" (input)="type(text.value)" />
        </div>
      </div>
      @for (choice of choices(); track choice.name) {
        <div class="field">
          <label [for]="'filter-' + choice.name">{{ choice.label }}</label>
          <select #select class="select" [id]="'filter-' + choice.name" (change)="set(choice.name, select.value)">
            @for (each of choice.options; track each.value) {
              <option [value]="each.value" [selected]="values()[choice.name] === each.value">{{ each.label }}</option>
            }
            @for (group of choice.groups; track group.label) {
              <optgroup [label]="group.label">
                @for (each of group.options; track each.value) {
                  <option [value]="each.value" [selected]="values()[choice.name] === each.value">{{ each.label }}</option>
                }
              </optgroup>
            }
          </select>
        </div>
      }
      <div class="chips" role="group" aria-label="Show only">
        @for (chip of switches(); track chip.name) {
          <button class="chip" type="button" [attr.aria-pressed]="values()[chip.name]" (click)="set(chip.name, !values()[chip.name])">
            @if (values()[chip.name]) {
              <tr-icon name="check" />
            }
            {{ chip.label }}
          </button>
        }
      </div>
    </div>
  `,
})
export class FilterBar<Values extends { readonly text: string }> {
  readonly label = input.required<string>();
  /** The label of the field for words. */
  readonly words = input.required<string>();
  readonly values = input.required<Values>();
  readonly choices = input.required<readonly FilterChoice<keyof Values & string>[]>();
  readonly switches = input.required<readonly FilterSwitch<keyof Values & string>[]>();
  readonly changed = output<Partial<Values>>();
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected type(text: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.set('text', text);
    }, typingPause);
  }

  protected set(name: keyof Values, value: string | boolean): void {
    this.changed.emit({ [name]: value } as Partial<Values>);
  }
}
