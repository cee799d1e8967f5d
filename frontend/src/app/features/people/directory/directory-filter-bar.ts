import { Component, computed, input, output } from '@angular/core';
import type { ServiceView, SkillView } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { inGroups, servicesByDirectorate } from './choices';
import type { DirectoryFilters } from './directory-filters';

const typingPause = 350;

/**
 * Whom to look for: words, a skill they help with, a service.
 * @example <tr-directory-filter-bar [filters]="filters()" [skills]="skills" [services]="services" (changed)="narrow($event)" />
 */
@Component({
  selector: 'tr-directory-filter-bar',
  imports: [Icon],
  templateUrl: './directory-filter-bar.html',
  styleUrl: './directory-filter-bar.css',
})
export class DirectoryFilterBar {
  readonly filters = input.required<DirectoryFilters>();
  readonly skills = input.required<readonly SkillView[]>();
  readonly services = input.required<readonly ServiceView[]>();
  readonly changed = output<Partial<DirectoryFilters>>();

  protected readonly skillGroups = computed(() => inGroups(this.skills()));
  protected readonly directorates = computed(() => servicesByDirectorate(this.services()));
  private typing: ReturnType<typeof setTimeout> | undefined;

  /** People are looked for once the typing pauses. */
  protected type(text: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.changed.emit({ text }), typingPause);
  }
}
