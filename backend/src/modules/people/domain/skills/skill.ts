/** The four levels of the Government Digital and Data Profession Capability Framework, lowest first. */
export const skillLevels = ['awareness', 'working', 'practitioner', 'expert'] as const;
export type SkillLevel = (typeof skillLevels)[number];

export const skillGroups = [
  'working-with-people',
  'care-and-health',
  'children-and-education',
  'place-and-environment',
  'housing-and-communities',
  'libraries-and-culture',
  'how-a-council-runs',
  'money-and-law',
  'leading-and-managing',
  'digital-and-data',
] as const;
export type SkillGroup = (typeof skillGroups)[number];

export const skillGroupNames: Readonly<Record<SkillGroup, string>> = {
  'working-with-people': 'Working with people',
  'care-and-health': 'Care and health',
  'children-and-education': 'Children and education',
  'place-and-environment': 'Place and environment',
  'housing-and-communities': 'Housing and communities',
  'libraries-and-culture': 'Libraries and culture',
  'how-a-council-runs': 'How a council runs',
  'money-and-law': 'Money and law',
  'leading-and-managing': 'Leading and managing',
  'digital-and-data': 'Digital and data',
};

/** One term of the vocabulary. Id and key are for ever: a better name keeps them, and an id that goes out of use is not given again. */
export interface Skill {
  readonly id: number;
  /** How code and addresses name it, such as `clear-writing`. */
  readonly key: string;
  readonly name: string;
  readonly group: SkillGroup;
  /** Other words that people use for it. */
  readonly synonyms: readonly string[];
}

/** `[id, key, name, ...synonyms]` */
export type SkillTerm = readonly [id: number, key: string, name: string, ...synonyms: string[]];
