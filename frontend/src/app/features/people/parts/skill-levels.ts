import type { SkillSaid } from '../../../api/models';
import type { Option } from '../../../ui/forms/options';

export type SkillLevel = NonNullable<SkillSaid['level']>;

/** The four levels of the Government Digital and Data Profession Capability Framework, lowest first, each in the words of the person who has it. */
export const skillLevels: readonly (Option<SkillLevel> & { readonly hint: string })[] = [
  { value: 'awareness', label: 'Awareness', hint: 'I know what it is and when it helps' },
  { value: 'working', label: 'Working', hint: 'I do it, with help when it gets hard' },
  { value: 'practitioner', label: 'Practitioner', hint: 'I do it with confidence and show others how' },
  { value: 'expert', label: 'Expert', hint: 'I lead others in it and answer the hard questions' },
];

export const firstLevel: SkillLevel = 'working';

/** "Practitioner" of `practitioner`. */
export function levelName(level: SkillLevel): string {
  return skillLevels.find(({ value }) => value === level)?.label ?? level;
}
