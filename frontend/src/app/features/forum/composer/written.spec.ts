import { roomLeft, wordsProblem } from './written';

describe('how much may be written', () => {
  it('is something, and not more than a post holds', () => {
    expect(wordsProblem(' \n')).toBe('Write something');
    expect(wordsProblem('a'.repeat(32_000))).toBeNull();
    expect(wordsProblem('a'.repeat(33_001))).toBe('What you write must be 32,000 characters or fewer. Take 1,001 characters away');
  });

  it('is said near the end, not before', () => {
    expect(roomLeft('a'.repeat(30_999))).toBe('');
    expect(roomLeft('a'.repeat(31_000))).toBe('1,000 characters left');
    expect(roomLeft('a'.repeat(31_999))).toBe('1 character left');
    expect(roomLeft('a'.repeat(32_002))).toBe('2 characters too many');
  });
});
