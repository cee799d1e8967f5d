import { Component, computed, debounced, input, model, resource, signal } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';
import { Icon } from '../icon';

/** Something that is found by typing: a person, a skill. */
export interface LookupItem {
  readonly id: number;
  readonly name: string;
  readonly about: string;
}

const typingPause = 250;

/**
 * Finds things by typing and keeps a list of those chosen. What is found stands below the box as plain buttons, so that it works with every
 * keyboard, screen reader and phone.
 * @example <tr-lookup [formField]="form.hosts" label="Hosts" hint="Type a name" [find]="lookup.find" [most]="10" />
 */
@Component({
  selector: 'tr-lookup',
  imports: [FieldNotes, Icon],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  templateUrl: './lookup-field.html',
  styleUrl: './lookup-field.css',
})
export class LookupField extends FieldControl<readonly LookupItem[]> {
  readonly value = model<readonly LookupItem[]>([]);
  readonly find = input.required<(text: string) => Promise<readonly LookupItem[]>>();
  readonly most = input(20);

  protected readonly typed = signal('');
  private readonly words = debounced(() => this.typed().trim(), typingPause);
  private readonly found = resource({
    params: () => {
      const text = this.words.hasValue() ? this.words.value() : '';
      return text.length < 2 ? undefined : { text, find: this.find() };
    },
    loader: ({ params }) => params.find(params.text),
  });
  protected readonly results = computed(() => {
    if (!this.found.hasValue() || this.typed().trim().length < 2) return null;
    const chosen = new Set(this.value().map((item) => item.id));
    return this.found.value().filter((item) => !chosen.has(item.id));
  });
  protected readonly news = computed(() => {
    const results = this.results();
    if (results === null) return '';
    if (results.length === 0) return `Nothing found for ‘${this.typed().trim()}’. Check the spelling.`;
    return results.length === 1 ? '1 found, below the box' : `${results.length} found, below the box`;
  });
  protected readonly full = computed(() => this.value().length >= this.most());

  protected choose(item: LookupItem): void {
    this.value.update((items) => [...items, item]);
    this.typed.set('');
    this.focus();
  }

  protected remove(item: LookupItem): void {
    this.value.update((items) => items.filter((each) => each.id !== item.id));
    this.focus();
  }
}
