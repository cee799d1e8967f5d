import { describe, expect, it } from '@jest/globals';
import { vocabulary } from '../../modules/people/domain/skills/vocabulary.js';
import { aldermere } from './aldermere.js';
import { profilesOf } from './profiles.js';

describe('profiles of the demo council', () => {
  const profiles = [...profilesOf(aldermere('2026-11-24')).values()];

  it('are filled in by some, and switched on by most of these', () => {
    expect(profiles.length).toBeGreaterThan(150);
    expect(profiles.length).toBeLessThan(350);
    const shown = profiles.filter(({ showsHelp }) => showsHelp).length / profiles.length;
    expect(shown).toBeGreaterThan(0.7);
    expect(shown).toBeLessThan(0.9);
  });

  it('name skills of the vocabulary, each once', () => {
    const keys = new Set(vocabulary.map(({ key }) => key));
    for (const { help, learning } of profiles) {
      const skills = [...help.map(({ skill }) => skill), ...learning];
      expect(skills.filter((skill) => !keys.has(skill))).toEqual([]);
      expect(new Set(help.map(({ skill }) => skill)).size).toBe(help.length);
    }
  });
});
