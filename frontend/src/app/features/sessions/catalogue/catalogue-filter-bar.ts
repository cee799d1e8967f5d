import { Component, computed, input, output } from '@angular/core';
import type { ServiceView, SkillView } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { grouped } from '../parts/grouped';
import type { CatalogueFilters } from './catalogue-filters';

const typingPause = 350;

/**
 * The filters of the catalogue: native selects with labels, and chips that are on or off.
 * @example <tr-catalogue-filter-bar [filters]="filters()" [skills]="skills" [services]="services" (changed)="narrow($event)" />
 */
@Component({
  selector: 'tr-catalogue-filter-bar',
  imports: [Icon],
  templateUrl: './catalogue-filter-bar.html',
  styleUrl: './catalogue-filter-bar.css',
})
export class CatalogueFilterBar {
  readonly filters = input.required<CatalogueFilters>();
  readonly skills = input.required<readonly SkillView[]>();
  readonly services = input.required<readonly ServiceView[]>();
  readonly changed = output<Partial<CatalogueFilters>>();

  protected readonly skillGroups = computed(() => [...grouped(this.skills(), (skill) => skill.groupName)]);
  protected readonly periods = [
    { value: 'any', label: 'Any date' },
    { value: 'today', label: 'Today' },
    { value: 'this-week', label: 'This week' },
    { value: 'next-week', label: 'Next week' },
    { value: 'this-month', label: 'This month' },
    { value: 'next-month', label: 'Next month' },
  ] as const;
  protected readonly places = [
    { value: '', label: 'Anywhere' },
    { value: 'room', label: 'In person' },
    { value: 'online', label: 'Online' },
  ] as const;
  protected readonly times = [
    { value: '', label: 'Any time' },
    { value: 'morning', label: 'Morning' },
    { value: 'lunchtime', label: 'Lunchtime' },
    { value: 'afternoon', label: 'Afternoon' },
  ] as const;
  protected readonly chips = [
    { name: 'seats', label: 'Has seats' },
    { name: 'captions', label: 'Captioned' },
    { name: 'mine', label: 'Only mine' },
  ] as const;
  private typing: ReturnType<typeof setTimeout> | undefined;

  /** A word is searched for once the typing pauses. */
  protected type(text: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.changed.emit({ text }), typingPause);
  }

  protected choose(name: 'skill' | 'service' | 'where' | 'time' | 'when', value: string): void {
    this.changed.emit({ [name]: value, ...(name === 'when' ? { day: '' } : {}) });
  }

  protected flip(name: 'seats' | 'captions' | 'mine'): void {
    this.changed.emit({ [name]: !this.filters()[name] });
  }
}
