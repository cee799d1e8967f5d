import { councilTerms } from './council-terms.js';
import { digitalAndDataTerms } from './digital-and-data-terms.js';
import { sharedTerms } from './shared-terms.js';
import { skillGroups, type Skill, type SkillTerm } from './skill.js';

const terms: Readonly<Partial<Record<string, readonly SkillTerm[]>>> = {
  ...sharedTerms,
  ...councilTerms,
  'digital-and-data': digitalAndDataTerms,
};

/** The one vocabulary of all rooms, in the order of its groups and, within a group, of the names. */
export const vocabulary: readonly Skill[] = skillGroups.flatMap((group) =>
  (terms[group] ?? [])
    .map(([id, key, name, ...synonyms]): Skill => ({ id, key, name, group, synonyms }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
);

const byId = new Map(vocabulary.map((skill) => [skill.id, skill]));

const byKey = new Map(vocabulary.map((skill) => [skill.key, skill]));

export function skillOf(id: number): Skill | undefined {
  return byId.get(id);
}

/** @throws Error for a key that is not in the vocabulary. */
export function skillNamed(key: string): Skill {
  const skill = byKey.get(key);
  if (!skill) throw new Error(`There is no skill ${key}`);
  return skill;
}

/**
 * The terms that words mean, likeliest first: the name itself, a name that begins so, a synonym, then any word that begins so. Without words, all.
 */
export function searchSkills(words: string, limit = 20): readonly Skill[] {
  const wanted = fold(words);
  if (wanted === '') return vocabulary.slice(0, limit);
  return vocabulary
    .map((skill) => ({ skill, rank: rank(skill, wanted) }))
    .filter(({ rank: found }) => found < NOT_FOUND)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ skill }) => skill);
}

const NOT_FOUND = 6;

function rank(skill: Skill, wanted: string): number {
  const name = fold(skill.name);
  const synonyms = skill.synonyms.map(fold);
  if (name === wanted) return 0;
  if (synonyms.includes(wanted)) return 1;
  if (name.startsWith(wanted)) return 2;
  if (synonyms.some((synonym) => synonym.startsWith(wanted))) return 3;
  const words = wanted.split(' ');
  const holdsAll = (text: string): boolean => words.every((word) => text.split(' ').some((each) => each.startsWith(word)));
  if (holdsAll(name)) return 4;
  return holdsAll([name, ...synonyms].join(' ')) ? 5 : NOT_FOUND;
}

/** Letters and digits without accents or case. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
