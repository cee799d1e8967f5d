import { describe, expect, it } from '@jest/globals';
import { vocabulary } from '../../modules/people/index.js';
import { aldermere } from '../council/aldermere.js';
import { forumOfAldermere } from './forum-of-aldermere.js';
import { timesOf } from './forum-times.js';
import { Voices } from './voices.js';

const weekdays = ['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-28', '2026-11-29'];

describe('the forum of the demo council', () => {
  it('is a forum: conversations of all lengths', () => {
    const lengths = forumOfAldermere.map(({ posts }) => posts.length);
    expect(lengths.length).toBeGreaterThanOrEqual(40);
    expect(Math.max(...lengths)).toBeGreaterThan(57);
  });

  it('says nothing twice', () => {
    const words = forumOfAldermere.flatMap(({ posts }) => posts.map(([, , text]) => text)).filter((text) => text.length > 40);
    expect(new Set(words).size).toBe(words.length);
    const titles = forumOfAldermere.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(weekdays)('has been said before %s, each post after the one before it', (today) => {
    for (const plan of forumOfAldermere) {
      const times = timesOf(plan, today);
      expect(times).toEqual(times.toSorted());
      expect((times.at(-1) ?? '').slice(0, 10) < today).toBe(true);
    }
  });

  it('is told by people who work at the council, about skills that there are', () => {
    const voices = new Voices(aldermere('2026-11-23'));
    const skills = new Set(vocabulary.map(({ key }) => key));
    for (const { posts, skills: tags } of forumOfAldermere) {
      for (const [by, , text] of posts) {
        expect(voices.of(by).email).not.toBeNull();
        for (const [, name = ''] of text.matchAll(/@\{([^}]+)\}/g)) expect(voices.of(name)).toBeDefined();
      }
      for (const tag of tags) expect(skills).toContain(tag);
    }
  });
});
