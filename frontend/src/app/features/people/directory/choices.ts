import type { ServiceView, SkillView } from '../../../api/models';
import type { FilterChoice } from '../../../ui/filter-bar';

export interface SkillGroup {
  readonly name: string;
  readonly skills: readonly SkillView[];
}

/** The vocabulary in its groups, both in the order in which they come. */
export function inGroups(skills: readonly SkillView[]): SkillGroup[] {
  const names = [...new Set(skills.map(({ groupName }) => groupName))];
  return names.map((name) => ({ name, skills: skills.filter(({ groupName }) => groupName === name) }));
}

export interface Directorate {
  readonly id: number;
  readonly name: string;
  readonly services: readonly ServiceView[];
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number => one.name.localeCompare(other.name, 'en-GB');

/** The directorates with their services, each by name. */
export function servicesByDirectorate(services: readonly ServiceView[]): Directorate[] {
  const within = (parentId: number): ServiceView[] => services.filter((each) => each.kind === 'service' && each.parentId === parentId);
  return services
    .filter(({ kind }) => kind === 'directorate')
    .map(({ id, name }) => ({ id, name, services: within(id).sort(byName) }))
    .sort(byName);
}

const option = ({ id, name }: { readonly id: number; readonly name: string }) => ({ value: String(id), label: name });

/** The choices of the bar: a skill somebody helps with, and a service. */
export function directoryChoices(skills: readonly SkillView[], services: readonly ServiceView[]): FilterChoice<'skill' | 'service'>[] {
  return [
    {
      name: 'skill',
      label: 'Can help with',
      options: [{ value: '', label: 'Anything' }],
      groups: inGroups(skills).map((group) => ({ label: group.name, options: group.skills.map(option) })),
    },
    {
      name: 'service',
      label: 'Service',
      options: [{ value: '', label: 'All services' }],
      groups: servicesByDirectorate(services).map((directorate) => ({
        label: directorate.name,
        options: [{ value: String(directorate.id), label: `All of ${directorate.name}` }, ...directorate.services.map(option)],
      })),
    },
  ];
}
