import type { ForumFollowing } from '../../../api/models';
import { reasonInWords } from './follow-words';

const since = '2026-11-02T09:00:00.000Z';
const reason = (why: ForumFollowing['because'][number]['reason'], level: ForumFollowing['level']) => ({ reason: why, level, since });

describe('why I hear of a topic', () => {
  it('is said of what led to it, and of a choice of my own', () => {
    expect(reasonInWords({ level: 'normal', chosen: false, because: [] })).toBe('');
    expect(
      reasonInWords({ level: 'watching', chosen: false, because: [reason('started', 'watching'), reason('replied', 'following')] }),
    ).toBe('Because you started it.');
    expect(
      reasonInWords({ level: 'following', chosen: false, because: [reason('replied', 'following'), reason('session', 'following')] }),
    ).toBe('Because you replied and you have a place at its session.');
    expect(reasonInWords({ level: 'muted', chosen: true, because: [reason('started', 'watching'), reason('chosen', 'muted')] })).toBe(
      'You chose this.',
    );
  });
});
