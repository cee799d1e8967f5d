import { describe, expect, it } from '@jest/globals';
import { skillGroups } from './skill.js';
import { searchSkills, skillOf, vocabulary } from './vocabulary.js';

describe('the skills vocabulary', () => {
  it('has about 120 terms, each once, in every group', () => {
    expect(vocabulary.length).toBeGreaterThanOrEqual(110);
    expect(vocabulary.length).toBeLessThanOrEqual(150);
    expect(new Set(vocabulary.map((skill) => skill.id)).size).toBe(vocabulary.length);
    expect(new Set(vocabulary.map((skill) => skill.key)).size).toBe(vocabulary.length);
    expect(new Set(vocabulary.map((skill) => skill.name)).size).toBe(vocabulary.length);
    expect(new Set(vocabulary.map((skill) => skill.group))).toEqual(new Set(skillGroups));
    for (const { key } of vocabulary) expect(key).toMatch(/^[a-z0-9-]{2,60}$/);
  });

  it.each([
    ['Excel', 'spreadsheets'],
    ['pivot tab', 'spreadsheets'],
    ['plain english', 'clear-writing'],
    ['GDPR', 'data-protection'],
    ['Cymraeg', 'welsh-language'],
    ['power', 'power-bi'],
    ['chair', 'chairing-meetings'],
    ['reports committee', 'report-writing'],
  ])('finds %s as %s', (words, key) => {
    expect(searchSkills(words)[0]?.key).toBe(key);
  });

  it('finds nothing for what it does not hold', () => {
    expect(searchSkills('falconry')).toEqual([]);
  });

  it('finds every term by its own name first', () => {
    for (const skill of vocabulary) expect(searchSkills(skill.name)[0]).toBe(skillOf(skill.id));
  });
});
