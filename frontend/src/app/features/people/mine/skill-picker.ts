import { Component, ElementRef, computed, debounced, inject, input, output, resource, signal, viewChild } from '@angular/core';
import { Api } from '../../../api/api';
import { peopleSkills } from '../../../api/functions';
import type { SkillView } from '../../../api/models';
import { Icon } from '../../../ui/icon';

const typingPause = 200;
const fewestLetters = 2;
const mostFound = 8;

/**
 * Finds a skill of the vocabulary by its name or another word for it. What is found stands below as plain buttons.
 * @example <tr-skill-picker label="Add a skill" [chosen]="ids" (picked)="add($event)" />
 */
@Component({
  selector: 'tr-skill-picker',
  imports: [Icon],
  host: { class: 'field' },
  templateUrl: './skill-picker.html',
  styleUrl: './skill-picker.css',
})
export class SkillPicker {
  private readonly api = inject(Api);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  /** Skills that are in the list already. */
  readonly chosen = input.required<readonly number[]>();
  readonly picked = output<SkillView>();

  protected readonly typed = signal('');
  private readonly words = debounced(() => this.typed().trim(), typingPause);
  private readonly found = resource({
    params: () => {
      const text = this.words.hasValue() ? this.words.value() : '';
      return text.length < fewestLetters ? undefined : { q: text, limit: mostFound };
    },
    loader: ({ params }) => this.api.invoke(peopleSkills, params),
  });
  protected readonly results = computed(() => {
    if (!this.found.hasValue() || this.typed().trim().length < fewestLetters) return null;
    return this.found.value().items.filter(({ id }) => !this.chosen().includes(id));
  });
  protected readonly news = computed(() => {
    const results = this.results();
    if (results === null) return '';
    if (results.length > 0) return results.length === 1 ? '1 skill, below the box' : `${results.length} skills, below the box`;
    const has = this.found.hasValue() && this.found.value().items.length > 0;
    return has
      ? 'You have this one already.'
      : `There is no skill like ‘${this.typed().trim()}’ in the council’s list. Try another word for it.`;
  });

  protected pick(skill: SkillView): void {
    this.picked.emit(skill);
    this.typed.set('');
    this.box().nativeElement.focus();
  }
}
