import { describe, expect, it } from '@jest/globals';
import type { Grant } from './levels.js';
import { namesServices, whoReads } from './who-reads.js';

const category = (grants: readonly Grant[], ownTopicsOnly = false) => ({ name: 'Service rooms', serviceId: null, ownTopicsOnly, grants });
const words = (...of: Parameters<typeof category>): string =>
  whoReads(category(...of), 'Aldermere Council', (id) => (id === 2 ? 'Libraries' : 'Housing'));
const staff: Grant = { holder: 'staff', serviceId: null, level: 'start' };
const member: Grant = { holder: 'member', serviceId: null, level: 'start' };

describe('who can read a topic, in words', () => {
  it('is everyone, where it is open', () => {
    expect(words([staff])).toContain('Everyone at Aldermere Council can read this topic.');
  });

  it('is the members alone in a private group', () => {
    expect(words([member])).toContain('Only the people in Service rooms can read this topic.');
  });

  it('is who started it and who looks after it, where people find their own alone', () => {
    expect(words([staff], true)).toContain('Only the person who started this topic, and those who look after Service rooms,');
  });

  it('names those who hold a grant to read, each once', () => {
    const manager: Grant = { holder: 'manager', serviceId: null, level: 'reply' };
    const library: Grant = { holder: 'staff', serviceId: 2, level: 'start' };
    const seeing: Grant = { holder: 'people-partner', serviceId: null, level: 'see' };
    expect(words([manager, { ...manager, level: 'start' }, seeing])).toBe('Managers can read this topic.');
    expect(words([library, manager, { ...member, level: 'read' }])).toBe(
      'Everyone in Libraries, managers and the people in Service rooms can read this topic.',
    );
    expect(words([{ holder: 'forum-moderator', serviceId: 3, level: 'moderate' }])).toBe(
      'Forum moderators in Housing can read this topic.',
    );
  });

  it('needs names of services only where they are said', () => {
    expect(namesServices(category([staff, { ...staff, serviceId: 2 }]))).toBe(false);
    expect(namesServices(category([{ ...staff, serviceId: 2 }]))).toBe(true);
    expect(namesServices(category([member]))).toBe(false);
  });
});
