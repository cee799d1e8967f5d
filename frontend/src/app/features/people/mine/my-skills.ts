import { Component, computed, input, output } from '@angular/core';
import type { SkillSaid } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { type SkillLevel, firstLevel, skillLevels } from '../parts/skill-levels';
import { SkillPicker } from './skill-picker';

/** What changed in a list of skills, in words that can be shown. */
export interface SkillsChange {
  readonly skills: readonly SkillSaid[];
  readonly done: string;
}

/**
 * One list of my skills, with levels where they are offered.
 * @example <tr-my-skills name="help" label="Add a skill you can help with" levels [skills]="profile.help" (changed)="save($event)" />
 */
@Component({
  selector: 'tr-my-skills',
  imports: [Icon, SkillPicker],
  templateUrl: './my-skills.html',
  styleUrl: './my-skills.css',
})
export class MySkills {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly skills = input.required<readonly SkillSaid[]>();
  readonly levels = input(false, { transform: (value: boolean | '') => value === '' || value });
  readonly changed = output<SkillsChange>();

  protected readonly choices = skillLevels;
  protected readonly chosen = computed(() => this.skills().map(({ id }) => id));

  protected add({ id, name }: { id: number; name: string }): void {
    const skill = { id, name, level: this.levels() ? firstLevel : null };
    this.changed.emit({ skills: [...this.skills(), skill], done: `${name} is in your list.` });
  }

  protected remove(skill: SkillSaid): void {
    this.changed.emit({ skills: this.skills().filter(({ id }) => id !== skill.id), done: `${skill.name} is out of your list.` });
  }

  protected rate(skill: SkillSaid, level: string): void {
    const skills = this.skills().map((each) => (each.id === skill.id ? { ...each, level: level as SkillLevel } : each));
    this.changed.emit({ skills, done: `${skill.name}: saved.` });
  }
}
