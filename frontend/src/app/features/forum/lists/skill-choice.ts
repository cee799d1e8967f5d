import { Component, computed, input, output } from '@angular/core';
import type { SkillView } from '../../../api/models';

/** Narrows a list to one skill. @example <tr-skill-choice [chosen]="'7'" [skills]="skills()" (choose)="narrow($event)" /> */
@Component({
  selector: 'tr-skill-choice',
  host: { class: 'no-print' },
  styles: `
    :host {
      display: flex;
      gap: 10px;
      align-items: center;
    }
    label {
      font: var(--mat-sys-label-medium);
      color: var(--mat-sys-on-surface-variant);
    }
    select {
      min-height: 40px;
      max-width: 240px;
      font: var(--mat-sys-body-medium);
    }
  `,
  template: `
    <label for="list-skill">Skill</label>
    <select class="select" id="list-skill" #select (change)="choose.emit(select.value)">
      <option value="" [selected]="chosen() === ''">All skills</option>
      @for (group of groups(); track group.name) {
        <optgroup [label]="group.name">
          @for (skill of group.skills; track skill.id) {
            <option [value]="skill.id" [selected]="chosen() === '' + skill.id">{{ skill.name }}</option>
          }
        </optgroup>
      }
    </select>
  `,
})
export class SkillChoice {
  readonly chosen = input.required<string>();
  readonly skills = input.required<readonly SkillView[]>();
  readonly choose = output<string>();
  protected readonly groups = computed(() => {
    const groups = new Map<string, SkillView[]>();
    for (const skill of this.skills()) groups.set(skill.groupName, [...(groups.get(skill.groupName) ?? []), skill]);
    return [...groups].map(([name, skills]) => ({ name, skills }));
  });
}
