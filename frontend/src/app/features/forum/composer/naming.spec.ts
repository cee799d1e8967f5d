import { named, namingAt, referenceTo } from './naming';

const at = (marked: string) => namingAt(marked.replace('|', ''), marked.indexOf('|'));

describe('naming somebody', () => {
  it.each([
    ['@|', { sign: '@', words: '', from: 0 }],
    ['Thanks @ru|', { sign: '@', words: 'ru', from: 7 }],
    ['Thanks @ruth hu|, and', { sign: '@', words: 'ruth hu', from: 7 }],
    ['(@o’ne|)', { sign: '@', words: 'o’ne', from: 1 }],
    ['line\n#plain|', { sign: '#', words: 'plain', from: 5 }],
  ])('begins at %j', (marked, naming) => {
    expect(at(marked)).toEqual(naming);
  });

  it.each(['ruth@council|', 'a#b|', '# Heading|', '#|', '@ruth hughes said|', '@[Ruth](person:7)|', '@ |', ''])(
    'does not at %j',
    (marked) => {
      expect(at(marked)).toBeNull();
    },
  );

  it('writes what means this person and nobody else', () => {
    expect(referenceTo('@', { id: 7, name: 'Ruth Hughes' })).toBe('@[Ruth Hughes](person:7)');
    expect(referenceTo('#', { id: 31, name: 'Plain [English]' })).toBe('#[Plain \\[English\\]](skill:31)');
  });

  it('stands in place of what was typed, and goes on after a blank', () => {
    expect(named('Thanks @ru and', { sign: '@', words: 'ru', from: 7 }, 10, '@[R](person:7)')).toEqual({
      text: 'Thanks @[R](person:7) and',
      cursor: 21,
    });
    expect(named('@ru', { sign: '@', words: 'ru', from: 0 }, 3, '@[R](person:7)')).toEqual({ text: '@[R](person:7) ', cursor: 15 });
  });
});
