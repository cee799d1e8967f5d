import type { ServiceView, SkillView } from '../../../api/models';

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
