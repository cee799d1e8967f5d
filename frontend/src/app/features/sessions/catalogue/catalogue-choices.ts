import type { ServiceView, SkillView } from '../../../api/models';
import type { FilterChoice } from '../../../ui/filter-bar';
import { grouped } from '../parts/grouped';

const option = ({ id, name }: { readonly id: number; readonly name: string }) => ({ value: String(id), label: name });

/** What the catalogue can be narrowed by, besides words. */
export function catalogueChoices(
  skills: readonly SkillView[],
  services: readonly ServiceView[],
): FilterChoice<'skill' | 'service' | 'when' | 'where' | 'time'>[] {
  return [
    {
      name: 'skill',
      label: 'Skill',
      options: [{ value: '', label: 'All skills' }],
      groups: [...grouped(skills, (skill) => skill.groupName)].map(([label, within]) => ({ label, options: within.map(option) })),
    },
    { name: 'service', label: 'Service', options: [{ value: '', label: 'All services' }, ...services.map(option)] },
    {
      name: 'when',
      label: 'When',
      options: [
        { value: 'any', label: 'Any date' },
        { value: 'today', label: 'Today' },
        { value: 'this-week', label: 'This week' },
        { value: 'next-week', label: 'Next week' },
        { value: 'this-month', label: 'This month' },
        { value: 'next-month', label: 'Next month' },
      ],
    },
    {
      name: 'where',
      label: 'Where',
      options: [
        { value: '', label: 'Anywhere' },
        { value: 'room', label: 'In person' },
        { value: 'online', label: 'Online' },
      ],
    },
    {
      name: 'time',
      label: 'Time of day',
      options: [
        { value: '', label: 'Any time' },
        { value: 'morning', label: 'Morning' },
        { value: 'lunchtime', label: 'Lunchtime' },
        { value: 'afternoon', label: 'Afternoon' },
      ],
    },
  ];
}

export const catalogueSwitches = [
  { name: 'seats', label: 'Has seats' },
  { name: 'captions', label: 'Captioned' },
  { name: 'mine', label: 'Only mine' },
] as const;
